using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// Adds the parts of a figure over the files of one release, which the publisher cut into several. A part that is in two files counts once; where
/// they differ the newer file has it. A part that could not be read leaves no sum. Each release gives a candidate of its own, as a file does
/// elsewhere: of the newest file that it has the key in, and where files of it differ also what it was before.
/// </summary>
internal sealed class SplitReleases : IDisposable
{
    private const int StatusBits = 3;
    private const int RowsInMemory = 20_000;

    private readonly int[] _releases;
    private readonly DetailGroup[] _groups;
    private readonly UnreadParts[] _unread;
    private readonly bool[] _lackParts;
    private readonly List<int> _pending = [];

    private SplitReleases(int[] releases, DetailGroup[] groups, UnreadParts[] unread, bool[] lackParts) =>
        (_releases, _groups, _unread, _lackParts) = (releases, groups, unread, lackParts);

    /// <summary>The releases among the files; null: none of them was cut into files.</summary>
    public static SplitReleases? Of(IReadOnlyList<SourceCells> sources)
    {
        List<string> names = [.. sources.Select(source => source.Source.Release).OfType<string>().Distinct()];
        if (names.Count == 0) return null;
        return new SplitReleases(
            [.. sources.Select(source => source.Source.Release is { } release ? names.IndexOf(release) : -1)],
            [.. names.Select(_ => new DetailGroup(new CellSorterOptions { RowsInMemory = RowsInMemory }))],
            [.. names.Select(release => new UnreadParts(sources.Where(source => source.Source.Release == release)
                .SelectMany(source => source.Unread ?? [])
                .Select(figures => figures.Key)
                .Where(SaysSomething)))],
            [.. names.Select(release => sources.Any(source => source.Source.Release == release && source.Source.LacksParts))]);
    }

    // Of a row of which only the reporter and the year are known, any figure might have a part: one broken line would withdraw all of them.
    private static bool SaysSomething(UnreadKey key) => key is not { Flow: null, Commodity: null, Partner: null, Period: null };

    /// <summary>Takes a cell, if its file is one of several of its release.</summary>
    public bool TryAdd(in Cell cell, int source)
    {
        var release = _releases[source];
        if (release < 0) return false;
        if (!_pending.Contains(release)) _pending.Add(release);
        var line = ((long)source << StatusBits) | (long)cell.Status;
        var row = new PackedRow(PackedKey.Of(cell.Key), PackedFigures.Of(cell.Figures), line);
        _groups[release].Add(new DetailedRow(row, cell.Detail));
        return true;
    }

    /// <summary>Gives the candidates of the key of all cells that were taken, in the order of their files, among those that have them already.</summary>
    /// <param name="key">The key.</param>
    /// <param name="candidates">Those of files whose figures are whole come first.</param>
    public void MoveTo(in CellKey key, List<ResolvedCell> candidates)
    {
        if (_pending.Count == 0) return;
        var start = candidates.Count;
        while (start > 0 && candidates[start - 1].Cell.Key == key) start--;
        foreach (var release in _pending)
        {
            AddCandidates(key, release, candidates);
            _groups[release].Clear();
        }

        _pending.Clear();
        candidates.Sort(start, candidates.Count - start, Comparer<ResolvedCell>.Create(static (left, right) => left.Source.CompareTo(right.Source)));
    }

    public void Dispose()
    {
        foreach (var group in _groups) group.Dispose();
    }

    private void AddCandidates(in CellKey key, int release, List<ResolvedCell> candidates)
    {
        var (before, now) = (new Figure(), new Figure());
        DetailedRow? first = null;
        DetailedRow last = default;
        foreach (var row in _groups[release].Sorted())
        {
            if (first is { } begun && begun.Detail == row.Detail)
            {
                if (row.Row.Line < begun.Row.Line) first = row;
                if (row.Row.Line > last.Row.Line) last = row;
                continue;
            }

            if (first is { } ended) Add(ended, last);
            (first, last) = (row, row);
        }

        if (first is { } end) Add(end, last);
        var isUnread = _lackParts[release] || _unread[release].MayBelongTo(key);
        var (old, @new) = (before.ToCell(key, isUnread), now.ToCell(key, isUnread));
        if (before.Source < now.Source && old != @new) candidates.Add(new ResolvedCell(old, before.Source));
        candidates.Add(new ResolvedCell(@new, now.Source));

        void Add(in DetailedRow older, in DetailedRow newer)
        {
            before.Add(older, isOlder: true);
            now.Add(newer, isOlder: false);
        }
    }

    /// <summary>A figure while its parts come, those without a detail first.</summary>
    private sealed class Figure
    {
        private DetailSum _sum;
        private PackedFigures? _whole;
        private bool _isRejected;
        private bool _isConflict;
        private bool _isOfRows;

        public int Source { get; private set; } = -1;

        public void Add(in DetailedRow part, bool isOlder)
        {
            var (figures, source) = (part.Row.Figures, (int)(part.Row.Line >> StatusBits));
            var status = (CellStatus)(part.Row.Line & ((1 << StatusBits) - 1));
            Source = Source < 0 ? source : isOlder ? Math.Min(Source, source) : Math.Max(Source, source);
            _isOfRows |= status.IsOfRows();
            _isRejected |= status == CellStatus.Rejected;
            _isConflict |= status == CellStatus.Conflict;
            if (status != CellStatus.Ok) return;
            if (part.Detail == 0) _whole = figures;
            else _sum.Add(figures);
        }

        public Cell ToCell(in CellKey key, bool isUnread)
        {
            if (!_isOfRows) return new Cell(key, CellFigures.Absent, CellStatus.LeftOut);
            if (!_isRejected && !_isConflict && _whole is { } whole) return new Cell(key, whole.Unpack(), CellStatus.Ok);
            var figures = default(PackedFigures);
            var status = _isRejected || isUnread ? CellStatus.Rejected
                : _isConflict || !_sum.IsOfOneCurrency ? CellStatus.Conflict
                : _sum.TryGet(out figures) ? CellStatus.Ok
                : CellStatus.Rejected;
            var absent = CellFigures.Absent with { Marks = _sum.Marks & FigureMarks.ConvertedClassification };
            return new Cell(key, status == CellStatus.Ok ? figures.Unpack() : absent, status);
        }
    }
}
