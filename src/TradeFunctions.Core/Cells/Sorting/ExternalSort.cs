namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Sorts more rows than memory should hold: as many as are allowed are sorted and spilled to a temporary file, a segment, while the next are
/// taken, and the segments are merged. The memory grows with the rows, so that a few of them do not take what many may. Not thread-safe.
/// </summary>
/// <param name="rowsInMemory">How many rows a segment has, at least 1; as many again are held in memory while one is spilled.</param>
/// <param name="createSegment">Opens the stream of a new segment: writable, readable and seekable, disposed of by the sort.</param>
internal sealed class ExternalSort<T>(int rowsInMemory, Func<Stream> createSegment) : IDisposable
    where T : struct, IKeyed, IDeltaCoded<T>
{
    private const int SmallestBuffer = 256;

    private readonly List<(Stream Content, long Rows)> _segments = [];
    private KeyOrder _order = new();
    private T[] _rows = [];
    private T[] _spilledRows = [];
    private Task _spilling = Task.CompletedTask;
    private long _spilled;

    /// <summary>How many rows were added since the beginning or the last <see cref="Clear"/>.</summary>
    public long Count => _spilled + InMemory;

    /// <summary>How many of them are in memory and not being spilled.</summary>
    public int InMemory { get; private set; }

    /// <summary>Adds a row.</summary>
    public void Add(in T row)
    {
        if (InMemory == _rows.Length) MakeRoom();
        _rows[InMemory++] = row;
    }

    /// <summary>The rows in order, those that compare as equal in any. To be disposed of before the sort is.</summary>
    public MergeQueue<T> Merge()
    {
        // Once a segment was spilled, the last rows are as well: their memory is better used by what takes the rows.
        if (_segments.Count > 0)
        {
            if (InMemory > 0) Spill();
            Await();
            (_rows, _spilledRows, _order) = ([], [], new KeyOrder());
        }

        List<IEnumerator<T>> inputs = _segments.Count == 0
            ? [InOrder(_order.Of<T>(_rows.AsSpan(0, InMemory)).ToArray()).GetEnumerator()]
            : [.. _segments.Select(segment => RowPages.Read<T>(FromBeginning(segment.Content), segment.Rows, compressed: false))];
        return new MergeQueue<T>(inputs, static (in T row) => row.SortKey);
    }

    /// <summary>The rows of <see cref="Merge"/>, one by one.</summary>
    public IEnumerable<T> Sorted()
    {
        using var queue = Merge();
        for (; !queue.IsEmpty; queue.Advance()) yield return queue.Head;
    }

    /// <summary>Removes all rows; the sort can be filled again.</summary>
    public void Clear()
    {
        Await();
        foreach (var (content, _) in _segments) content.Dispose();
        _segments.Clear();
        InMemory = 0;
        _spilled = 0;
    }

    public void Dispose()
    {
        // What failed to be spilled is of no more interest.
        ((IAsyncResult)_spilling).AsyncWaitHandle.WaitOne();
        _spilling = Task.CompletedTask;
        Clear();
        (_rows, _spilledRows) = ([], []);
    }

    private void MakeRoom()
    {
        if (_rows.Length < rowsInMemory) Array.Resize(ref _rows, (int)Math.Min(Math.Max(2L * _rows.Length, SmallestBuffer), rowsInMemory));
        else Spill();
    }

    private void Spill()
    {
        Await();
        var (rows, count) = (_rows, InMemory);
        var content = createSegment();
        _segments.Add((content, count));
        _rows = _spilledRows.Length == 0 ? new T[rowsInMemory] : _spilledRows;
        _spilledRows = rows;
        _spilled += count;
        InMemory = 0;
        _spilling = Task.Run(() => Write(rows.AsSpan(0, count), content));
    }

    private void Write(ReadOnlySpan<T> rows, Stream content)
    {
        var pages = new RowPageWriter<T>(content, compress: false);
        foreach (var row in _order.Of(rows)) pages.Add(rows[row]);
        pages.Flush();
    }

    private void Await() => _spilling.GetAwaiter().GetResult();

    private IEnumerable<T> InOrder(int[] order)
    {
        foreach (var row in order) yield return _rows[row];
    }

    private static Stream FromBeginning(Stream content)
    {
        content.Position = 0;
        return content;
    }
}
