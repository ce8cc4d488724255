using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading;

/// <summary>A file's header, with what it says about the rest of the file.</summary>
/// <param name="Header">The header.</param>
/// <param name="Layout">The layout that it fits.</param>
/// <param name="Records">The records that follow it.</param>
/// <param name="Text">The file's encoding.</param>
/// <param name="TitleLines">Lines before the header that are not blank.</param>
/// <param name="BlankLines">Blank lines before the header.</param>
internal sealed record FoundHeader(Header Header, Layout Layout, RecordReader Records, FileText Text, int TitleLines, int BlankLines);

/// <summary>Finds the header among a file's first lines, and with it layout, delimiter and encoding.</summary>
internal sealed class HeaderSearch
{
    /// <summary>What files are split at, in the order in which it is tried.</summary>
    public static readonly IReadOnlyList<byte> Delimiters = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    private readonly LineReader _lines;
    private readonly ReadOptions _options;
    private readonly FileText _text = new();
    private IReadOnlyList<byte> _delimiters = Delimiters;
    private string? _firstLine;
    private HeaderFit? _nearest;
    private FileRefusal? _malformed;
    private int _titleLines;
    private int _blankLines;

    private HeaderSearch(LineReader lines, ReadOptions options) => (_lines, _options) = (lines, options);

    /// <summary>Reads lines up to the header.</summary>
    /// <returns>The header, null when there is none; and why the file cannot be used, null when it can. A header with a column twice has
    /// both.</returns>
    public static Task<(FoundHeader? Found, FileRefusal? Refusal)> FindAsync(
        LineReader lines, ReadOptions options, CancellationToken cancellationToken) =>
        new HeaderSearch(lines, options).FindAsync(cancellationToken);

    private async Task<(FoundHeader? Found, FileRefusal? Refusal)> FindAsync(CancellationToken cancellationToken)
    {
        for (var line = 0; line < _options.MaxHeaderLines;)
        {
            var status = _lines.NextLine();
            if (status == ScanStatus.End) break;
            if (status == ScanStatus.NeedMore)
            {
                await _lines.FillAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            line++;
            if (_lines.Text.Contains((byte)0))
            {
                return (null, Refuse(RefusalCodes.NotText, $"Line {line} holds zero bytes: the file is not text in UTF-8, GB18030 or Windows-1252."));
            }

            if (status == ScanStatus.TooLong) _titleLines++;
            else if (Find(_text.DecodeHeader(_lines.Text)) is { } found) return (found, RepeatedColumn(found) ?? NeededRule(found));
        }

        return (null, _firstLine is null ? Refuse(RefusalCodes.Empty, "The file has no line that is not blank.") : UnknownHeader());
    }

    // A table of codes beside the figures is recognised as well, but is not what a header that fits nothing is compared with.
    private IReadOnlyList<Layout> Wanted => _options.IsReference ? LayoutList.References : LayoutList.All;

    private FoundHeader? Find(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            _blankLines++;
            return null;
        }

        if (_firstLine is null && MalformedHeader.NamedDelimiter(line) is { } named) _delimiters = [named, .. Delimiters];
        _firstLine ??= line;
        foreach (var delimiter in _delimiters)
        {
            var header = Header.Parse(line, delimiter);
            foreach (var layout in Wanted)
            {
                var candidate = HeaderFit.Of(layout, header);
                if (_nearest is null || candidate.CompareTo(_nearest) > 0) _nearest = candidate;
            }

            if (Wanted.Concat(LayoutList.References).FirstOrDefault(layout => layout.Fits(header, _options)) is { } fitting) return Found(header, fitting);
        }

        _malformed ??= MalformedHeader.Explain(line, Wanted);
        _titleLines++;
        return null;
    }

    // A row has one field more than there are names where it ends with a delimiter.
    private FoundHeader Found(Header header, Layout layout) =>
        new(header, layout, _lines.SplitRecords(header.Delimiter, header.Names.Count + 1), _text, _titleLines, _blankLines);

