using System.Globalization;
using System.Text;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api.Csv;

/// <summary>The table of answers of type <typeparamref name="TAnswer"/>, a line for each <typeparamref name="TRow"/>.</summary>
/// <param name="lines">What a line is, and which columns distinguish lines of different kinds.</param>
/// <param name="rows">The rows of an answer, in order.</param>
/// <param name="columns">The columns, in order.</param>
public sealed class CsvTable<TAnswer, TRow>(
    string lines, Func<TAnswer, IEnumerable<TRow>> rows, IReadOnlyList<CsvColumn<TRow>> columns) : ICsvTable
{
    /// <inheritdoc/>
    public string Lines => lines;

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, string Description)> Columns { get; } =
        [.. columns.Select(column => (column.Name, column.Description))];

    /// <inheritdoc/>
    public string Write(object answer)
    {
        var text = new StringBuilder();
        text.AppendJoin(',', columns.Select(column => column.Name)).Append('\n');
        foreach (var row in rows((TAnswer)answer))
        {
            text.AppendJoin(',', columns.Select(column => CsvText.Field(column.Value(row)))).Append('\n');
        }

        return text.ToString();
    }
}

/// <summary>Writes values as CSV: decimal points, ISO dates, RFC 4180 quotes, and no text that a spreadsheet would run as a formula.</summary>
public static class CsvText
{
    /// <summary>The text of one field; empty for null.</summary>
    public static string Field(object? value) => value switch
    {
        null => "",
        bool yes => yes ? "true" : "false",
        string text => Quote(Defuse(text)),
        DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quote(Defuse(value.ToString() ?? "")),
    };

    // A leading apostrophe keeps spreadsheets from running the text as a formula. Some strip a leading tab or carriage
    // return first (OWASP, "CSV Injection").
    private static string Defuse(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' ? "'" + text : text;

    private static string Quote(string text) =>
        text.AsSpan().ContainsAny(",\"\r\n") || text.StartsWith(' ') || text.EndsWith(' ')
            ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : text;
}
