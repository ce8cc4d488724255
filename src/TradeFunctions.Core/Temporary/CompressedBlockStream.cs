namespace TradeFunctions.Core.Temporary;

/// <summary>The content of <see cref="CompressedBlocks"/> as one stream, to be read once.</summary>
/// <param name="source">The blocks; not closed with this stream.</param>
internal sealed class CompressedBlockStream(Stream source) : Stream
{
    private readonly byte[] _block = new byte[CompressedBlocks.MaxSize];
    private int _start;
    private int _end;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end) (_start, _end) = (0, CompressedBlocks.Read(source, _block));
        var length = Math.Min(buffer.Length, _end - _start);
        _block.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
