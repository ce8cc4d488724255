namespace TradeFunctions.Core.Metrics;

/// <summary>What the cells say about one flow in one period (a slab), before anything is concluded from it.</summary>
internal sealed class SlabParts
{
    private static readonly int[] Levels = [2, 4, 6];

    private readonly Dictionary<int, FigureSum>[] _levels = [[], [], []];
    private readonly HashSet<int> _goods = [];
    private readonly bool[] _hasRejected = new bool[Levels.Length];
    private bool _hasRejectedTotal;
    private bool _totalRowsAreParts = true;
    private bool _levelRowsAreParts = true;

    /// <summary>The TOTAL rows by partner; 0 is the World.</summary>
    public Dictionary<int, Figure> Totals { get; } = [];

    /// <summary>Takes one cell's figure.</summary>
    /// <param name="commodity">Codes that are neither TOTAL nor HS 2, 4 or 6 only show that there was trade.</param>
    /// <param name="partner">The partner; 0 is the World.</param>
    /// <param name="figure">The cell's figure.</param>
    /// <param name="sumsAreTotals">Whether the sums of the source's rows are its totals.</param>
    public void Add(CommodityCode commodity, int partner, Figure figure, bool sumsAreTotals)
    {
        var level = commodity.Level;
        if (level == 0)
        {
            // With editions resolved there is one row; were there two, they would contradict each other.
            if (!Totals.TryAdd(partner, figure)) Totals[partner] = new Figure(FigureStatus.Conflict);
            _totalRowsAreParts &= sumsAreTotals;
            _hasRejectedTotal |= figure.Status == FigureStatus.Rejected;
        }
        else
        {
            AddGoodsOf(partner);
            if (level < 0) return;
            var depth = Array.IndexOf(Levels, level);
            var sums = _levels[depth];
            _hasRejected[depth] |= figure.Status == FigureStatus.Rejected;
            if (!sums.TryGetValue(partner, out var sum)) sums[partner] = sum = new FigureSum();
            sum.Add(figure);
            _levelRowsAreParts &= sumsAreTotals;
        }
    }

    /// <summary>Whether a row could not be read among those that <see cref="Figures"/> followed from.</summary>
    public bool HasRejected { get; private set; }

    /// <summary>What is known of figures of the slab that could not be read and are no cells.</summary>
    public IReadOnlyList<UnreadKey> Unread { get; set; } = [];

    /// <summary>Whether any row of goods names the partner: it has traded, whatever the TOTAL rows say.</summary>
    public bool HasGoodsOf(int partner) => _goods.Contains(partner);

    /// <summary>Takes note that there are goods of a partner.</summary>
    public void AddGoodsOf(int partner) => _goods.Add(partner);

    /// <summary>
    /// TOTAL by partner: the rows, or where there is none in the whole slab, and none that could not be read, the sums of the highest level
    /// there is. Sums are totals only where the dataset is complete or the source's layout says so: a download of one heading is not a
    /// country's trade. A sum that lacks a row is incomplete.
    /// </summary>
    /// <param name="rules">The dataset's.</param>
    /// <param name="sumsAreTotals">Whether sums of partners are the World.</param>
    /// <param name="unread">The figures that could not be read among those that the result follows from.</param>
    public Dictionary<int, Figure> Figures(DatasetRules rules, out bool sumsAreTotals, out IReadOnlyList<UnreadKey> unread)
    {
        HasRejected = _hasRejectedTotal;
        sumsAreTotals = rules.SumsAreTotals || (Totals.Count > 0 ? _totalRowsAreParts : _levelRowsAreParts);
        unread = UnreadOf(0);
        if (Totals.Count > 0 || unread.Count > 0 || !sumsAreTotals) return new Dictionary<int, Figure>(Totals);
        var depth = Array.FindIndex(_levels, sums => sums.Count > 0);
        if (depth < 0)
        {
            // Nothing of it was read. Where sums are totals, a row that could not be read may be all there is, whatever its level.
            if (rules.SumsAreTotals) unread = Unread;
            return [];
        }

        HasRejected |= _hasRejected[depth];

        // The highest level there is: had one above it a row, that would be the one.
        List<UnreadKey> lower = [.. Levels[..(depth + 1)].SelectMany(UnreadOf).Distinct()];
        unread = lower;
        return _levels[depth].ToDictionary(
            entry => entry.Key,
            entry => lower.Exists(key => (key.Partner ?? entry.Key) == entry.Key) ? new Figure(FigureStatus.Incomplete) : entry.Value.ToFigure());
    }

    private List<UnreadKey> UnreadOf(int level) => [.. Unread.Where(key => key.MayBeOf(level))];
}
