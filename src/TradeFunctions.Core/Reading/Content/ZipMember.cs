using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>
/// The one file of figures in a zip, checked while it is read: where its length or its check sum is not what the archive says it is
/// damaged, and <see cref="InvalidDataException"/> says so.
/// </summary>
/// <remarks>What a zip holds is written at its end, and a blob is only read forward: the packed bytes lie on the local disk while they
/// are read.</remarks>
internal sealed class ZipMember : ReadOnlyStream
{
    /// <summary>How many of the first bytes <see cref="IsZip"/> looks at.</summary>
    public const int SignatureSize = 4;

    // Figures shrink to a fifth or a twentieth. What unpacks to hundreds of times its length holds none, and takes hours to read.
    private const long MostTimes = 250;
    private const long AlwaysUnpacked = 64 << 20;

    // The parts of a workbook are small but for its sheets, which come late.
    private const int Head = 256 * 1024;

    private readonly ZipArchive _archive;
    private readonly Stream _unpacked;
    private readonly long _length;
    private readonly uint _checkSum;
    private readonly Crc32 _crc = new();
    private long _position;

    private ZipMember(ZipArchive archive, ZipArchiveEntry entry)
    {
        _archive = archive;
        (_length, _checkSum) = (entry.Length, entry.Crc32);
        _unpacked = entry.Open();
    }

    /// <summary>Whether content that begins so is a zip, an empty one and a part of a split one too.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) =>
        head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 7, 8, ..];

    /// <summary>Opens the file of figures, or says why it cannot be read.</summary>
    /// <param name="content">The zip. It is left open.</param>
    /// <param name="cancellationToken">Ends reading.</param>
    public static async Task<(ZipMember? Member, FileRefusal? Refusal)> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var buffer = new TemporaryStream(new TemporaryContent(), readOnce: false);
        ZipArchive? archive = null;
        ZipMember? member = null;
        try
        {
            await content.CopyToAsync(buffer, cancellationToken).ConfigureAwait(false);
            archive = new ZipArchive(buffer, ZipArchiveMode.Read);
            var refusal = ZipContents.Choose(archive, out var entry) ?? RefuseBomb(entry!);
            if (refusal is null) member = new ZipMember(archive, entry!);
            return (member, refusal);
        }
        catch (InvalidDataException damage)
        {
            return (null, await FindDamagedDocumentAsync(buffer, cancellationToken).ConfigureAwait(false) ?? new FileRefusal(
                RefusalCodes.DamagedZip,
                $"The zip is damaged, or packed in a way that is not read: {damage.Message} Unpack it and upload the CSV file itself.",
                null,
                []));
        }
        finally
        {
            if (member is null)
            {
                archive?.Dispose();
                await buffer.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    public override int Read(Span<byte> buffer) => Check(buffer, buffer.IsEmpty ? null : _unpacked.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int? read = buffer.IsEmpty ? null : await _unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Check(buffer.Span, read);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            _archive.Dispose();
        }

        base.Dispose(disposing);
    }

    private static async Task<FileRefusal?> FindDamagedDocumentAsync(TemporaryStream zip, CancellationToken cancellationToken)
    {
        var head = new byte[Head];
        zip.Position = 0;
        var read = await zip.ReadAtLeastAsync(head, Head, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return ZipContents.FindDamagedDocument(head.AsSpan(0, read));
    }

    private static FileRefusal? RefuseBomb(ZipArchiveEntry entry) =>
        entry.Length <= AlwaysUnpacked || entry.Length / MostTimes < entry.CompressedLength
            ? null
            : ZipContents.Refuse($"{entry.FullName} would unpack from {entry.CompressedLength} to {entry.Length} bytes, which no file of figures does.");

    private int Check(ReadOnlySpan<byte> buffer, int? read)
    {
        if (read is not { } count) return 0;
        _position += count;
        _crc.Append(buffer[..count]);
        if (_position > _length || (count == 0 && (_position != _length || _crc.GetCurrentHashAsUInt32() != _checkSum)))
        {
            throw new InvalidDataException("The file in the zip is damaged or cut off.");
        }

        return count;
    }
}

/// <summary>Looks for the one file of figures among what a zip holds.</summary>
internal static class ZipContents
{
    /// <summary>Finds it; null when it was found, else why the zip cannot be read.</summary>
    /// <exception cref="InvalidDataException">The zip's list of contents is damaged.</exception>
    public static FileRefusal? Choose(ZipArchive archive, out ZipArchiveEntry? entry)
    {
        entry = null;
        if (FindDocument(archive) is { } document) return document;
        var files = archive.Entries.Where(file => !IsLeftByPackingTool(file.FullName)).ToList();
        if (files.Count > 1) files.RemoveAll(file => !DataFileName.IsData(file.FullName));
        if (files.Count != 1) return Refuse(files.Count == 0 ? "It holds no CSV file." : $"It holds {files.Count} files: {Names(files)}.");
        if (files[0].IsEncrypted) return Refuse($"{files[0].FullName} is encrypted.");
        entry = files[0];
        return null;
    }

    /// <summary>A refusal that says what to do.</summary>
    public static FileRefusal Refuse(string detail) => new(
        RefusalCodes.Archive,
        $"The file is a zip archive, and only a zip of a single CSV file is read. {detail} Unpack it and upload each CSV file by itself.",
        null,
        []);

    // Office documents are zips.
    private static FileRefusal? FindDocument(ZipArchive archive)
    {
        var isSpreadsheet = archive.GetEntry("[Content_Types].xml") is not null
            || (archive.GetEntry("mimetype") is not null && archive.GetEntry("content.xml") is not null);
        return isSpreadsheet ? FileSignatures.Spreadsheet("an Excel workbook (.xlsx) or another office document") : null;
    }

    /// <summary>The refusal of a damaged office document, recognised by its first bytes; null: it is not recognised as one.</summary>
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
    private static bool IsLeftByPackingTool(string path)
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
