using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Merges sorted runs of one file's rows into its cells. Rows with the same key and the same figures collapse; rows with
/// the same key and any different figure are a conflict. A figure that is absent in one row and there in another is a
/// difference too: nothing says which row is right. Where a row of the key could not be read, it might have contradicted
/// the others: the cell says so and has no figure. Rows that were left out say nothing beside others; alone they are a cell that
/// shows that there was trade.
/// </summary>
public sealed class CellMerge : IDisposable
{
    private readonly IReadOnlyList<IEnumerator<PackedRow>> _inputs;
    private readonly LineBuffer _conflictLines;
    private readonly LineBuffer _lines;
    private CellCounts _counts;

    /// <summary>Prepares to merge runs; nothing is read yet.</summary>
    /// <param name="runs">The runs.</param>
    /// <param name="options">What may be held in memory. Null: the defaults.</param>
    public CellMerge(IEnumerable<SortedSegment> runs, CellSorterOptions? options = null)
        : this([.. runs.Select(run => new SortedSegmentReader(run).Rows())], options ?? new CellSorterOptions())
    {
    }

    internal CellMerge(IReadOnlyList<IEnumerator<PackedRow>> inputs, CellSorterOptions options)
    {
        _inputs = inputs;
        _conflictLines = new LineBuffer(options.LinesInMemory, () => options.OpenRun(readOnce: false));
        _lines = new LineBuffer(options.LinesInMemory, () => options.OpenRun(readOnce: false));
    }

    /// <summary>What was merged so far.</summary>
    public CellCounts Counts => _counts;

    /// <summary>The lines of every row of every conflict, sorted; complete once <see cref="Cells"/> was enumerated.</summary>
    public IEnumerable<long> ConflictLines => _conflictLines.Sorted();

    /// <summary>How many of those lines are in memory: no more than the options allow.</summary>
    internal int LinesInMemory => _conflictLines.InMemory + _lines.InMemory;

    /// <summary>The cells in the order of their keys, each key once. To be enumerated once.</summary>
    public IEnumerable<Cell> Cells()
    {
        using var queue = new MergeQueue<PackedRow>(_inputs, static (left, right) => left.Key.CompareTo(right.Key));
        while (!queue.IsEmpty) yield return TakeCell(queue);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _conflictLines.Dispose();
        _lines.Dispose();
    }

    private Cell TakeCell(MergeQueue<PackedRow> queue)
    {
        var first = queue.Head;
        queue.Advance();
        while (first.Figures.IsLeftOut)
        {
            if (queue.IsEmpty || queue.Head.Key != first.Key) return CellOf(first, CellStatus.LeftOut, FigureMarks.None);
            first = queue.Head;
            queue.Advance();
        }

        _counts = _counts with { Cells = _counts.Cells + 1 };
        if (!queue.IsEmpty && queue.Head.Key == first.Key) return TakeRepeated(queue, first);
        if (!first.Figures.IsRejected) _counts = _counts with { Rows = _counts.Rows + 1 };
        return CellOf(first, first.Figures.IsRejected ? CellStatus.Rejected : CellStatus.Ok, first.Figures.Marks);
    }

    private Cell TakeRepeated(MergeQueue<PackedRow> queue, in PackedRow first)
    {
        _lines.Clear();
        var (agree, rejected, marks) = (true, false, first.Figures.Marks);
        for (var row = first; ; row = queue.Head, queue.Advance())
        {
            if (!row.Figures.IsLeftOut)
            {
                if (row.Figures.IsRejected) rejected = true;
                else _lines.Add(row.Line);
                agree &= row.Figures == first.Figures;
                marks &= row.Figures.Marks;
            }

            if (queue.IsEmpty || queue.Head.Key != first.Key) break;
        }

        var rows = _lines.Count;
        _counts = _counts with { Rows = _counts.Rows + rows };
        if (rejected && rows == 0) return CellOf(first, CellStatus.Rejected, marks);
        if (!rejected && agree)
        {
            _counts = _counts with { Duplicates = _counts.Duplicates + rows - 1 };
            return CellOf(first, CellStatus.Ok, marks);
        }

        // Nothing is published of these rows: they are among the rejects.
        _counts = _counts with { Conflicts = _counts.Conflicts + 1, ConflictRows = _counts.ConflictRows + rows };
        foreach (var line in _lines.Sorted()) _conflictLines.Add(line);
        return CellOf(first, rejected ? CellStatus.Rejected : CellStatus.Conflict, marks);
    }

    // Whether the classification was converted is kept where no figure is: it decides which edition is published.
    private static Cell CellOf(in PackedRow row, CellStatus status, FigureMarks marks) => new(
        row.Key.Unpack(),
        status == CellStatus.Ok ? row.Figures.Unpack() : CellFigures.Absent with { Marks = marks & FigureMarks.ConvertedClassification },
        status);
}
