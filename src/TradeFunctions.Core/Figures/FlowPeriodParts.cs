using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>What the cells say about one flow in one period (a flow period), before anything is concluded from it.</summary>
internal sealed class FlowPeriodParts
{
    private readonly Dictionary<int, FigureSum>[] _levels = [.. Enumerable.Range(0, CommodityLevels.Count).Select(_ => new Dictionary<int, FigureSum>())];
    private readonly Dictionary<int, Codes> _codes = [];
    private readonly HashSet<int> _goods = [];
    private readonly bool[] _hasRejected = new bool[CommodityLevels.Count];
    private bool _totalRowsAreParts = true;
    private bool _levelRowsAreParts = true;

    /// <summary>The TOTAL rows by partner; 0 is the World.</summary>
    public Dictionary<int, Figure> Totals { get; } = [];

    /// <summary>Whether any cell is more than a left-out row.</summary>
    public bool HasRows { get; private set; }

    /// <summary>Whether a row could not be read among those that <see cref="Figures"/> followed from.</summary>
    public bool HasRejected { get; private set; }

    /// <summary>What is known of figures of the flow period that could not be read and are no cells.</summary>
    public IReadOnlyList<UnreadKey> Unread { get; set; } = [];

    /// <summary>Takes one cell, those of a partner in the order of their codes.</summary>
    /// <param name="cell">The cell. Codes that are neither TOTAL nor HS 2, 4 or 6 only show that there was trade, and so does what was
    /// left out.</param>
    /// <param name="figure">Its figure.</param>
    /// <param name="sumsAreTotals">Whether the sums of the source's rows are its totals.</param>
    public void Add(in Cell cell, Figure figure, bool sumsAreTotals)
    {
        var (partner, level) = (cell.Key.Partner, CommodityLevels.IndexOf(cell.Key.Commodity));
        var isRow = cell.Status.IsOfRows();
        if (level == CommodityLevels.Total && isRow)
        {
            AddTotal(partner, figure, sumsAreTotals);
            return;
        }

        AddGoodsOf(partner, !isRow);
        if (!_codes.TryGetValue(partner, out var codes)) _codes[partner] = codes = new Codes();
        codes.Trail.Take(cell);
        if (!isRow || level < 0) return;
        _hasRejected[level] |= figure.Status == FigureStatus.Rejected;
        if (!_levels[level].TryGetValue(partner, out var sum)) _levels[level][partner] = sum = new FigureSum();
        sum.Add(figure);
        _levelRowsAreParts &= sumsAreTotals;
    }

    /// <summary>The partners that have goods, or rows that were left out: they have traded, whatever the TOTAL rows say.</summary>
    public IReadOnlySet<int> Goods => _goods;

    /// <summary>Takes note that there are goods of a partner.</summary>
    public void AddGoodsOf(int partner, bool isLeftOut)
    {
        HasRows |= !isLeftOut;
        _goods.Add(partner);
    }

    /// <summary>
    /// TOTAL by partner: the rows, or where there is none in the whole flow period, and none that could not be read, the sums of the highest level
    /// there is. Sums are totals only where the dataset is complete or the source's layout says so: a download of one heading is not a
    /// country's trade. A sum that lacks a row is incomplete where that could not be read, and missing where the file does not have it.
    /// </summary>
    /// <param name="rules">The dataset's.</param>
    /// <param name="sumsAreTotals">Whether sums of partners are the World.</param>
    /// <param name="unread">The figures that could not be read among those that the result follows from.</param>
    public Dictionary<int, Figure> Figures(DatasetRules rules, out bool sumsAreTotals, out IReadOnlyList<UnreadKey> unread)
    {
        HasRejected = _hasRejected[CommodityLevels.Total];
        sumsAreTotals = rules.SumsAreTotals || (Totals.Count > 0 ? _totalRowsAreParts : _levelRowsAreParts);
        unread = UnreadOf(CommodityLevels.Total);
        if (Totals.Count > 0 || unread.Count > 0 || !sumsAreTotals) return new Dictionary<int, Figure>(Totals);
        var highest = Array.FindIndex(_levels, sums => sums.Count > 0);
        if (highest < 0)
        {
            // Nothing of it was read. Where the dataset is complete, a row that could not be read may be all there is, whatever its level.
            if (rules.SumsAreTotals) unread = Unread;
            return [];
        }

        HasRejected |= _hasRejected[highest];

        // The highest level there is: had one above it a row, that would be the one.
        List<UnreadKey> lower = [.. Enumerable.Range(1, highest).SelectMany(UnreadOf).Distinct()];
        unread = lower;
        return _levels[highest].ToDictionary(
            entry => entry.Key,
            entry => lower.Exists(key => (key.Partner ?? entry.Key) == entry.Key)
                ? new Figure(FigureStatus.Incomplete)
                : SumOf(entry.Key, entry.Value, highest));
    }

    /// <summary>Whether the World has more in goods of any one level than a sum of the partners.</summary>
    public bool WorldHasMore(Figure sum) => sum is { IsKnown: true, Value: { } part } && _levels.Any(level =>
        level.TryGetValue(FlowPeriod.World, out var goods)
        && goods.ToFigure() is { IsKnown: true, Value: { } whole } world
        && world.Currency == sum.Currency
        && part.Thousandths < whole.Thousandths
        && !Completeness.AddsUp(part.Thousandths, whole.Thousandths));

    private void AddTotal(int partner, Figure figure, bool sumsAreTotals)
    {
        HasRows = true;

        // With editions resolved there is one row; were there two, they would contradict each other.
        if (!Totals.TryAdd(partner, figure)) Totals[partner] = new Figure(FigureStatus.Conflict);
        _totalRowsAreParts &= sumsAreTotals;
        _hasRejected[CommodityLevels.Total] |= figure.Status == FigureStatus.Rejected;
    }

    private Figure SumOf(int partner, FigureSum sum, int level)
    {
        var figure = sum.ToFigure();
        if (!figure.IsKnown) return figure;
        ref var trail = ref _codes[partner].Trail;
        return trail.IsPartial(level) || !trail.Others(figure.Value?.Thousandths).IsEmpty ? Figure.Missing : figure;
    }

    private List<UnreadKey> UnreadOf(int level) => [.. Unread.Where(key => key.MayBeOf(CommodityLevels.CodeLength(level)))];

    private sealed class Codes
    {
        private CodeTrail _trail;

        public ref CodeTrail Trail => ref _trail;
    }
}
