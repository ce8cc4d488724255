using System.IO.Pipelines;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Reads a stream before it is asked to, up to a few megabytes, so that downloading and unpacking go on while what has come is worked at. What the
/// stream throws comes where its bytes would have.
/// </summary>
internal sealed class ReadAhead : IAsyncDisposable
{
    private const int Most = 4 << 20;
    private const int Piece = 512 * 1024;

    private readonly Pipe _pipe = new(new PipeOptions(pauseWriterThreshold: Most, resumeWriterThreshold: Most / 2, minimumSegmentSize: Piece, useSynchronizationContext: false));
    private readonly Task _reading;

    private ReadAhead(Stream content, CancellationToken cancellationToken)
    {
        Content = _pipe.Reader.AsStream();
        _reading = Task.Run(() => ReadAsync(content, cancellationToken), CancellationToken.None);
    }

    /// <summary>The same bytes, to be read once.</summary>
    public Stream Content { get; }

    /// <summary>Begins to read a stream, which is left open; nobody else may read it until this is disposed of.</summary>
    public static ReadAhead Of(Stream content, CancellationToken cancellationToken) => new(content, cancellationToken);

    /// <summary>Stops reading, and waits until nothing is read any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _pipe.Reader.CompleteAsync().ConfigureAwait(false);
        await _reading.ConfigureAwait(false);
    }

    private async Task ReadAsync(Stream content, CancellationToken cancellationToken)
    {
        try
        {
            await content.CopyToAsync(_pipe.Writer, cancellationToken).ConfigureAwait(false);
            await _pipe.Writer.CompleteAsync().ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            await _pipe.Writer.CompleteAsync(failure).ConfigureAwait(false);
        }
    }
}
