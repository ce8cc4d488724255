using System.IO.Compression;
using System.IO.Hashing;
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

    private readonly ZipArchive archive;
    private readonly Stream unpacked;
    private readonly long length;
    private readonly uint checkSum;
    private readonly Crc32 crc = new();
    private long position;

    private ZipMember(ZipArchive archive, ZipArchiveEntry entry)
    {
        this.archive = archive;
        (length, checkSum) = (entry.Length, entry.Crc32);
        unpacked = entry.Open();
    }

    /// <summary>Whether content that begins so is a zip, an empty one and a part of a split one too.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) =>
        head is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] or [(byte)'P', (byte)'K', 7, 8, ..];

    /// <summary>Opens the file of figures, or says why there is none that can be read.</summary>
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

    public override int Read(Span<byte> buffer) => Check(buffer, buffer.IsEmpty ? null : unpacked.Read(buffer));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int? read = buffer.IsEmpty ? null : await unpacked.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        return Check(buffer.Span, read);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
            archive.Dispose();
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
        position += count;
        crc.Append(buffer[..count]);
        if (position > length || (count == 0 && (position != length || crc.GetCurrentHashAsUInt32() != checkSum)))
        {
            throw new InvalidDataException("The file in the zip is damaged or cut off.");
        }

        return count;
    }
}
