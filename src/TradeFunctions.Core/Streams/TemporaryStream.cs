namespace TradeFunctions.Core.Streams;

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
