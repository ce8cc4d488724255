using Microsoft.Win32.SafeHandles;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Bytes on disk, written once and then read by any number of readers side by side. They lie in several files, so that the last reader can
/// give back the space of what it has read. Nothing is on disk before the first byte is.
/// </summary>
public sealed class TemporaryContent : IDisposable
{
    private const int DefaultPartSize = 1 << 20;

    private readonly List<SafeFileHandle> _parts = [];
    private readonly int _partSize;

    /// <summary>Begins with nothing.</summary>
    /// <param name="partSize">The bytes of each file: as much is given back at a time.</param>
    public TemporaryContent(int partSize = DefaultPartSize) => _partSize = partSize;

    /// <summary>How many bytes were written.</summary>
    public long Length { get; private set; }

    /// <summary>How many bytes were given back, from the beginning.</summary>
    public long Released { get; private set; }

    /// <summary>Adds bytes at the end.</summary>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            var (part, offset) = Math.DivRem(Length, _partSize);
            if (part == _parts.Count) _parts.Add(TemporaryFile.Open());
            var length = (int)Math.Min(bytes.Length, _partSize - offset);
            RandomAccess.Write(_parts[(int)part], bytes[..length], offset);
            Length += length;
            bytes = bytes[length..];
        }
    }

    /// <summary>Reads what is there, at most as much as fits; 0: there is no more.</summary>
    /// <exception cref="ObjectDisposedException">It was given back.</exception>
    public int Read(Span<byte> bytes, long from)
    {
        if (from >= Length || bytes.IsEmpty) return 0;
        var (part, offset) = Math.DivRem(from, _partSize);
        var length = (int)Math.Min(Math.Min(bytes.Length, _partSize - offset), Length - from);
        return RandomAccess.Read(_parts[(int)part], bytes[..length], offset);
    }

    /// <summary>Gives back the files that lie wholly before a place; nobody reads there any more.</summary>
    public void Release(long before)
    {
        for (; Released + _partSize <= before; Released += _partSize) _parts[(int)(Released / _partSize)].Dispose();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in _parts) part.Dispose();
    }
}
