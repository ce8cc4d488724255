namespace TradeFunctions.Core.Reading;

/// <summary>A stream whose beginning was looked at already: the same bytes, and the same failure where one was met. The stream is left open.</summary>
internal sealed class SampledStream(ReadOnlyMemory<byte> sample, Exception? failure, Stream rest) : ReadOnlyStream
{
    private readonly JoinedStream joined = new(sample, rest, default);
    private long left = sample.Length;

    /// <summary>Reads the beginning of a stream, of at most a number of bytes. Damage in it is kept for the reading that follows.</summary>
    public static async Task<(ReadOnlyMemory<byte> Sample, SampledStream Whole)> TakeAsync(Stream content, int length, CancellationToken cancellationToken)
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

    private const int FirstBlock = 64 * 1024;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (left == 0 && failure is not null) throw failure;
        var read = await joined.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        left = Math.Max(0, left - read);
        return read;
    }

    public override int Read(Span<byte> buffer)
    {
        if (left == 0 && failure is not null) throw failure;
        var read = joined.Read(buffer);
        left = Math.Max(0, left - read);
        return read;
    }
}
