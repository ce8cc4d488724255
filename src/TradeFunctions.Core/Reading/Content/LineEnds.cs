using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>Tells files whose lines end with a carriage return alone (spreadsheets' "CSV (Macintosh)") from all others.</summary>
internal static class LineEnds
{
    private const byte Return = (byte)'\r';
    private const byte LineFeed = (byte)'\n';

    /// <summary>
    /// Whether lines end with returns: the first lines do, up to the first line feed if there is one at all. One return alone before
    /// it is text in a title; a return doubled before it is a line end that was converted twice.
    /// </summary>
    /// <param name="head">The beginning of the text.</param>
    public static bool AreReturns(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8)) head = head[3..];
        var (quoted, returns, fieldStart) = (false, 0, true);
        for (var i = 0; i < head.Length; i++)
        {
            var b = head[i];
            if (b == (byte)'"' && (quoted || fieldStart)) quoted = !quoted;
            else if (b == (byte)'"' && i > 0 && head[i - 1] == b) quoted = true;
            else if (!quoted && b == LineFeed) return returns > 1 || (i > 1 && head[i - 1] == Return && head[i - 2] == Return);
            else if (!quoted && b == Return && !(i + 1 < head.Length && head[i + 1] == LineFeed)) returns++;
            fieldStart = b is (byte)',' or (byte)';' or (byte)'\t' or (byte)'|' or Return;
        }

        // A quote that is never closed says nothing about what follows it.
        return returns > 0 || (quoted && head.Contains(Return) && !head.Contains(LineFeed));
    }
}

/// <summary>Text in which a carriage return ends a line, and so does one with a line feed behind it: both become a line feed.</summary>
internal sealed class ReturnLineStream(Stream source) : ReadOnlyStream
{
    private bool _afterReturn;

    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            var read = source.Read(buffer);
            if (read == 0) return 0;
            if (Convert(buffer[..read]) is > 0 and var kept) return kept;
        }
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (true)
        {
            var read = await source.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
            if (read == 0) return 0;
            if (Convert(buffer.Span[..read]) is > 0 and var kept) return kept;
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) source.Dispose();
        base.Dispose(disposing);
    }

    // Nothing may be left of the bytes read: the line feed of a return that came before them.
    private int Convert(Span<byte> bytes)
    {
        var kept = 0;
        foreach (var b in bytes)
        {
            var follows = _afterReturn && b == (byte)'\n';
            _afterReturn = b == (byte)'\r';
            if (!follows) bytes[kept++] = _afterReturn ? (byte)'\n' : b;
        }

        return kept;
    }
}
