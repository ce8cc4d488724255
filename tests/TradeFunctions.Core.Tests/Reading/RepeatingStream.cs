namespace TradeFunctions.Core.Tests.Reading;

/// <summary>A head and then the same piece again and again, to a length that would not fit in memory.</summary>
internal sealed class RepeatingStream(byte[] head, byte[] piece, long length) : Stream
{
    private readonly long _repeats = (length - head.Length) / piece.Length;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => head.Length + (_repeats * piece.Length);

    public override long Position
    {
        get => _position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && _position < Length)
        {
            var source = _position < head.Length ? head.AsSpan((int)_position) : piece.AsSpan((int)((_position - head.Length) % piece.Length));
            var taken = Math.Min(source.Length, buffer.Length - filled);
            source[..taken].CopyTo(buffer[filled..]);
            filled += taken;
            _position += taken;
        }

        return filled;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}

/// <summary>Gives its bytes a few at a time, as a network does.</summary>
internal sealed class TricklingStream(byte[] content, int atOnce) : MemoryStream(content)
{
    public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, atOnce));

    public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(buffer.Length, atOnce)]);

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));
}
