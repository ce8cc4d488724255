using System.IO.Pipelines;
using System.Runtime.ExceptionServices;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Reads a stream before it is asked to, up to a limit, so that downloading and unpacking go on while what has come is worked at. What the
/// stream throws comes where its bytes would have.
/// </summary>
internal sealed class ReadAhead : IAsyncDisposable
{
    private const int MaxPiece = 512 * 1024;

    private readonly Pipe _pipe;
    private readonly CancellationTokenSource _end;
    private readonly Task _reading;
    private ExceptionDispatchInfo? _failure;

    private ReadAhead(Stream content, int bytes, CancellationToken cancellationToken)
    {
        _pipe = new Pipe(new PipeOptions(
            pauseWriterThreshold: bytes, resumeWriterThreshold: bytes / 2, minimumSegmentSize: Math.Min(bytes, MaxPiece), useSynchronizationContext: false));
        Content = new Reading(_pipe.Reader.AsStream(), this);
        _end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _reading = Task.Run(() => ReadAsync(content, _end.Token), CancellationToken.None);
    }

    /// <summary>The same bytes, to be read once.</summary>
    public Stream Content { get; }

    /// <summary>Begins to read a stream, which is left open; nobody else may read it until this is disposed of.</summary>
    /// <param name="content">The stream.</param>
    /// <param name="bytes">How many bytes, about, are read before they are asked for; at least 1.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ReadAhead Of(Stream content, int bytes, CancellationToken cancellationToken) => new(content, bytes, cancellationToken);

    /// <summary>Stops reading, and waits until nothing is read any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pipe.Reader.CompleteAsync().ConfigureAwait(false);
        await _end.CancelAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
        _end.Dispose();
    }

    private async Task ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await content.CopyToAsync(_pipe.Writer, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            _failure = ExceptionDispatchInfo.Capture(failure);
        }

        await _pipe.Writer.CompleteAsync().ConfigureAwait(false);
    }

    // The pipe itself would throw before the bytes that are left in it.
    private sealed class Reading(Stream bytes, ReadAhead owner) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => Ended(bytes.Read(buffer), buffer.Length);

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Ended(await bytes.ReadAsync(buffer, cancellationToken).ConfigureAwait(false), buffer.Length);

        private int Ended(int read, int wanted)
        {
            if (read == 0 && wanted > 0) owner._failure?.Throw();
            return read;
        }
    }
}
