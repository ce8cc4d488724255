using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>Some bytes, then a stream, then some more bytes. The stream is left open.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> head, Stream middle, ReadOnlyMemory<byte> tail) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> _pending = head;
    private bool _middleEnded;

    // Behind the head nothing is made for a read where nothing follows the middle.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _pending.IsEmpty && tail.IsEmpty ? middle.ReadAsync(buffer, cancellationToken) : ReadJoinedAsync(buffer, cancellationToken);

    private async ValueTask<int> ReadJoinedAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        if (_pending.IsEmpty && !_middleEnded && !buffer.IsEmpty)
        {
            var read = await middle.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read > 0) return read;
            EndMiddle();
        }

        return TakePending(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (_pending.IsEmpty && !_middleEnded && !buffer.IsEmpty)
        {
            var read = middle.Read(buffer);
            if (read > 0) return read;
            EndMiddle();
        }

        return TakePending(buffer);
    }

    private void EndMiddle()
    {
        _middleEnded = true;
        _pending = tail;
    }

    private int TakePending(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, _pending.Length);
        _pending.Span[..taken].CopyTo(buffer);
        _pending = _pending[taken..];
        return taken;
    }
}
