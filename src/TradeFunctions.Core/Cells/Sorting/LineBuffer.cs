using System.Runtime.InteropServices;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Line numbers in whatever order, given back sorted, in memory that does not grow with their number: in a bad file every line may be
/// one of them. What does not fit is spilled as sorted runs. Not for several threads, nor for two enumerations at a time.
/// </summary>
internal sealed class LineBuffer(int linesInMemory, Func<Stream> createRun) : IDisposable
{
    private const int SmallestBuffer = 64;
    private const int ReadLines = 1024;

    private readonly List<Stream> _runs = [];
    private long[] _lines = new long[Math.Min(SmallestBuffer, linesInMemory)];
    private int _count;

    /// <summary>How many were added since the beginning or the last <see cref="Clear"/>.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them are in memory.</summary>
    public int InMemory => _count;

    public void Add(long line)
    {
        if (_count == _lines.Length)
        {
            if (_count < linesInMemory) Array.Resize(ref _lines, (int)Math.Min(2L * _count, linesInMemory));
            else Spill();
        }

        _lines[_count++] = line;
        Count++;
    }

    /// <summary>The lines, ascending, each as often as it was added.</summary>
    public IEnumerable<long> Sorted()
    {
        Array.Sort(_lines, 0, _count);
        if (_runs.Count == 0)
        {
            for (var i = 0; i < _count; i++) yield return _lines[i];
            yield break;
        }

        var inputs = _runs.Select(Read).Append(_lines.Take(_count).GetEnumerator());
        using var queue = new MergeQueue<long>([.. inputs], static (left, right) => left.CompareTo(right));
        for (; !queue.IsEmpty; queue.Advance()) yield return queue.Head;
    }

    public void Clear()
    {
        foreach (var run in _runs) run.Dispose();
        _runs.Clear();
        _count = 0;
        Count = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    private void Spill()
    {
        var lines = _lines.AsSpan(0, _count);
        lines.Sort();
        var run = createRun();
        _runs.Add(run);
        run.Write(MemoryMarshal.AsBytes(lines));
        _count = 0;
    }

    private static IEnumerator<long> Read(Stream run)
    {
        run.Position = 0;
        var lines = new long[ReadLines];
        while (true)
        {
            var bytes = run.ReadAtLeast(MemoryMarshal.AsBytes(lines.AsSpan()), ReadLines * sizeof(long), throwOnEndOfStream: false);
            for (var i = 0; i < bytes / sizeof(long); i++) yield return lines[i];
            if (bytes < ReadLines * sizeof(long)) yield break;
        }
    }
}
