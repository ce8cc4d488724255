using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Totals;

/// <summary>
/// Concludes a reporter's account from its cells: TOTAL is a commodity like any other, whose rows may be those of the levels below. Holds sums
/// while the cells stream by, so that commodities need not be kept to be summed.
/// </summary>
internal sealed class AccountBuilder(int reporter, IReadOnlyList<SourceFile> sources, DatasetRules rules, IReadOnlyList<UnreadKey> unread)
{
    private readonly CensusBuilder _census = new();
    private readonly FigureReader _figures = new(new TraitTable());
    private readonly Dictionary<(TradeDirection Direction, Period Period), Dictionary<int, Parts>> _parts = [];

    /// <summary>Takes a cell, those of a partner, flow and period in the order of their codes.</summary>
    public void Add(in ResolvedCell resolved)
    {
        var (cell, source) = resolved;
        var key = cell.Key;
        if (!key.Flow.IsWhole()) return;
        _census.Add(cell, sources[source].SumsAreTotals);
        if (cell.Status == CellStatus.OtherClassification) return;
        var parts = PartsOf(key.Flow, key.Period, key.Partner);
        var level = CommodityLevels.IndexOf(key.Commodity);
        if (level > CommodityLevels.Total) parts.Add(level, _figures.WithFobValue(cell, source), _figures.Traits);
        if (level != CommodityLevels.Total) return;
        parts.Total = _figures.WithFobValue(cell, source);
        if (cell.Status == CellStatus.Rejected) parts.RejectedSource = source;
    }

    /// <summary>Notes commodities whose cells are not read: a partner that has any has traded.</summary>
    public void Add(in CommoditiesWithoutTotal commodities)
    {
        _census.Add(commodities);
        PartsOf(commodities.Flow, commodities.Period, commodities.Partner).HasOthers = true;
    }

    public TradeAccount Build()
    {
        var census = _census.Build(rules, unread, own: [], includes: _ => true);
        var total = new CommodityNode(census.Partners.Length, census.FlowPeriods);
        var rejectedSources = new Dictionary<(int Partner, int FlowPeriod), int>();
        total.Open(CommodityCode.Total);
        foreach (var ((direction, period), partners) in _parts)
        {
            var flowPeriod = census.FlowPeriodOf(direction, period);
            if (flowPeriod < 0) continue;
            foreach (var (partner, parts) in partners)
            {
                var number = census.PartnerOf(partner);
                total.Row(number)[flowPeriod] = parts.Figure(census[flowPeriod], partner);
                if (parts.RejectedSource is { } source) rejectedSources[(number, flowPeriod)] = source;
            }
        }

        new Conclusion(census, _figures.Traits).Conclude(total);
        return new TradeAccount(
            reporter,
            [.. sources.Select(source => new FigureSource(source.Blob, source.ETag, source.LastModified, source.Released, source.Layout))],
            new TotalFigures(census, total, _figures.Traits, rejectedSources));
    }

    private Parts PartsOf(Flow flow, Period period, int partner)
    {
        var key = (flow.Direction(), period);
        if (!_parts.TryGetValue(key, out var partners)) _parts[key] = partners = [];
        if (!partners.TryGetValue(partner, out var parts)) partners[partner] = parts = new Parts();
        return parts;
    }

    // What the cells of one partner, flow and period say of TOTAL.
    private sealed class Parts
    {
        private CommodityFigure[]? _levels;

        public CommodityFigure Total { get; set; }

        public int? RejectedSource { get; set; }

        // Whether there are commodities whose cells are not read.
        public bool HasOthers { get; set; }

        public void Add(int level, in CommodityFigure part, TraitTable traits)
        {
            _levels ??= new CommodityFigure[CommodityLevels.Count];
            _levels[level] = CommoditySum.Plus(_levels[level], part, traits);
        }

        // The row, or where there is none in the whole flow period the sum of the highest level that has rows. A partner with
        // commodities but neither of these has traded.
        public CommodityFigure Figure(FlowPeriod? rows, int partner)
        {
            if (rows?.Basis(CommodityLevels.Total) != LevelBasis.Sums) return Total == default ? CommodityFigure.TradedButMissing : Total;
            var level = rows.LevelOfRows(CommodityLevels.Total);
            var sum = _levels?[level] ?? default;
            if (sum.Status != FigureStatus.Incomplete && (HasOthers || rows.IsPartial(partner, level))) return CommoditySum.Broken;
            return sum == default ? CommodityFigure.TradedButMissing : sum;
        }
    }
}
