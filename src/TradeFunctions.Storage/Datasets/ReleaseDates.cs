using System.Globalization;
using System.Text.RegularExpressions;
using TradeFunctions.Core.Reading.Layouts;

namespace TradeFunctions.Storage.Datasets;

/// <summary>Finds when the publisher released a file, from its metadata or its name.</summary>
public static class ReleaseDates
{
    private static readonly string[] DigitForms = ["yyyyMMdd", "yyyyMM", "yyyy"];

    /// <summary>
    /// The release date: from the metadata, else from the file's rule, else from the name by the dataset's pattern or, if it has none, by the naming
    /// scheme of a known publisher (BACI's <c>V202501</c>); null if none gives one.
    /// </summary>
    public static DateTimeOffset? Of(string name, string? releasedText, DatasetConfig config)
    {
        if ((Parse(releasedText) ?? Parse(config.RuleOf(name)?.Released)) is { } said) return said;
        if (config.ReleasedPattern is not { } pattern) return Parse(BaciFileName.TryParse(name)?.Version);
        var match = Compile(pattern).Match(name);
        return match.Success ? Parse(match.Groups["released"].Value) : null;
    }

    /// <summary>Reads <c>2025-07-09</c>, <c>20250709</c>, <c>202507</c>, <c>2025</c> or a full ISO time; null if it is no date.</summary>
    public static DateTimeOffset? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        const DateTimeStyles Utc = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal;
        var digits = text.Trim().Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal);
        if (DateTimeOffset.TryParseExact(digits, DigitForms, CultureInfo.InvariantCulture, Utc, out var date)) return date;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, Utc, out date) ? date : null;
    }

    /// <summary>Compiles the pattern to run in linear time, since it comes from a file.</summary>
    internal static Regex Compile(string pattern) =>
        new(pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture);
}
