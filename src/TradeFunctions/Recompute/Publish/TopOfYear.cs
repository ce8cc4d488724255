using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>The largest commodities of every partner and period of one year, which its summaries need. Years come one after another, so no more is kept.</summary>
internal sealed class TopOfYear
{
    private readonly Dictionary<int, Dictionary<Period, List<TopCommodities>>> _partners = [];

    /// <summary>Adds the largest of a partner's commodities of one period and level.</summary>
    public void Add(ByPartnerEntity entity)
    {
        var top = TopCommodities.Of(entity);
        if (top.Exports.Count == 0 && top.Imports.Count == 0) return;
        if (!_partners.TryGetValue(entity.Partner, out var periods)) _partners[entity.Partner] = periods = [];
        if (!periods.TryGetValue(entity.Period, out var levels)) periods[entity.Period] = levels = [];
        levels.Add(top);
    }

    /// <summary>The largest commodities of a partner's periods.</summary>
    public IReadOnlyDictionary<Period, IReadOnlyList<TopCommodities>> Of(int partner) => _partners.TryGetValue(partner, out var periods)
        ? periods.ToDictionary(period => period.Key, period => (IReadOnlyList<TopCommodities>)period.Value)
        : [];

    /// <summary>Begins another year.</summary>
    public void Clear() => _partners.Clear();
}
