using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>
/// The commodities of one level that a reporter traded with one partner, largest first: competition ranking (1, 2, 2, 4), ties in code order.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0: the World.</param>
/// <param name="Level">The level; no other is mixed in.</param>
/// <param name="Direction">Exports, imports or both added up.</param>
/// <param name="Period">A year or a month.</param>
/// <param name="Kind">Value or net weight.</param>
/// <param name="Total">TOTAL with the partner: what the shares are of.</param>
/// <param name="Ranked">The commodities with trade, in ranking order.</param>
/// <param name="Unranked">In code order: those whose figure is missing or in conflict, or that were traded a year before only.</param>
/// <param name="Concentration">Of the level's commodities by value.</param>
/// <param name="Sources">The raw files that the figures and shares name by index.</param>
public sealed record CommodityRanking(
    int Reporter,
    int Partner,
    CommodityLevel Level,
    TradeDirection Direction,
    Period Period,
    MeasureKind Kind,
    Figure Total,
    IReadOnlyList<CommodityRankingRow> Ranked,
    IReadOnlyList<CommodityRankingRow> Unranked,
    Concentration Concentration,
    IReadOnlyList<FigureSource> Sources)
{
    /// <summary>What the commodities with figures add up to; null for groups, which may overlap, and where nothing is ranked.</summary>
    internal Amount? Covered { get; init; }

    /// <summary>Whether a commodity's figure, or one that may be among them, could not be read or is in conflict: then only places are told
    /// that it cannot take.</summary>
    public bool IsTouched { get; init; }

    /// <summary>Of total trade: the largest flow of a commodity whose other flow is not known; null: there is none.</summary>
    internal Amount? LargestLoneFlow { get; init; }

    /// <summary>Ranks the commodities of an entity.</summary>
    /// <exception cref="ArgumentException">Quantities are asked for: units differ between commodities.</exception>
    public static CommodityRanking Of(ByPartnerEntity goods, TradeDirection direction, MeasureKind kind = MeasureKind.Value)
    {
        if (kind == MeasureKind.Quantity) throw new ArgumentException("Commodities are not ranked by quantity.", nameof(kind));
        var rows = new CommodityRankingRows(goods, direction, kind);
        return new CommodityRanking(
            goods.Reporter,
            goods.Partner,
            goods.Level,
            direction,
            goods.Period,
            kind,
            rows.Total,
            rows.Ranked,
            rows.Unranked,
            goods.Concentration(direction),
            goods.Sources)
        {
            Covered = rows.Covered,
            LargestLoneFlow = rows.LargestLoneFlow,
            IsTouched = rows.IsTouched,
        };
    }
}
