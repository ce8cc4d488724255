using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Reading;

/// <summary>Finds the header among a file's first lines, and with it layout, delimiter and encoding.</summary>
internal sealed class HeaderSearch(RecordReader records, ReadOptions options)
{
    /// <summary>What files are split at, in the order in which it is tried.</summary>
    public static readonly IReadOnlyList<byte> Delimiters = [(byte)',', (byte)';', (byte)'\t', (byte)'|'];

    private IReadOnlyList<byte> delimiters = Delimiters;
    private string? firstLine;
    private HeaderFit? nearest;
    private FileRefusal? otherForm;

    /// <summary>The header; null after a refusal.</summary>
    public Header? Header { get; private set; }

    /// <summary>The layout that the header fits; null after a refusal.</summary>
    public Layout? Layout { get; private set; }

    /// <summary>The file's encoding.</summary>
    public FileText Text { get; } = new();

    /// <summary>Lines before the header that are not blank.</summary>
    public int TitleLines { get; private set; }

    /// <summary>Blank lines before the header.</summary>
    public int BlankLines { get; private set; }

    /// <summary>Reads lines up to the header; null when it was found, else why the file cannot be used.</summary>
    public async Task<FileRefusal?> FindAsync(CancellationToken cancellationToken)
    {
        for (var line = 0; line < options.MaxHeaderLines;)
        {
            var status = records.NextLine();
            if (status == ScanStatus.End) break;
            if (status == ScanStatus.NeedMore)
            {
                await records.FillAsync(cancellationToken).ConfigureAwait(false);
                continue;
            }

            line++;
            if (records.Text.Contains((byte)0))
            {
                return Refuse(RefusalCodes.NotText, $"Line {line} holds zero bytes: the file is not text in UTF-8, GB18030 or Windows-1252.");
            }

            if (status == ScanStatus.TooLong)
            {
                TitleLines++;
                continue;
            }

            if (TryLine(Text.DecodeHeader(records.Text))) return RepeatedColumn();
        }

        return firstLine is null ? Refuse(RefusalCodes.Empty, "The file has no line that is not blank.") : UnknownHeader();
    }

    // A table of codes beside the figures is recognised as well, but is not what a header that fits nothing is compared with.
    private IReadOnlyList<Layout> Wanted => options.IsReference ? LayoutList.References : LayoutList.All;

    private bool TryLine(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            BlankLines++;
            return false;
        }

        if (firstLine is null && HeaderForm.NamedDelimiter(line) is { } named) delimiters = [named, .. Delimiters];
        firstLine ??= line;
        foreach (var delimiter in delimiters)
        {
            var header = Header.Parse(line, delimiter);
            foreach (var layout in Wanted)
            {
                var candidate = HeaderFit.Of(layout, header);
                if (nearest is null || candidate.CompareTo(nearest) > 0) nearest = candidate;
                Take(layout, header);
            }

            foreach (var layout in LayoutList.References) Take(layout, header);
        }

        if (Layout is not null) return true;
        otherForm ??= HeaderForm.Find(line, Wanted);
        TitleLines++;
        return false;
    }

    private void Take(Layout layout, Header header)
    {
        if (Layout is null && layout.Fits(header, options)) (Layout, Header) = (layout, header);
    }

    private FileRefusal? RepeatedColumn()
    {
        var repeated = Layout!.Columns.Where(Header!.IsRepeated).ToList();
        return repeated.Count == 0
            ? null
            : Refuse(RefusalCodes.DuplicateColumn, $"The header has more than one column named {string.Join(", ", repeated)}.");
    }

    private FileRefusal UnknownHeader()
    {
        if (otherForm is not null) return otherForm;

        // Where no column is known at all, this project's own layout is the one to bring the file into.
        var fit = nearest!.ReadColumns > 0 ? nearest : HeaderFit.Of(options.IsReference ? LayoutList.References[0] : LayoutList.Fallback, nearest.Header);
        var found = string.Join(", ", fit.Header.Names);
        if (found.Length > 300) found = found[..300] + "…";
        return new FileRefusal(
            RefusalCodes.UnknownHeader,
            $"The header fits no known layout. The nearest is {fit.Layout.Name}, which also needs: {string.Join(", ", fit.Missing)}. Found: {found}.{fit.Layout.Advice(fit.Header)}",
            fit.Layout.Name,
            fit.Missing);
    }

    private static FileRefusal Refuse(string code, string detail) => new(code, detail, null, []);
}
