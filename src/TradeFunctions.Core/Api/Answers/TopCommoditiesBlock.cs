using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The ten largest goods of one flow at one level; levels are never mixed.</summary>
/// <param name="Level">2, 4 or 6 digits of the Harmonized System.</param>
/// <param name="Concentration">Of all the level's goods by value. Its status is ok where they add up to all goods; with any other, goods
/// without a figure may be larger than those listed. Null: not known.</param>
/// <param name="Goods">The largest first.</param>
public sealed record TopCommoditiesBlock(
    int Level,
    ConcentrationBlock? Concentration,
    IReadOnlyList<RankedCommodityBlock> Goods)
{
    /// <summary>The blocks of a flow, a level each where something is ranked; null of total trade, whose goods a summary does not rank.</summary>
    /// <param name="summary">The period.</param>
    /// <param name="direction">The flow.</param>
    /// <param name="names">What commodities are called.</param>
    public static IReadOnlyList<TopCommoditiesBlock>? Of(PeriodSummary summary, TradeDirection direction, CommodityNames names)
    {
        if (direction == TradeDirection.Total) return null;
        var isExports = direction == TradeDirection.Exports;
        return
        [
            .. (summary.TopGoods ?? [])
                .Select(top => new TopCommoditiesBlock(
                    (int)top.Level,
                    ConcentrationBlock.Create(isExports ? top.ExportConcentration : top.ImportConcentration),
                    [.. (isExports ? top.Exports : top.Imports).Select(good => RankedCommodityBlock.From(good, names))]))
                .Where(top => top.Goods.Count > 0),
        ];
    }
}
