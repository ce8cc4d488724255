using TradeFunctions.Core.Trade;
using Edition = TradeFunctions.Core.Cells.Merging.ClassificationEditions.Edition;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// Merges one reporter's cells of several files, oldest file first, into what is published, without holding them.
/// <list type="bullet">
/// <item>The newest file that has a key gives its cell, a conflict too: when the newest file contradicts itself, an older
/// figure would pass for a current one. A file replaces only the keys it holds, except that a release which is whole by nature replaces an
/// earlier one of the same flow, period and classification: what it dropped is gone.</item>
/// <item>One classification is published for a period: the one reported in, else the newest; the others' cells are
/// ignored and counted.</item>
/// <item>TOTAL is one figure whatever the classification: the newest file gives it, and where that file has it in
/// several, the same preference chooses.</item>
/// <item>Where a later file has a row that could not be read and may be of this figure, the earlier figure would pass for a current one:
/// the cell says that a row of it was rejected.</item>
/// <item>Of a release that its publisher cut into files, the parts of a figure are added over them (<see cref="SplitReleases"/>).</item>
/// <item>Where no file has a figure, but a row that was left out or a figure in another classification, a cell without a figure says that
/// there was trade (<see cref="CellStatus.LeftOut"/>, <see cref="CellStatus.OtherClassification"/>).</item>
/// </list>
/// </summary>
public sealed class CellResolution
{
    private readonly IReadOnlyList<SourceCells> _sources;
    private readonly Action<RevisedCell>? _revised;
    private readonly ClassificationEditions _editions;
    private readonly NewestReleases _releases;
    private readonly LaterUnreadRows _unread;
    private readonly SortedDictionary<(Period Period, ShortCode Classification), long> _ignored = [];
    private readonly List<ResolvedCell> _candidates = [];
    private readonly List<ResolvedCell> _others = [];
    private ResolvedCell? _leftOut;

    /// <summary>Prepares the merge.</summary>
    /// <param name="oldestFirst">The files' cells, ordered by <see cref="SourceFile.OldestFirst"/>: all of them, or those of some flows, commodities or
    /// periods.</param>
    /// <param name="choices">What was chosen by looking at all of them.</param>
    /// <param name="revised">Gets each figure that was replaced by a different one, in the order of the cells.</param>
    public CellResolution(IReadOnlyList<SourceCells> oldestFirst, MergeChoices choices, Action<RevisedCell>? revised = null)
    {
        _sources = oldestFirst;
        _revised = revised;
        (_editions, _releases, _unread) = (choices.Editions, choices.Releases, choices.Unread);
    }

    /// <summary>What was left out; complete once <see cref="Cells"/> was enumerated.</summary>
    public IReadOnlyList<IgnoredEdition> Ignored =>
        [.. _ignored.Select(entry => new IgnoredEdition(entry.Key.Period, entry.Key.Classification, entry.Value))];

    /// <summary>The cells to publish, in the order of their keys. To be enumerated once.</summary>
    public IEnumerable<ResolvedCell> Cells()
    {
        using var queue = new MergeQueue<Cell>(
            [.. _sources.Select(source => source.Cells.GetEnumerator())],
            static (in Cell cell) => PackedKey.Of(cell.Key).SortKey);
        using var splits = SplitReleases.Of(_sources);
        while (!queue.IsEmpty)
        {
            GatherCandidates(queue, splits);
            var resolved = Resolve();
            if (_others.Count == 0)
            {
                if (resolved is { } only) yield return only;
                continue;
            }

            if (resolved is { } one) _others.Add(one);
            _others.Sort(static (left, right) => left.Cell.Key.CompareTo(right.Cell.Key));
            foreach (var cell in _others) yield return cell;
        }
    }

    // Every cell of one figure: the classification comes last in the order of keys, so that they are neighbours.
    private void GatherCandidates(MergeQueue<Cell> queue, SplitReleases? splits)
    {
        _candidates.Clear();
        var figure = PackedKey.WithoutClassification(queue.Key);
        while (!queue.IsEmpty && PackedKey.WithoutClassification(queue.Key) == figure)
        {
            var key = queue.Head.Key;
            if (splits?.TryAdd(queue.Head, queue.Source) != true) _candidates.Add(new ResolvedCell(queue.Head, queue.Source));
            queue.Advance();
            if (splits is not null && (queue.IsEmpty || queue.Head.Key != key)) splits.MoveTo(key, _candidates);
        }
    }

    // From the oldest file to the newest, each replacing the one before.
    private ResolvedCell? Resolve()
    {
        _others.Clear();
        if (_candidates[0].Cell.Key.Commodity.IsTotal)
        {
            SetLeftOutAside(isCommodity: false);
            KeepOneTotalPerFile();
        }
        else
        {
            SetLeftOutAside(isCommodity: true);
            KeepPublished();
        }

        for (var i = 1; i < _candidates.Count; i++) ReportRevision(_candidates[i - 1], _candidates[i]);
        return (_candidates.Count == 0 ? null : RejectedIfUnread(NewestNotDropped())) ?? _leftOut;
    }