    private static FileRefusal? RepeatedColumn(FoundHeader found)
    {
        var repeated = found.Layout.Columns.Where(found.Header.IsRepeated).ToList();
        return repeated.Count == 0
            ? null
            : Refuse(RefusalCodes.DuplicateColumn, $"The header has more than one column named {string.Join(", ", repeated)}.");
    }

    private FileRefusal? NeededRule(FoundHeader found) => found.Layout.Needs(found.Header, _options) is { Count: > 0 } needs
        ? Refuse(RefusalCodes.NeedsRule, $"The file does not say its {string.Join(" and ", needs.Select(need => need.Property))}. {NeededHint.Rule(_options.FileName, needs)}")
        : null;

    private FileRefusal UnknownHeader()
    {
        if (_malformed is not null) return _malformed;

        // Where no column is known at all, this project's own layout is the one to bring the file into.
        var nearest = _nearest!;
        var fit = nearest.ReadColumns > 0 ? nearest : HeaderFit.Of(_options.IsReference ? LayoutList.References[0] : LayoutList.Fallback, nearest.Header);
        var found = string.Join(", ", fit.Header.Names);
        if (found.Length > 300) found = found[..300] + "…";
        return new FileRefusal(
            RefusalCodes.UnknownHeader,
            $"The header fits no known layout. The nearest is {fit.Layout.Name}, which also needs: {string.Join(", ", fit.Missing)}. Found: {found}.{fit.Layout.Advice(fit.Header, _options)}",
            fit.Layout.Name,
            fit.Missing);
    }

    private static FileRefusal Refuse(string code, string detail) => new(code, detail, null, []);
}

/// <summary>How near a header comes to a layout.</summary>
/// <param name="Layout">The layout.</param>
/// <param name="Header">The header.</param>
/// <param name="ReadColumns">How many of the columns that the layout reads are there.</param>
/// <param name="OtherColumns">How many of the columns that occur in the layout without being read are there.</param>
/// <param name="Missing">The required columns that are not there; none: the header fits.</param>
internal sealed record HeaderFit(Layout Layout, Header Header, int ReadColumns, int OtherColumns, IReadOnlyList<string> Missing)
    : IComparable<HeaderFit>
{
    /// <summary>Compares a header with a layout.</summary>
    public static HeaderFit Of(Layout layout, Header header) => new(
        layout,
        header,
        layout.Columns.Count(name => header.Find(name) >= 0),
        layout.Unread.Count(name => header.Find(name) >= 0),
        layout.Missing(header));

    /// <summary>The nearer the greater.</summary>
    public int CompareTo(HeaderFit? other)
    {
        if (other is null) return 1;
        var order = ReadColumns.CompareTo(other.ReadColumns);
        if (order == 0) order = OtherColumns.CompareTo(other.OtherColumns);
        return order == 0 ? other.Missing.Count.CompareTo(Missing.Count) : order;
    }
}

/// <summary>Explains a line whose names would make a header, but which is not written as CSV.</summary>
internal static class MalformedHeader
{
    private const string SaveAsCsv = "Save it with commas, semicolons, tabs or vertical bars between the fields.";

    /// <summary>The delimiter that spreadsheets name in a first line of its own, <c>sep=;</c>; null: the line does not name one.</summary>
    public static byte? NamedDelimiter(string line)
    {
        var text = line.AsSpan().TrimEnd("\r\n ").Trim('"');
        if (text.Length != 5 || !text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase)) return null;
        return char.IsAscii(text[4]) && !char.IsLetterOrDigit(text[4]) && text[4] != '"' ? (byte)text[4] : null;
    }

    /// <summary>Says what is wrong with a line that would be a header; null: it would be none.</summary>
    /// <param name="line">The line.</param>
    /// <param name="layouts">The layouts that are looked for.</param>
    public static FileRefusal? Explain(string line, IReadOnlyList<Layout> layouts)
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
        RefusalCodes.UnknownHeader, $"The header has the column names of {layout.Name}, but they are {what}", layout.Name, []);
}
