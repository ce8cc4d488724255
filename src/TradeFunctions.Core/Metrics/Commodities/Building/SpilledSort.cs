using System.IO.Compression;
using System.Runtime.InteropServices;
using TradeFunctions.Core.Aggregation;

namespace TradeFunctions.Core.Metrics.Commodities;

/// <summary>
/// Sorts more rows than memory should hold: runs of bounded size are sorted, spilled compressed, and merged. Holds state, since it takes
/// rows one by one.
/// </summary>
internal sealed class SpilledSort<T>(int rowsInMemory, Func<Stream> createRun) : IDisposable
    where T : unmanaged, IComparable<T>
{
    private const int SmallestBuffer = 256;
    private const int RowsAtOnce = 512;

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
        using var compressed = new BrotliStream(run, CompressionLevel.Fastest, leaveOpen: true);
        for (var from = 0; from < _count; from += RowsAtOnce)
        {
            compressed.Write(MemoryMarshal.AsBytes(rows[from..Math.Min(from + RowsAtOnce, _count)]));
        }

        _count = 0;
    }

    private static IEnumerable<T> Read(Stream run)
    {
        run.Position = 0;
        using var rows = new BrotliStream(run, CompressionMode.Decompress, leaveOpen: true);
        var buffer = new T[RowsAtOnce];
        int count;
        while ((count = rows.ReadAtLeast(MemoryMarshal.AsBytes(buffer.AsSpan()), SizeOf() * RowsAtOnce, throwOnEndOfStream: false) / SizeOf()) > 0)
        {
            for (var i = 0; i < count; i++) yield return buffer[i];
        }
    }

    private static int SizeOf() => System.Runtime.CompilerServices.Unsafe.SizeOf<T>();
}
