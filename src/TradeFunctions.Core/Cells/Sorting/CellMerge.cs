using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Turns one file's sorted rows into its cells. Rows with the same key and the same figures collapse; rows with the same key and any different
/// figure are a conflict. A figure that one row has and another lacks is a difference too: nothing says which row is right. A row of the key
/// that could not be read might have contradicted the others: the cell says so and has no figure. Rows that were left out count only where
/// there are no others; then they are a cell that shows that there was trade.
/// <para>Rows with details are parts: those of one detail follow the same rule, and the figures of different details are added. Where any part
/// cannot be used, the sum is unknown. A row of the whole figure, which has no detail, is the figure whatever its parts say.</para>
/// </summary>
/// <param name="rows">The rows of whole figures; not disposed of.</param>
/// <param name="detailedRows">The rows with details; null: there are none. Not disposed of.</param>
/// <param name="lastMonths">The last month of each flow and year that has one; cells of later months are left out.</param>
/// <param name="unread">Which parts may be among the rows that could not be read.</param>
/// <param name="options">What may be held in memory.</param>
internal sealed class CellMerge(
    ExternalSort<PackedRow> rows,
    ExternalSort<DetailedRow>? detailedRows,
    IReadOnlyDictionary<(Flow Flow, int Year), int> lastMonths,
    UnreadParts unread,
    CellSorterOptions options) : IDisposable
{
    private readonly ExternalSort<LineNumber> _conflictLines = LineSort(options);
    private readonly ExternalSort<LineNumber> _tooLargeLines = LineSort(options);
    private readonly ExternalSort<LineNumber> _lines = LineSort(options);
    private readonly DetailGroup _group = new(options);
    private readonly HashSet<CommodityCode> _commodities = [];
    private CellCounts _counts;
    private ulong _lastCommodity;
    private PackedKey _groupKey;

    /// <summary>What was merged so far.</summary>
    public CellCounts Counts => _counts;

    /// <summary>The commodities that have rows, among the cells so far.</summary>
    public IReadOnlyCollection<CommodityCode> Commodities => _commodities;

    /// <summary>The lines of every row of every conflict, sorted; complete once <see cref="Cells"/> was enumerated.</summary>
    public IEnumerable<long> ConflictLines => _conflictLines.Sorted().Select(line => line.Value);

    /// <summary>The line of the first part of every sum that no cell can hold, sorted; complete once <see cref="Cells"/> was enumerated.</summary>
    public IEnumerable<long> TooLargeLines => _tooLargeLines.Sorted().Select(line => line.Value);

    /// <summary>How many of those lines are in memory: no more than the options allow.</summary>
    internal int LinesInMemory => _conflictLines.InMemory + _tooLargeLines.InMemory + _lines.InMemory;

    /// <summary>The cells in the order of their keys, each key once, or where details are kept each detail of it. To be enumerated once.</summary>
    /// <param name="keepsDetails">Whether the parts of a figure are not added, since more of them may be in other files.</param>
    public IEnumerable<PackedCell> Cells(bool keepsDetails)
    {
        using var queue = rows.Merge();
        using var details = detailedRows?.Merge();
        while (true)
        {
            var hasDetails = details is { IsEmpty: false } && (queue.IsEmpty || details.Key <= queue.Key);
            if (!hasDetails && queue.IsEmpty) break;
            var whole = hasDetails ? NextGroup(queue, details!) : NextCell(queue);
            if (IsToCome(whole?.Key ?? _groupKey)) continue;
            if (whole?.Status.IsOfRows() != false) AddCommodity(whole?.Key ?? _groupKey);
            if (whole is { } cell) yield return cell;
            else if (!keepsDetails) yield return Sum();
            else foreach (var part in Parts()) yield return part;
        }
    }

    public void Dispose()
    {
        _conflictLines.Dispose();
        _tooLargeLines.Dispose();
        _lines.Dispose();
        _group.Dispose();
    }

    // A zero of a month to come is no figure.
    private bool IsToCome(PackedKey key)
    {
        if (lastMonths.Count == 0) return false;
        var period = PackedKey.PeriodAt(PackedKey.PeriodNumberOf(key.Low));
        if (!lastMonths.TryGetValue((PackedKey.FlowOf(key.High), period.Year), out var last) || period.Month <= last) return false;
        _counts = _counts with { Cells = _counts.Cells - 1 };
        return true;
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

        var cell = EndOfSeveral(first, agree, rejected, marks);
        _lines.Clear();
        return cell;
    }

    private PackedCell EndOfSeveral(in PackedRow first, bool agree, bool rejected, FigureMarks marks)
    {
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

    // Gathers the parts of the next figure. A row of the whole figure is all of it; one that could not be read may as well have been a part.
    private PackedCell? NextGroup(MergeQueue<PackedRow> queue, MergeQueue<DetailedRow> details)
    {
        _groupKey = details.Head.Row.Key;
        var whole = !queue.IsEmpty && queue.Head.Key == _groupKey ? NextCell(queue) : default(PackedCell?);
        _group.Clear();
        for (; !details.IsEmpty && details.Head.Row.Key == _groupKey; details.Advance()) _group.Add(details.Head);
        _counts = _counts with { Rows = _counts.Rows + _group.Count };
        if (whole is { } figure && figure.Status.IsOfRows()) return figure;
        _counts = _counts with { Cells = _counts.Cells + 1 };
        return null;
    }

    private IEnumerable<PackedCell> Parts()
    {
        foreach (var (row, agrees) in Details())
        {
            if (!agrees) _counts = _counts with { Conflicts = _counts.Conflicts + 1 };
            yield return CellOf(row.Row, agrees ? CellStatus.Ok : CellStatus.Conflict, row.Row.Figures.Marks) with { Detail = row.Detail };
        }
    }

    private PackedCell Sum()
    {
        var sum = new DetailSum();
        var isConflict = false;
        var first = default(PackedRow?);
        foreach (var ((row, _), agrees) in Details())
        {
            isConflict |= !agrees;
            sum.Add(row.Figures);
            first ??= row;
            if (sum.IsOfOneCurrency || isConflict) continue;
            isConflict = true;
            AddConflictRow(first.Value.Line);
            AddConflictRow(row.Line);
        }

        if (isConflict) _counts = _counts with { Conflicts = _counts.Conflicts + 1 };
        if (isConflict) return CellOf(first!.Value, CellStatus.Conflict, sum.Marks);
        if (!sum.TryGet(out var figures)) return CellOf(first!.Value, TooLarge(first.Value), sum.Marks);
        if (unread.MayBelongTo(first!.Value.Key)) return CellOf(first.Value, CellStatus.Rejected, sum.Marks);
        return new PackedCell(first.Value.Key, figures, CellStatus.Ok);
    }

    // The first row of each detail, and whether the others agree with it.
    private IEnumerable<(DetailedRow First, bool Agrees)> Details()
    {
        DetailedRow? first = null;
        var agrees = true;
        foreach (var row in _group.Sorted())
        {
            if (first is { } known && known.Detail == row.Detail)
            {
                if (_lines.Count == 0) _lines.Add(new LineNumber(known.Row.Line));
                _lines.Add(new LineNumber(row.Row.Line));
                agrees &= row.Row.Figures == known.Row.Figures;
                continue;
            }

            if (first is { } ended) yield return EndDetail(ended, agrees);
            (first, agrees) = (row, true);
        }

        if (first is { } last) yield return EndDetail(last, agrees);
    }

    private (DetailedRow First, bool Agrees) EndDetail(in DetailedRow first, bool agrees)
    {
        if (agrees) _counts = _counts with { Duplicates = _counts.Duplicates + Math.Max(0, _lines.Count - 1) };
        foreach (var line in agrees ? [] : _lines.Sorted()) AddConflictRow(line.Value);
        if (_lines.Count > 0) _lines.Clear();
        return (first, agrees);
    }

    private void AddConflictRow(long line)
    {
        _conflictLines.Add(new LineNumber(line));
        _counts = _counts with { ConflictRows = _counts.ConflictRows + 1 };
    }

    private CellStatus TooLarge(in PackedRow first)
    {
        _tooLargeLines.Add(new LineNumber(first.Line));
        _counts = _counts with { OutOfRange = _counts.OutOfRange + 1 };
        return CellStatus.Rejected;
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
/// <param name="OutOfRange">Rows rejected here, for a number that a cell cannot hold, and cells whose parts add up to one.</param>
public readonly record struct CellCounts(
    long Rows,
    long Cells,
    long Duplicates,
    long Conflicts,
    long ConflictRows,
    long OutOfRange);
