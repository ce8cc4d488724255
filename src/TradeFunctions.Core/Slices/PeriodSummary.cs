using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>A reporter's trade with one partner in one period.</summary>
/// <param name="Period">A year or a month.</param>
/// <param name="Exports">Exports (X).</param>
/// <param name="Imports">Imports (M).</param>
/// <param name="Total">Exports + imports.</param>
/// <param name="Balance">Exports − imports.</param>
/// <param name="TopGoods">The ten largest goods each way at HS 2, 4 and 6, as far as there are any; their figures name the entity's
/// sources. Null: no goods are reported.</param>
public sealed record PeriodSummary(
    Period Period,
    FlowSummary Exports,
    FlowSummary Imports,
    FlowSummary Total,
    Balance Balance,
    IReadOnlyList<TopCommodities>? TopGoods = null)
{
    /// <summary>Exports, imports or total trade.</summary>
    public FlowSummary Flow(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => Exports,
        TradeDirection.Imports => Imports,
        _ => Total,
    };
}
