using System.IO.Compression;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>
/// Unpacks gzip, and throws <see cref="InvalidDataException"/> where the content is cut off, which <see cref="GZipStream"/> takes
/// for the end: half a file would pass for a whole one, and its missing figures for trade that never was.
/// </summary>
/// <remarks>A gzip file may consist of several members, so one more is put behind the content, which unpacks to a known mark. If
/// the content is whole, the unpacked bytes end with the mark; if it is cut off, the added member is swallowed by the one before.</remarks>
internal sealed class CheckedGzipStream : ReadOnlyStream
{
    private const int BlockSize = 64 * 1024;
    private static readonly byte[] Mark = "end of the packed content, whole"u8.ToArray();
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly GZipStream _gzip;
    private readonly byte[] _block = new byte[BlockSize];
    private int _start;
    private int _end;
    private bool _ended;

    /// <param name="head">The first bytes, which were read already.</param>
    /// <param name="content">What follows them. It is left open.</param>
    public CheckedGzipStream(ReadOnlyMemory<byte> head, Stream content) =>
        _gzip = new GZipStream(new JoinedStream(head, content, PackedMark), CompressionMode.Decompress);

    /// <summary>Whether content that begins so is packed with gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> head) => head is [0x1F, 0x8B, ..];

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (!HasBytes)
        {
            MakeRoom();
            Add(await _gzip.ReadAsync(_block.AsMemory(_end), cancellationToken).ConfigureAwait(false));
        }

        return Copy(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        while (!HasBytes)
        {
            MakeRoom();
            Add(_gzip.Read(_block.AsSpan(_end)));
        }

        return Copy(buffer);
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _gzip.Dispose();
        base.Dispose(disposing);
    }

    private bool HasBytes => _ended || _end - _start > Mark.Length;

    // As many bytes as the mark is long are held back, since they may be it.
    private int Copy(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, _ended ? 0 : _end - _start - Mark.Length);
        _block.AsSpan(_start, taken).CopyTo(buffer);
        _start += taken;
        return taken;
    }

    private void MakeRoom()
    {
        Buffer.BlockCopy(_block, _start, _block, 0, _end - _start);
        (_start, _end) = (0, _end - _start);
    }

    private void Add(int read)
    {
        _end += read;
        if (read > 0) return;
        if (!_block.AsSpan(_start, _end - _start).SequenceEqual(Mark)) throw new InvalidDataException("The gzip content is cut off.");
        _ended = true;
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var writer = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true)) writer.Write(plain);
        return packed.ToArray();
    }
}
