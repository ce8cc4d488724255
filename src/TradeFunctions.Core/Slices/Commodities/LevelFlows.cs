using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// Of which levels a period has goods, by flow: so much of a slot of <c>bypartner</c> stands in the manifest, so that the latest period
/// with what is asked for is known before anything is read.
/// </summary>
/// <param name="Bits">A bit for each level and flow: that of the level's number for exports, the next one for imports.</param>
public readonly record struct LevelFlows(int Bits)
{
    /// <summary>The same with the goods of one partner: those of the period itself, not of the year before.</summary>
    public LevelFlows With(ByPartnerEntity goods)
    {
        var bits = Bits;
        foreach (var flow in TradeDirection.Total.Flows())
        {
            if ((bits & Bit(goods.Level, flow)) == 0 && goods.HasFigures(flow)) bits |= Bit(goods.Level, flow);
        }

        return new LevelFlows(bits);
    }

    /// <summary>Whether there are goods of a level.</summary>
    /// <param name="level">The level.</param>
    /// <param name="direction">Exports, imports, or total: both; null: either.</param>
    public bool Has(CommodityLevel level, TradeDirection? direction)
    {
        var bits = Bits;
        return direction is { } asked
            ? asked.Flows().All(flow => (bits & Bit(level, flow)) != 0)
            : TradeDirection.Total.Flows().Any(flow => (bits & Bit(level, flow)) != 0);
    }

    private static int Bit(CommodityLevel level, TradeDirection flow) => 1 << ((int)level + (int)flow);
}
