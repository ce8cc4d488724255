using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Sorts more rows than memory should hold: runs of bounded size are sorted, spilled compressed, and merged. Holds state, since it takes
/// rows one by one.
/// </summary>
internal sealed class SpilledSort<T>(int rowsInMemory, Func<Stream> createRun) : IDisposable
    where T : struct, ISpillable<T>
{
    private const int SmallestBuffer = 256;

    private readonly List<Stream> _runs = [];
    private T[] _rows = new T[Math.Min(SmallestBuffer, rowsInMemory)];
    private int _count;

    /// <summary>How many runs were spilled.</summary>
    public int Runs => _runs.Count;

    public void Add(in T row)
    {
        if (_count == _rows.Length)
        {
            if (_rows.Length < rowsInMemory) Array.Resize(ref _rows, (int)Math.Min(2L * _rows.Length, rowsInMemory));
            else Spill();
        }

        _rows[_count++] = row;
    }

    /// <summary>The rows in order. To be enumerated once, after the last row.</summary>
    public IEnumerable<T> Sorted()
    {
        _rows.AsSpan(0, _count).Sort();
        List<IEnumerator<T>> inputs = [.. _runs.Select(run => Read(run).GetEnumerator()), _rows.Take(_count).GetEnumerator()];
        using var queue = new MergeQueue<T>(inputs, static (left, right) => left.CompareTo(right));
        while (!queue.IsEmpty)
        {
            yield return queue.Head;
            queue.Advance();
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var run in _runs) run.Dispose();
        _runs.Clear();
        _rows = [];
        _count = 0;
    }

    private void Spill()
    {
        var rows = _rows.AsSpan(0, _count);
        rows.Sort();
        var run = createRun();
        _runs.Add(run);
        var block = new byte[CompressedPages.MaxSize];
        var length = 0;
        T before = default;
        foreach (ref readonly var row in rows)
        {
            if (length > block.Length - T.MaxSize)
            {
                CompressedPages.Write(run, block.AsSpan(0, length));
                (length, before) = (0, default);
            }

            length += T.Write(block.AsSpan(length), row, before);
            before = row;
        }

        CompressedPages.Write(run, block.AsSpan(0, length));
        _count = 0;
    }

    private static IEnumerable<T> Read(Stream run)
    {
        run.Position = 0;
        var block = new byte[CompressedPages.MaxSize];
        for (int length; (length = CompressedPages.Read(run, block)) > 0;)
        {
            T row = default;
            for (var at = 0; at < length;)
            {
                at += T.Read(block.AsSpan(at, length - at), row, out row);
                yield return row;
            }
        }
    }
}
