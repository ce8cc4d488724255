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

    /// <summary>Takes a cell, those of a partner, flow and period in the order of their codes.</summary>
    public void Add(in ResolvedCell resolved)
    {
        var (cell, source) = resolved;
        var key = cell.Key;
        if (!key.Flow.IsWhole()) return;
        var partner = _census.Add(cell, sources[source].SumsAreTotals);
        if (cell.Status == CellStatus.OtherClassification) return;
        var parts = partner.Totals ??= new TotalParts();
        var level = CommodityLevels.IndexOf(key.Commodity);
        if (level > CommodityLevels.Total) parts.Add(level, _figures.WithFobValue(cell, source), _figures.Traits);
        if (level != CommodityLevels.Total) return;
        parts.Total = _figures.WithFobValue(cell, source);
        if (cell.Status == CellStatus.Rejected) parts.RejectedSource = source;
    }

    /// <summary>Notes commodities whose cells are not read: a partner that has any has traded.</summary>
    public void Add(in CommoditiesWithoutTotal commodities)
    {
        var partner = _census.Add(commodities);
        (partner.Totals ??= new TotalParts()).HasOthers = true;
    }

    public TradeAccount Build()
    {
        var census = _census.Build(rules, unread, own: [], includes: _ => true);
        var total = new CommodityNode(census.Partners.Length, census.FlowPeriods);
        var rejectedSources = new Dictionary<(int Partner, int FlowPeriod), int>();
        total.Open(CommodityCode.Total);
        foreach (var (direction, period, cells) in _census.Taken)
        {
            var flowPeriod = census.FlowPeriodOf(direction, period);
            if (flowPeriod < 0) continue;
            foreach (var (partner, known) in cells.Parts)
            {
                if (known.Totals is not { } parts) continue;
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
}