    private ResolvedCell? RejectedIfUnread(ResolvedCell? newest)
    {
        if (newest is not { } cell || _unread.LatestSource(cell) is not { } source) return newest;
        var figures = CellFigures.Absent with { Marks = cell.Cell.Figures.Marks & FigureMarks.ConvertedClassification };
        var unread = new ResolvedCell(new Cell(cell.Cell.Key, figures, CellStatus.Rejected), source);
        ReportRevision(cell, unread);
        return unread;
    }

    private ResolvedCell? NewestNotDropped()
    {
        var newest = _candidates[^1];
        if (_releases.ReplacedBy(newest) is not { } release) return newest;
        for (var i = _candidates.Count - 2; i >= 0; i--)
        {
            if (_releases.ReplacedBy(_candidates[i]) is null) return _candidates[i];
        }

        _revised?.Invoke(new RevisedCell(newest.Cell, newest.Source, Absent(newest.Cell.Key), release));
        return null;
    }

    private void KeepPublished()
    {
        var kept = 0;
        for (var i = 0; i < _candidates.Count; i++)
        {
            var cell = _candidates[i];
            if (_editions.IsPublished(cell.Cell.Key))
            {
                _candidates[kept++] = cell;
                continue;
            }

            if (i == 0 || _candidates[i - 1].Cell.Key != cell.Cell.Key) Ignore(cell.Cell.Key);
            AddOtherEdition(cell);
        }

        _candidates.RemoveRange(kept, _candidates.Count - kept);
    }

    // Rows that were left out count only if there are no others, in the published classification.
    private void SetLeftOutAside(bool isCommodity)
    {
        _leftOut = null;
        var kept = 0;
        for (var i = 0; i < _candidates.Count; i++)
        {
            var cell = _candidates[i];
            if (cell.Cell.Status != CellStatus.LeftOut) _candidates[kept++] = cell;
            else if (isCommodity && _editions.IsOther(cell.Cell.Key)) AddOther(cell);
            else _leftOut = cell;
        }

        _candidates.RemoveRange(kept, _candidates.Count - kept);
    }

    // The newest file's, of each classification.
    private void AddOtherEdition(in ResolvedCell cell)
    {
        // Of releases that are whole by nature the one in another classification says the same again.
        if (_sources[cell.Source].Source.SumsAreTotals) return;
        AddOther(cell);
    }

    private void AddOther(in ResolvedCell cell)
    {
        var key = cell.Cell.Key;
        _others.RemoveAll(other => other.Cell.Key == key);
        _others.Add(cell with { Cell = cell.Cell with { Status = CellStatus.OtherClassification } });
    }

    // Leaves one TOTAL a file, the files oldest first.
    private void KeepOneTotalPerFile()
    {
        if (_candidates.Count == 1) return;
        _candidates.Sort(static (left, right) => left.Source == right.Source
            ? ClassificationEditions.Compare(Edition.Of(left.Cell), Edition.Of(right.Cell))
            : left.Source.CompareTo(right.Source));
        for (var i = _candidates.Count - 2; i >= 0; i--)
        {
            if (_candidates[i].Source != _candidates[i + 1].Source) continue;
            Ignore(_candidates[i].Cell.Key);
            _candidates.RemoveAt(i);
        }
    }

    private void Ignore(in CellKey key)
    {
        var edition = (key.Period, key.Classification);
        _ignored[edition] = _ignored.GetValueOrDefault(edition) + 1;
    }

    private void ReportRevision(ResolvedCell old, ResolvedCell @new)
    {
        if (SameFigures(old.Cell, @new.Cell)) return;
        _revised?.Invoke(new RevisedCell(old.Cell, old.Source, @new.Cell, @new.Source));
    }

    // The mark that a code was converted belongs to the edition, not to the figure. A figure that was refined before FOB values were kept has
    // none: that it has one now revises nothing.
    private static bool SameFigures(in Cell old, in Cell @new)
    {
        var (before, now) = (Unconverted(old.Figures), Unconverted(@new.Figures));
        return old.Status == @new.Status && before == (before.FobValue is null ? now with { FobValue = null } : now);
    }

    private static CellFigures Unconverted(in CellFigures figures) =>
        figures with { Marks = figures.Marks & ~FigureMarks.ConvertedClassification };

    private static Cell Absent(in CellKey key) =>
        new(key, CellFigures.Absent, CellStatus.Ok);
}

/// <summary>
/// A figure that a later file replaced with a different one. Where three files differ, there are two of them: first by
/// second, second by third.
/// </summary>
/// <param name="Old">What was replaced; its figures are null where the earlier file contradicted itself.</param>
/// <param name="OldSource">The index of the earlier file.</param>
/// <param name="New">What replaced it; its figures are null where the later file contradicts itself, or dropped the figure.</param>
/// <param name="NewSource">The index of the later file.</param>
public readonly record struct RevisedCell(Cell Old, int OldSource, Cell New, int NewSource)
{
    /// <summary>What the figures are of.</summary>
    public CellKey Key => New.Key;
}

/// <summary>Cells of a period that are not published, since another classification is published for the same figures.</summary>
/// <param name="Period">The period.</param>
/// <param name="Classification">The edition left out.</param>
/// <param name="Cells">How many cells it had.</param>
public readonly record struct IgnoredEdition(Period Period, ShortCode Classification, long Cells);
