using Microsoft.Win32.SafeHandles;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Bytes on disk, written once and then read by any number of readers side by side. They lie in several files, so that the last reader can
/// give back the space of what it has read. Nothing is on disk before the first byte is.
/// </summary>
public sealed class TemporaryContent : IDisposable
{
    private const int DefaultPartSize = 1 << 20;

    private readonly List<SafeFileHandle> _parts = [];
    private readonly int _partSize;

    /// <summary>Starts empty.</summary>
    /// <param name="partSize">The bytes of each file: as much is given back at a time.</param>
    public TemporaryContent(int partSize = DefaultPartSize) => _partSize = partSize;

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>How many bytes at the beginning were given back.</summary>
    public long Released { get; private set; }

    /// <summary>Adds bytes at the end.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var (part, offset) = Math.DivRem(Length, _partSize);
            if (part == _parts.Count) _parts.Add(TemporaryFile.Open());
            var length = (int)Math.Min(bytes.Length, _partSize - offset);
            RandomAccess.Write(_parts[(int)part], bytes[..length], offset);
            Length += length;
            bytes = bytes[length..];
        }
    }

    /// <summary>Reads as much as fits, and returns the number of bytes; 0 at the end.</summary>
    /// <exception cref="ObjectDisposedException">The bytes were given back.</exception>
    public int Read(Span<byte> bytes, long from)
    {
        if (from >= Length || bytes.IsEmpty) return 0;
        var (part, offset) = Math.DivRem(from, _partSize);
        var length = (int)Math.Min(Math.Min(bytes.Length, _partSize - offset), Length - from);
        return RandomAccess.Read(_parts[(int)part], bytes[..length], offset);
    }

    /// <summary>Deletes the files that end before a position, which must not be read any more.</summary>
    public void Release(long before)
    {
        for (; Released + _partSize <= before; Released += _partSize) _parts[(int)(Released / _partSize)].Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _parts) part.Dispose();
    }
}

/// <summary>
/// <see cref="TemporaryContent"/> as a stream: written to its end, then read from a position of its own.
/// </summary>
/// <param name="content">The bytes.</param>
/// <param name="readOnce">Whether what is read is given back behind this reader.</param>
/// <param name="leaveOpen">Whether the bytes outlive the stream.</param>
public sealed class TemporaryStream(TemporaryContent content, bool readOnce, bool leaveOpen = false) : Stream
{
    private long _position;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => content.Length;

    /// <inheritdoc/>
    public override long Position
    {
        get => _position;
        set => _position = value;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = content.Read(buffer, _position);
        _position += read;
        if (readOnce) content.Release(_position);
        return read;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (_position != content.Length) throw new NotSupportedException("Bytes can be added at the end only.");
        content.Write(buffer);
        _position = content.Length;
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin)
    {
        var position = origin switch
        {
            SeekOrigin.Begin => offset,
            SeekOrigin.Current => _position + offset,
            _ => content.Length + offset,
        };
        return position >= 0 ? _position = position : throw new IOException("A position before the beginning.");
    }

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && !leaveOpen) content.Dispose();
        base.Dispose(disposing);
    }
}
