using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeFunctions.Core.Api.Routes;

/// <summary>One parameter of a route: its name, place, form, default and example. Parsing and the OpenAPI document both use it.</summary>
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

    /// <summary>What it means, for readers of the documentation.</summary>
    public string Description { get; }

    /// <summary>The form of its text.</summary>
    public ParameterSchema Schema { get; }

    /// <summary>An example that is valid.</summary>
    public string Example { get; }

    /// <summary>The text used when the parameter is left out; null: none.</summary>
    public string? Default { get; init; }

    /// <summary>The errors its text can lead to.</summary>
    public abstract IReadOnlyList<ProblemCode> Problems { get; }

    /// <summary>Reads the text: the typed value with its canonical text, or what is wrong with it.</summary>
    public abstract Outcome<ParameterValue> Read(string text);
}

/// <summary>A parameter whose value is of type <typeparamref name="T"/>.</summary>
public sealed class ParameterDescription<T> : ParameterDescription
    where T : notnull
{
    private readonly ProblemCode _problem;
    private readonly Func<string, Outcome<T>> _parse;
    private readonly Func<T, string> _format;

    /// <summary>Describes a parameter.</summary>
    /// <param name="name">The name in the URL.</param>
    /// <param name="place">Path or query.</param>
    /// <param name="description">What it means.</param>
    /// <param name="schema">The form of its text, checked before <paramref name="parse"/> is called.</param>
    /// <param name="example">A valid example.</param>
    /// <param name="problem">The error of texts that do not fit the form or that <paramref name="parse"/> refuses.</param>
    /// <param name="parse">Text to value or error.</param>
    /// <param name="format">Value to its canonical text.</param>
    internal ParameterDescription(
        string name,
        ParameterPlace place,
        string description,
        ParameterSchema schema,
        string example,
        ProblemCode problem,
        Func<string, Outcome<T>> parse,
        Func<T, string> format)
        : base(name, place, description, schema, example)
    {
        _problem = problem;
        _parse = parse;
        _format = format;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<ProblemCode> Problems =>
        _problem == ProblemCode.InvalidValue ? [_problem] : [ProblemCode.InvalidValue, _problem];

    /// <inheritdoc/>
    public override Outcome<ParameterValue> Read(string text)
    {
        if (Schema.Reject(text) is { } reason)
        {
            // The parser may have more to say than the schema: the nearest codes of an economy.
            var refused = text.Length > 0 && Schema.Pattern is not null ? Refused(text) : null;
            return Refuse(refused ?? new QueryError(_problem, $"'{text}' {reason}.") { Nearest = NearestChoices(text) });
        }

        var outcome = _parse(text);
        return outcome.IsOk ? new ParameterValue(outcome.Value, _format(outcome.Value)) : Refuse(outcome.Error);
    }

    // Where the parser accepts the text, the reason is that it does not fit the form.
    private QueryError? Refused(string text) => _parse(text) is { IsOk: false } outcome ? outcome.Error : null;

    /// <summary>The canonical text of a value.</summary>
    public string Write(T value) => _format(value);

    private QueryError Refuse(QueryError error) =>
        error with { Parameter = Name, Detail = $"{Name}: {error.Detail}" };

    private IReadOnlyList<string> NearestChoices(string text) =>
        Schema.Choices is null ? [] : NearestTexts.Of(text, Schema.Choices);
}

/// <summary>Where a parameter is in the URL.</summary>
public enum ParameterPlace
{
    /// <summary>A segment of the path; always required.</summary>
    Path,

    /// <summary>After the question mark; never required.</summary>
    Query,
}

/// <summary>The form of a parameter's text: checked on reading, and shown in the OpenAPI document.</summary>
/// <param name="Type"><c>string</c> or <c>integer</c>.</param>
public sealed record ParameterSchema(string Type)
{
    /// <summary>A regular expression for the whole text; null: any text.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only values, in any case; null: not a choice.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The least integer; null for text.</summary>
    public int? Minimum { get; init; }

    /// <summary>The greatest integer; null for text.</summary>
    public int? Maximum { get; init; }

    /// <summary>The longest text; null: no limit of its own.</summary>
    public int? MaxLength { get; init; }

    /// <summary>The greatest number of items in a list separated by commas; null: not a list.</summary>
    public int? MaxItems { get; init; }

    /// <summary>What is wrong with a text, or null when it fits.</summary>
    public string? Reject(string text)
    {
        if (text.Length == 0) return "is empty";
        if (MaxLength is { } longest && text.Length > longest) return Invariant($"is longer than {longest} characters");
        if (Choices is not null && !Choices.Contains(text, StringComparer.OrdinalIgnoreCase))
            return $"is not one of {string.Join(", ", Choices)}";
        if (Type == "integer") return RejectNumber(text);
        // A pattern's $ also matches before a trailing line feed.
        return Pattern is not null && (text[^1] == '\n' || !Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant))
            ? "does not have the required form"
            : null;
    }

    private string? RejectNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= Minimum && number <= Maximum
            ? null
            : Invariant($"is not a whole number from {Minimum} to {Maximum}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}

/// <summary>A parameter's value with its canonical text, which is the same however the value was written.</summary>
/// <param name="Value">The typed value.</param>
/// <param name="Canonical">The text that stands for it in canonical queries, links and ETags.</param>
public sealed record ParameterValue(object Value, string Canonical);
