namespace TradeFunctions.Core.Aggregation;

/// <summary>
/// Merges sorted runs of one file's rows into its cells. Rows with the same key and the same figures collapse; rows with
/// the same key and any different figure are a conflict. A figure that is absent in one row and there in another is a
/// difference too: nothing says which row is right.
/// </summary>
public sealed class CellMerge
{
    private static readonly CellFigures NoFigures =
        new(null, null, null, CellFigures.NoUnit, default, Valuation.Unknown, FigureMarks.None);

    private readonly IReadOnlyList<IEnumerator<PackedRow>> _inputs;
    private readonly List<long> _conflictLines = [];
    private readonly List<long> _lines = [];
    private CellCounts _counts;

    /// <summary>Prepares to merge runs; nothing is read yet.</summary>
    public CellMerge(IEnumerable<SortedRun> runs)
        : this([.. runs.Select(run => new SortedRunReader(run).Rows())])
    {
    }

    internal CellMerge(IReadOnlyList<IEnumerator<PackedRow>> inputs) => _inputs = inputs;

    /// <summary>What was merged so far.</summary>
    public CellCounts Counts => _counts;

    /// <summary>The lines of every row of every conflict, sorted; complete once <see cref="Cells"/> was enumerated.</summary>
    public IReadOnlyCollection<long> ConflictLines
    {
        get
        {
            _conflictLines.Sort();
            return _conflictLines;
        }
    }

    /// <summary>The cells in the order of their keys, each key once. To be enumerated once.</summary>
    public IEnumerable<Cell> Cells()
    {
        using var queue = new MergeQueue<PackedRow>(_inputs, static (left, right) => left.Key.CompareTo(right.Key));
        while (!queue.IsEmpty) yield return TakeCell(queue);
    }

    private Cell TakeCell(MergeQueue<PackedRow> queue)
    {
        var first = queue.Head;
        queue.Advance();
        _counts = _counts with { Rows = _counts.Rows + 1, Cells = _counts.Cells + 1 };
        return !queue.IsEmpty && queue.Head.Key == first.Key
            ? TakeRepeated(queue, first)
            : new Cell(first.Key.Unpack(), first.Figures.Unpack(), CellStatus.Ok);
    }

    private Cell TakeRepeated(MergeQueue<PackedRow> queue, in PackedRow first)
    {
        _lines.Clear();
        _lines.Add(first.Line);
        var agree = true;
        var marks = first.Figures.Marks;
        for (; !queue.IsEmpty && queue.Head.Key == first.Key; queue.Advance())
        {
            _lines.Add(queue.Head.Line);
            agree &= queue.Head.Figures == first.Figures;
            marks &= queue.Head.Figures.Marks;
        }

        var rows = _lines.Count;
        _counts = _counts with { Rows = _counts.Rows + rows - 1 };
        if (agree)
        {
            _counts = _counts with { Duplicates = _counts.Duplicates + rows - 1 };
            return new Cell(first.Key.Unpack(), first.Figures.Unpack(), CellStatus.Ok);
        }

        _counts = _counts with { Conflicts = _counts.Conflicts + 1, ConflictRows = _counts.ConflictRows + rows };
        _conflictLines.AddRange(_lines);

        // Whether the classification was converted is kept: it decides which edition is published.
        var figures = NoFigures with { Marks = marks & FigureMarks.ConvertedClassification };
        return new Cell(first.Key.Unpack(), figures, CellStatus.Conflict);
    }
}
