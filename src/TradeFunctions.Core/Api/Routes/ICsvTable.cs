namespace TradeFunctions.Core.Api.Routes;

/// <summary>An answer's flat form: fixed columns, new ones only at the end.</summary>
public interface ICsvTable
{
    /// <summary>What a line is, and, where lines are not all of one kind, by which columns to choose before adding any up.</summary>
    string Lines { get; }

    /// <summary>The columns in their order, each with what it holds.</summary>
    IReadOnlyList<(string Name, string Description)> Columns { get; }

    /// <summary>Writes the header line and a line for each row of the answer.</summary>
    /// <param name="answer">An answer of the route's type.</param>
    /// <returns>The text, UTF-8 without a mark, lines ended by LF.</returns>
    string Write(object answer);
}
