namespace TradeFunctions.Core.Tests.Reading;

/// <summary>A head and then the same piece again and again, to a length that would not fit in memory.</summary>
internal sealed class RepeatingStream(byte[] head, byte[] piece, long length) : Stream
{
    private readonly long repeats = (length - head.Length) / piece.Length;
    private long position;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => head.Length + (repeats * piece.Length);

    public override long Position
    {
        get => position;
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        var filled = 0;
        while (filled < buffer.Length && position < Length)
        {
            var source = position < head.Length ? head.AsSpan((int)position) : piece.AsSpan((int)((position - head.Length) % piece.Length));
            var taken = Math.Min(source.Length, buffer.Length - filled);
            source[..taken].CopyTo(buffer[filled..]);
            filled += taken;
            position += taken;
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
