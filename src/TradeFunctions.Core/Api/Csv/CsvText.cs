using System.Globalization;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>How values are written into CSV: dot decimals, ISO dates, RFC 4180 quotes, and no text that a spreadsheet would run.</summary>
public static class CsvText
{
    /// <summary>The text of one field; null gives an empty one.</summary>
    public static string Field(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        string text => Quote(Defuse(text)),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(Defuse(value.ToString() ?? "")),
    };

    // A leading apostrophe keeps a spreadsheet from taking the text as a formula; tab and carriage return are
    // stripped by some before they look (OWASP, "CSV Injection").
    private static string Defuse(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") || text.StartsWith(' ') || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
