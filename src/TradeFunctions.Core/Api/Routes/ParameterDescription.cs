namespace TradeFunctions.Core.Api.Routes;

/// <summary>One parameter of a route: its name, place, form, default and example. Parsing and OpenAPI both come from it.</summary>
public abstract class ParameterDescription
{
    private protected ParameterDescription(
        string name, ParameterPlace place, string description, ParameterSchema schema, string example)
    {
        Name = name;
        Place = place;
        Description = description;
        Schema = schema;
        Example = example;
    }

    /// <summary>The name in the URL.</summary>
    public string Name { get; }

    /// <summary>Path or query.</summary>
    public ParameterPlace Place { get; }

    /// <summary>What it means, for the reader of the documentation.</summary>
    public string Description { get; }

    /// <summary>The form of its text.</summary>
    public ParameterSchema Schema { get; }

    /// <summary>An example that is valid.</summary>
    public string Example { get; }

    /// <summary>The text that is meant when the parameter is left out; null: nothing is meant.</summary>
    public string? Default { get; init; }

    /// <summary>The errors its text can lead to.</summary>
    public abstract IReadOnlyList<ProblemCode> Problems { get; }

    /// <summary>Reads the text: the typed value with its canonical text, or what is wrong with it.</summary>
    public abstract Outcome<ParameterValue> Read(string text);
}
