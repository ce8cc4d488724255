using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Reading.Content;

/// <summary>Text in which a carriage return ends a line, and so does one with a line feed behind it: both become a line feed.</summary>
internal sealed class ReturnLineStream(Stream source) : ReadOnlyStream
{
    private bool afterReturn;

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
            var follows = afterReturn && b == (byte)'\n';
            afterReturn = b == (byte)'\r';
            if (!follows) bytes[kept++] = afterReturn ? (byte)'\n' : b;
        }

        return kept;
    }
}
