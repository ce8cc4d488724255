using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>A row that is written to disk as its difference from the row before it, since sorted neighbours are much alike.</summary>
internal interface IDeltaCoded<T>
    where T : struct, IDeltaCoded<T>
{
    /// <summary>The most bytes that a row takes.</summary>
    static abstract int MaxSize { get; }

    /// <summary>Writes a row and returns how many bytes it took.</summary>
    static abstract int Write(Span<byte> destination, in T row, in T before);

    /// <summary>Reads a row and returns how many bytes it took.</summary>
    static abstract int Read(ReadOnlySpan<byte> source, in T before, out T row);
}

/// <summary>Writes rows in <see cref="Pages"/>, each of which can be read without those before it.</summary>
/// <param name="destination">Where to.</param>
/// <param name="compress">Whether the pages are compressed.</param>
internal sealed class RowPageWriter<T>(Stream destination, bool compress)
    where T : struct, IDeltaCoded<T>
{
    // A page's memory is taken when a page's rows are there: a small reporter has many files of a few rows.
    private byte[] _page = new byte[4 * T.MaxSize];
    private int _length;
    private T _last;

    /// <summary>Adds a row.</summary>
    public void Add(in T row)
    {
        if (_length > _page.Length - T.MaxSize) MakeRoom();
        _length += T.Write(_page.AsSpan(_length), row, _last);
        _last = row;
    }

    /// <summary>Writes what is still in memory.</summary>
    public void Flush()
    {
        Pages.Write(destination, _page.AsSpan(0, _length), compress);
        (_length, _last) = (0, default);
    }

    private void MakeRoom()
    {
        if (_page.Length < Pages.MaxSize) Array.Resize(ref _page, Math.Min(2 * _page.Length, Pages.MaxSize));
        else Flush();
    }
}

/// <summary>Reads what <see cref="RowPageWriter{T}"/> wrote.</summary>
internal static class RowPages
{
    /// <summary>Reads rows.</summary>
    /// <param name="source">The pages; not closed.</param>
    /// <param name="count">How many rows were written.</param>
    /// <param name="compressed">Whether the pages were compressed.</param>
    /// <exception cref="InvalidDataException">The pages are damaged or hold another number of rows.</exception>
    public static IEnumerator<T> Read<T>(Stream source, long count, bool compressed)
        where T : struct, IDeltaCoded<T>
    {
        // Room for a row beyond a page: a row that runs over its page's end is found by its length.
        var page = new byte[Pages.MaxSize + T.MaxSize];
        for (var left = count; left > 0;)
        {
            var length = Pages.Read(source, page.AsSpan(0, Pages.MaxSize), compressed);
            if (length == 0) throw new InvalidDataException("The temporary file ends before its last row.");
            T row = default;
            for (var at = 0; at < length; left--)
            {
                at += T.Read(page.AsSpan(at), row, out row);
                if (at > length || left == 0) throw new InvalidDataException("A page of the temporary file is damaged: it does not end with its last row.");
                yield return row;
            }
        }
    }
}

/// <summary>Integers in as few bytes as they need, seven bits in each.</summary>
internal static class VariableInteger
{
    /// <summary>The most bytes that one takes.</summary>
    public const int MaxSize = 10;

    /// <summary>Writes an integer and returns how many bytes it took.</summary>
    public static int Write(Span<byte> destination, long value)
    {
        // Small numbers of either sign become small unsigned ones.
        var rest = (ulong)(value << 1) ^ (ulong)(value >> 63);
        var length = 0;
        for (; rest > 127; rest >>= 7) destination[length++] = (byte)(rest | 128);
        destination[length++] = (byte)rest;
        return length;
    }

    /// <summary>Reads an integer and returns how many bytes it took.</summary>
    public static int Read(ReadOnlySpan<byte> source, out long value)
    {
        ulong rest = 0;
        var length = 0;
        byte next;
        do
        {
            next = source[length];
            rest |= (ulong)(next & 127) << (7 * length++);
        }
        while (next > 127 && length < MaxSize);
        value = (long)(rest >> 1) ^ -(long)(rest & 1);
        return length;
    }
}
