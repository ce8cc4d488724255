namespace TradeFunctions.Core.Streams;

/// <summary>The content of <see cref="CompressedPages"/> as one stream, to be read once.</summary>
/// <param name="source">The blocks; not closed with this stream.</param>
internal sealed class CompressedPageStream(Stream source) : ReadOnlyStream
{
    private readonly byte[] _block = new byte[CompressedPages.MaxSize];
    private int _start;
    private int _end;

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end) (_start, _end) = (0, CompressedPages.Read(source, _block));
        var length = Math.Min(buffer.Length, _end - _start);
        _block.AsSpan(_start, length).CopyTo(buffer);
        _start += length;
        return length;
    }

    // Reading does not wait: the blocks lie on the local disk.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => cancellationToken.IsCancellationRequested
        ? ValueTask.FromCanceled<int>(cancellationToken)
        : ValueTask.FromResult(Read(buffer.Span));
}
