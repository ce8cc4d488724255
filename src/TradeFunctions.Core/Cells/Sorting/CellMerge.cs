using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Turns one file's sorted rows into its cells. Rows with the same key and the same figures collapse; rows with the same key and any different
/// figure are a conflict. A figure that one row has and another lacks is a difference too: nothing says which row is right. A row of the key
/// that could not be read might have contradicted the others: the cell says so and has no figure. Rows that were left out count only where
/// there are no others; then they are a cell that shows that there was trade.
/// </summary>
/// <param name="rows">The rows; not disposed of.</param>
/// <param name="options">What may be held in memory.</param>
internal sealed class CellMerge(ExternalSort<PackedRow> rows, CellSorterOptions options) : IDisposable
{
    private readonly ExternalSort<LineNumber> _conflictLines = LineSort(options);
    private readonly ExternalSort<LineNumber> _lines = LineSort(options);
    private readonly HashSet<CommodityCode> _commodities = [];
    private CellCounts _counts;
    private ulong _lastCommodity;

    /// <summary>What was merged so far.</summary>
    public CellCounts Counts => _counts;

    /// <summary>The commodities that have rows, among the cells so far.</summary>
    public IReadOnlyCollection<CommodityCode> Commodities => _commodities;

    /// <summary>The lines of every row of every conflict, sorted; complete once <see cref="Cells"/> was enumerated.</summary>
    public IEnumerable<long> ConflictLines => _conflictLines.Sorted().Select(line => line.Value);

    /// <summary>How many of those lines are in memory: no more than the options allow.</summary>
    internal int LinesInMemory => _conflictLines.InMemory + _lines.InMemory;

    /// <summary>The cells in the order of their keys, each key once. To be enumerated once.</summary>
    public IEnumerable<PackedCell> Cells()
    {
        using var queue = rows.Merge();
        while (!queue.IsEmpty)
        {
            var cell = NextCell(queue);
            if (cell.Status.IsOfRows()) AddCommodity(cell.Key);
            yield return cell;
        }
    }

    public void Dispose()
    {
        _conflictLines.Dispose();
        _lines.Dispose();
    }

    // Sorted cells have long runs of one commodity.
    private void AddCommodity(PackedKey key)
    {
        var commodity = PackedKey.CommodityOf(key.High, key.Low);
        if (commodity != _lastCommodity) _commodities.Add(CommodityCode.FromPacked(_lastCommodity = commodity));
    }

    private PackedCell NextCell(MergeQueue<PackedRow> queue)
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
        if (!queue.IsEmpty && queue.Head.Key == first.Key) return CellOfSeveral(queue, first);
        if (!first.Figures.IsRejected) _counts = _counts with { Rows = _counts.Rows + 1 };
        return CellOf(first, first.Figures.IsRejected ? CellStatus.Rejected : CellStatus.Ok, first.Figures.Marks);
    }

    private PackedCell CellOfSeveral(MergeQueue<PackedRow> queue, in PackedRow first)
    {
        _lines.Clear();
        var (agree, rejected, marks) = (true, false, first.Figures.Marks);
        for (var row = first; ; row = queue.Head, queue.Advance())
        {
            if (!row.Figures.IsLeftOut)
            {
                if (row.Figures.IsRejected) rejected = true;
                else _lines.Add(new LineNumber(row.Line));
                agree &= row.Figures == first.Figures;
                marks &= row.Figures.Marks;
            }

            if (queue.IsEmpty || queue.Head.Key != first.Key) break;
        }

        var count = _lines.Count;
        _counts = _counts with { Rows = _counts.Rows + count };
        if (rejected && count == 0) return CellOf(first, CellStatus.Rejected, marks);
        if (!rejected && agree)
        {
            _counts = _counts with { Duplicates = _counts.Duplicates + count - 1 };
            return CellOf(first, CellStatus.Ok, marks);
        }

        // Nothing is published of these rows: they are among the rejects.
        _counts = _counts with { Conflicts = _counts.Conflicts + 1, ConflictRows = _counts.ConflictRows + count };
        foreach (var line in _lines.Sorted()) _conflictLines.Add(line);
        return CellOf(first, rejected ? CellStatus.Rejected : CellStatus.Conflict, marks);
    }

    // Whether the classification was converted is kept where no figure is: it decides which edition is published.
    private static PackedCell CellOf(in PackedRow row, CellStatus status, FigureMarks marks) => new(
        row.Key,
        status == CellStatus.Ok ? row.Figures : PackedFigures.Of(CellFigures.Absent with { Marks = marks & FigureMarks.ConvertedClassification }),
        status);

    // In a bad file every line may be in conflict, so these do not stay in memory either. They are read more than once.
    private static ExternalSort<LineNumber> LineSort(CellSorterOptions options) =>
        new(options.LinesInMemory, () => options.OpenSegment(readOnce: false));

    private readonly record struct LineNumber(long Value) : IKeyed, IDeltaCoded<LineNumber>
    {
        public static int MaxSize => VariableInteger.MaxSize;

        public UInt128 SortKey => (ulong)Value;

        public static int Write(Span<byte> destination, in LineNumber row, in LineNumber before) =>
            VariableInteger.Write(destination, row.Value - before.Value);

        public static int Read(ReadOnlySpan<byte> source, in LineNumber before, out LineNumber row)
        {
            var length = VariableInteger.Read(source, out var difference);
            row = new LineNumber(before.Value + difference);
            return length;
        }
    }
}

/// <summary>What became of a file's rows. Final once the cells were enumerated to the end.</summary>
/// <param name="Rows">Rows used.</param>
/// <param name="Cells">Cells given, those in conflict included.</param>
/// <param name="Duplicates">Rows that repeat another row; each counted beyond the first.</param>
/// <param name="Conflicts">Cells whose rows contradict each other.</param>
/// <param name="ConflictRows">The rows of those cells, all of them rejects.</param>
/// <param name="OutOfRange">Rows rejected here, for a number that a cell cannot hold.</param>
public readonly record struct CellCounts(
    long Rows,
    long Cells,
    long Duplicates,
    long Conflicts,
    long ConflictRows,
    long OutOfRange);
