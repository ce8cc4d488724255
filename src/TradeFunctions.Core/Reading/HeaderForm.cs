using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading;

/// <summary>What is said of a header whose names would do, but which is not written as CSV.</summary>
internal static class HeaderForm
{
    private const string SaveAsCsv = "Save it with commas, semicolons, tabs or vertical bars between the fields.";

    /// <summary>The delimiter that spreadsheets name in a first line of its own, <c>sep=;</c>; null: the line is none.</summary>
    public static byte? NamedDelimiter(string line)
    {
        var text = line.AsSpan().TrimEnd("\r\n ").Trim('"');
        if (text.Length != 5 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return null;
        return char.IsAscii(text[4]) && !char.IsLetterOrDigit(text[4]) && text[4] != '"' ? (byte)text[4] : null;
    }

    /// <summary>Says what is wrong with a line that would be a header; null: it would be none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="layouts">The layouts that are looked for.</param>
    public static FileRefusal? Find(string line, IReadOnlyList<Layout> layouts)
    {
        var text = line.Trim();
        if (Fit(Header.Parse(text, (byte)':'), layouts) is { } colons) return Refuse(colons, $"separated by colons. {SaveAsCsv}");
        var blanks = string.Join('\t', text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        if (Fit(Header.Parse(blanks, (byte)'\t'), layouts) is { } columns) return Refuse(columns, $"separated by blanks. {SaveAsCsv}");
        var whole = text.TrimEnd(',', ';');
        if (whole.Length < 2 || whole[0] != '"' || whole[^1] != '"') return null;
        var inner = whole[1..^1].Replace("\"\"", "\"", StringComparison.Ordinal);
        return HeaderSearch.Delimiters.Select(delimiter => Fit(Header.Parse(inner, delimiter), layouts)).FirstOrDefault(fit => fit is not null) is { } quoted
            ? Refuse(quoted, "in quotes as a whole, so that each line is one field. Take the outer quotes from each line.")
            : null;
    }

    private static Layout? Fit(Header header, IReadOnlyList<Layout> layouts) => layouts.FirstOrDefault(layout => layout.Missing(header).Count == 0);

    private static FileRefusal Refuse(Layout layout, string what) => new(
        RefusalCodes.UnknownHeader, $"The names of the header are those of {layout.Name}, but they stand {what}", layout.Name, []);
}
