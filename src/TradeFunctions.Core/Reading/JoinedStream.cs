namespace TradeFunctions.Core.Reading;

/// <summary>Some bytes, then a stream, then some more bytes. The stream is left open.</summary>
internal sealed class JoinedStream(ReadOnlyMemory<byte> head, Stream middle, ReadOnlyMemory<byte> tail) : ReadOnlyStream
{
    private ReadOnlyMemory<byte> pending = head;
    private bool middleEnded;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (pending.IsEmpty && !middleEnded && !buffer.IsEmpty)
        {
            var read = await middle.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read > 0) return read;
            EndMiddle();
        }

        return TakePending(buffer.Span);
    }

    public override int Read(Span<byte> buffer)
    {
        if (pending.IsEmpty && !middleEnded && !buffer.IsEmpty)
        {
            var read = middle.Read(buffer);
            if (read > 0) return read;
            EndMiddle();
        }

        return TakePending(buffer);
    }

    private void EndMiddle()
    {
        middleEnded = true;
        pending = tail;
    }

    private int TakePending(Span<byte> buffer)
    {
        var taken = Math.Min(buffer.Length, pending.Length);
        pending.Span[..taken].CopyTo(buffer);
        pending = pending[taken..];
        return taken;
    }
}
