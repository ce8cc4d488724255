using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>Looks for the one file of figures among what a zip holds.</summary>
internal static class ZipContents
{
    /// <summary>Finds it; null when it was found, else why the zip cannot be read.</summary>
    /// <exception cref="InvalidDataException">The zip's list of contents is damaged.</exception>
    public static FileRefusal? Choose(ZipArchive archive, out ZipArchiveEntry? entry)
    {
        entry = null;
        if (FindDocument(archive) is { } document) return document;
        var files = archive.Entries.Where(file => !IsByTheWay(file.FullName)).ToList();
        if (files.Count > 1) files.RemoveAll(file => !DataFileName.IsData(file.FullName));
        if (files.Count != 1) return Refuse(files.Count == 0 ? "It holds no CSV file." : $"It holds {files.Count} files: {Names(files)}.");
        if (files[0].IsEncrypted) return Refuse($"{files[0].FullName} is encrypted.");
        entry = files[0];
        return null;
    }

    /// <summary>A refusal that says what to do.</summary>
    public static FileRefusal Refuse(string detail) => new(
        RefusalCodes.Archive,
        $"The file is a zip archive, of which one that holds a single CSV file is read. {detail} Unpack it and upload each CSV file by itself.",
        null,
        []);

    // Office documents are zips.
    private static FileRefusal? FindDocument(ZipArchive archive)
    {
        var isSpreadsheet = archive.GetEntry("[Content_Types].xml") is not null
            || (archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null);
        return isSpreadsheet ? FileSignatures.Spreadsheet("an Excel workbook (.xlsx) or another office document") : null;
    }

    /// <summary>The refusal of a damaged office document, known by what it begins with; null: nothing tells that it is one.</summary>
    /// <param name="head">The first bytes of a zip whose list of contents cannot be read.</param>
    public static FileRefusal? FindDamagedDocument(ReadOnlySpan<byte> head)
    {
        var names = PartNames(head);
        var isSpreadsheet = names.Exists(name => name is "[Content_Types].xml" or "xl/workbook.xml")
            || names.Exists(name => name.StartsWith("xl/worksheets/", StringComparison.Ordinal))
            || (names.Contains("mimetype") && names.Contains("content.xml"));
        return isSpreadsheet ? FileSignatures.Spreadsheet("a damaged Excel workbook (.xlsx) or other office document") : null;
    }

    // Before each packed part its name stands, beside the list at the end.
    private static List<string> PartNames(ReadOnlySpan<byte> head)
    {
        const int LengthAt = 26, NameAt = 30;
        var names = new List<string>();
        for (var rest = head; rest.IndexOf("PK\u0003\u0004"u8) is >= 0 and var start; rest = rest[4..])
        {
            rest = rest[start..];
            if (rest.Length < NameAt) break;
            var length = BinaryPrimitives.ReadUInt16LittleEndian(rest[LengthAt..]);
            if (rest.Length >= NameAt + length) names.Add(Encoding.UTF8.GetString(rest.Slice(NameAt, length)));
        }

        return names;
    }

    // What packing tools add: folders, and what systems keep in them.
    private static bool IsByTheWay(string path)
    {
        if (path.Length == 0 || path[^1] is '/' or '\\') return true;
        var parts = path.Split('/', '\\');
        return parts[0] == "__MACOSX" || parts[^1][0] == '.' || parts[^1] is "Thumbs.db" or "desktop.ini";
    }

    private static string Names(List<ZipArchiveEntry> files)
    {
        const int Shown = 5;
        return string.Join(", ", files.Take(Shown).Select(file => file.FullName)) + (files.Count > Shown ? ", …" : "");
    }
}
