using System.IO.Compression;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>
/// Unpacks gzip, and throws <see cref="InvalidDataException"/> where the content is cut off, which <see cref="GZipStream"/> takes
/// for the end: half a file would pass for a whole one, and its missing figures for trade that never was.
/// </summary>
/// <remarks>A gzip file may consist of several members, so one more is put behind the content, which unpacks to a known mark. If
/// the content is whole, the unpacked bytes end with the mark; if it is cut off, the added member is swallowed by the one before.</remarks>
internal sealed class UnpackedStream : ReadOnlyStream
{
    private const int BlockSize = 64 * 1024;
    private static readonly byte[] Mark = "end of the packed content, whole"u8.ToArray();
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly GZipStream gzip;
    private readonly byte[] block = new byte[BlockSize];
    private int start;
    private int end;
    private bool ended;

    /// <param name="head">The first bytes, which were read already.</param>
    /// <param name="content">What follows them. It is left open.</param>
    public UnpackedStream(ReadOnlyMemory<byte> head, Stream content) =>
        gzip = new GZipStream(new JoinedStream(head, content, PackedMark), CompressionMode.Decompress);

    /// <summary>Whether content that begins so is packed with gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!HasBytes)
        {
            MakeRoom();
            Add(await gzip.ReadAsync(block.AsMemory(end), cancellationToken).ConfigureAwait(false));
        }

        return Take(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        while (!HasBytes)
        {
            MakeRoom();
            Add(gzip.Read(block.AsSpan(end)));
        }

        return Take(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) gzip.Dispose();
        base.Dispose(disposing);
    }

    private bool HasBytes => ended || end - start > Mark.Length;

    // As many bytes as the mark is long are held back, since they may be it.
    private int Take(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, ended ? 0 : end - start - Mark.Length);
        block.AsSpan(start, taken).CopyTo(buffer);
        start += taken;
        return taken;
    }

    private void MakeRoom()
    {
        Buffer.BlockCopy(block, start, block, 0, end - start);
        (start, end) = (0, end - start);
    }

    private void Add(int read)
    {
        end += read;
        if (read > 0) return;
        if (!block.AsSpan(start, end - start).SequenceEqual(Mark)) throw new InvalidDataException("The gzip content is cut off.");
        ended = true;
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) writer.Write(plain);
        return packed.ToArray();
    }
}
