using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>A stream whose beginning was read before: it gives the same bytes again, and the same failure. The inner stream is left open.</summary>
internal sealed class SampledStream(ReadOnlyMemory<byte> sample, Exception? failure, Stream rest) : ReadOnlyStream
{
    private const int FirstBlock = 64 * 1024;

    private ReadOnlyMemory<byte> _pending = sample;

    /// <summary>Reads at most a number of bytes from a stream, and gives a stream that begins with them. Damage among them is thrown by that stream.</summary>
    public static async Task<(ReadOnlyMemory<byte> Sample, SampledStream Whole)> PeekAsync(Stream content, int length, CancellationToken cancellationToken)
    {
        var bytes = new byte[Math.Min(length, FirstBlock)];
        var filled = 0;
        InvalidDataException? failure = null;
        try
        {
            while (filled < length)
            {
                if (filled == bytes.Length) Array.Resize(ref bytes, Math.Min(length, bytes.Length * 4));
                var read = await content.ReadAsync(bytes.AsMemory(filled), cancellationToken).ConfigureAwait(false);
                if (read == 0) break;
                filled += read;
            }
        }
        catch (InvalidDataException damage)
        {
            failure = damage;
        }

        var sample = bytes.AsMemory(0, filled);
        return (sample, new SampledStream(sample, failure, content));
    }

    // Not async: nothing is added to what each read of a large file costs.
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        HasEnded ? rest.ReadAsync(buffer, cancellationToken) : ValueTask.FromResult(TakePending(buffer.Span));

    public override int Read(Span<byte> buffer) => HasEnded ? rest.Read(buffer) : TakePending(buffer);

    private bool HasEnded => _pending.IsEmpty && failure is null;

    private int TakePending(Span<byte> buffer)
    {
        if (_pending.IsEmpty && failure is not null) throw failure;
        var taken = Math.Min(buffer.Length, _pending.Length);
        _pending.Span[..taken].CopyTo(buffer);
        _pending = _pending[taken..];
        return taken;
    }
}
