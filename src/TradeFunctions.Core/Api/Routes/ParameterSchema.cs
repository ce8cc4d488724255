using System.Globalization;
using System.Text.RegularExpressions;

namespace TradeFunctions.Core.Api.Routes;

/// <summary>The form a parameter's text must have: what is checked on reading and what OpenAPI shows.</summary>
/// <param name="Type"><c>string</c> or <c>integer</c>.</param>
public sealed record ParameterSchema(string Type)
{
    /// <summary>A regular expression for the whole text; null: any text.</summary>
    public string? Pattern { get; init; }

    /// <summary>The only values, any case taken; null: not a choice.</summary>
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
            return $"is none of {string.Join(", ", Choices)}";
        if (Type == "integer") return RejectNumber(text);
        // The end of a pattern also fits before a line feed that ends the text.
        return Pattern is not null && (text[^1] == '\n' || !Regex.IsMatch(text, Pattern, RegexOptions.CultureInvariant))
            ? "does not have the form it must have"
            : null;
    }

    private string? RejectNumber(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        && number >= Minimum && number <= Maximum
            ? null
            : Invariant($"is not a whole number from {Minimum} to {Maximum}");

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
