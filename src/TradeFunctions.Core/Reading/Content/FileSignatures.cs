using System.Text;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>
/// Says what a file is that is no CSV, and what to do with it. Asked only after no header was found: nothing that can be read is refused
/// for its first bytes.
/// </summary>
internal static class FileSignatures
{
    private const string UnpackIt = "Unpack it and upload the CSV file itself.";
    private const string AskForCsv = "Download the figures as CSV instead.";
    private const int TextShown = 1024;

    private static readonly (byte[] Start, Func<FileRefusal> Refusal)[] Starts =
    [
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], () => Spreadsheet("an Excel workbook (.xls) or another document of the old Office")),
        ("%PDF"u8.ToArray(), () => Other("a PDF document", AskForCsv)),
        ("PAR1"u8.ToArray(), () => Other("a Parquet file", "Write it as CSV, by DuckDB or pandas for example.")),
        ("PK\u0003\u0004"u8.ToArray(), () => Packed("a zip within another packed file")),
        ([0x1F, 0x8B], () => Packed("packed with gzip more than once")),
        ([0x1F, 0x9D], () => Packed("packed with compress (.Z)")),
        ([(byte)'7', (byte)'z', 0xBC, 0xAF, 0x27, 0x1C], () => Packed("a 7z archive")),
        ("Rar!\u001A\u0007"u8.ToArray(), () => Packed("a RAR archive")),
        ("BZh"u8.ToArray(), () => Packed("packed with bzip2")),
        ([0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0], () => Packed("packed with xz")),
        ([0x28, 0xB5, 0x2F, 0xFD], () => Packed("packed with Zstandard")),
        ([0x04, 0x22, 0x4D, 0x18], () => Packed("packed with LZ4")),
    ];

    /// <summary>Says what a file is that begins so; null: nothing tells.</summary>
    public static FileRefusal? Find(ReadOnlySpan<byte> head)
    {
        foreach (var (start, refusal) in Starts)
        {
            if (head.StartsWith(start)) return refusal();
        }

        if (head.Length > 262 && head[257..].StartsWith("ustar"u8)) return Packed("a tar archive");
        return FindWideText(head) ?? FindMarkup(Encoding.Latin1.GetString(head[..Math.Min(head.Length, TextShown)]));
    }

    /// <summary>The refusal of a spreadsheet program's own file.</summary>
    public static FileRefusal Spreadsheet(string what) => new(
        RefusalCodes.Spreadsheet, $"The file is {what}. Save the sheet with the figures as \"CSV UTF-8\" and upload that.", null, []);

    private static FileRefusal Packed(string what) => new(RefusalCodes.Archive, $"The file is {what}, which is not read. {UnpackIt}", null, []);

    private static FileRefusal Other(string what, string advice) => new(RefusalCodes.OtherFormat, $"The file is {what}. {advice}", null, []);

    // Without the mark, UTF-16 is known by ASCII characters, each of which has a zero byte on one side.
    private static FileRefusal? FindWideText(ReadOnlySpan<byte> head)
    {
        var pairs = Math.Min(head.Length, TextShown) / 2;
        int first = 0, second = 0;
        for (var i = 0; i < pairs; i++)
        {
            if (head[2 * i] == 0) first++;
            if (head[(2 * i) + 1] == 0) second++;
        }

        var (more, fewer) = (Math.Max(first, second), Math.Min(first, second));
        return pairs < 4 || more * 4 < pairs || fewer * 20 > more ? null : new FileRefusal(
            RefusalCodes.Encoding,
            "The file is text in UTF-16 without the byte order mark that would say so. Save it as UTF-8 (\"CSV UTF-8\" in Excel), or as UTF-16 with a byte order mark.",
            null,
            []);
    }

    private static FileRefusal? FindMarkup(string head)
    {
        var text = head.AsSpan().TrimStart("\u00EF\u00BB\u00BF \t\r\n").ToString();
        if (text.StartsWith('<'))
        {
            var isPage = text.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || text.Contains("<html", StringComparison.OrdinalIgnoreCase);
            return isPage
                ? Other("a web page (HTML), perhaps an error message saved in place of the download", "Download the file again, as CSV.")
                : Other("XML", AskForCsv);
        }

        var inner = text.Length > 1 ? text[1..].TrimStart() : "";
        var isJson = inner.Length > 0 && (text[0] == '{' ? inner[0] is '"' or '}' : text[0] == '[' && inner[0] is ('{' or '[' or '"' or ']'));
        return isJson ? Other("JSON, as an API answers", "Ask it for CSV, or write the records as CSV.") : null;
    }
}
