using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>The ten largest commodities of one level each way, by value, for a summary.</summary>
/// <param name="Level">The level.</param>
/// <param name="Exports">In ranking order; empty where nothing can be ranked.</param>
/// <param name="Imports">Likewise.</param>
/// <param name="Sources">The raw files that the goods and shares name by index.</param>
/// <param name="ExportConcentration">Of all commodities of the level: ok where they add up to TOTAL, so that no larger one is missing;
/// null: not known.</param>
/// <param name="ImportConcentration">Likewise.</param>
/// <param name="ExportsCovered">What all ranked commodities of the level add up to, not the ten alone, in thousandths of the currency unit;
/// null: not known.</param>
/// <param name="ImportsCovered">Likewise.</param>
/// <param name="ExportsTouched">Whether a commodity's figure, or one that may be among them, could not be read or is in conflict: then only
/// places are told that it cannot take.</param>
/// <param name="ImportsTouched">Likewise.</param>
public sealed record TopCommodities(
    CommodityLevel Level,
    IReadOnlyList<RankedCommodity> Exports,
    IReadOnlyList<RankedCommodity> Imports,
    IReadOnlyList<FigureSource> Sources,
    Concentration? ExportConcentration = null,
    Concentration? ImportConcentration = null,
    Amount? ExportsCovered = null,
    Amount? ImportsCovered = null,
    bool ExportsTouched = false,
    bool ImportsTouched = false)
{
    /// <summary>How many.</summary>
    public const int Count = 10;

    /// <summary>The top goods of an entity.</summary>
    public static TopCommodities Of(ByPartnerEntity goods)
    {
        var numbering = new SourceNumbering(goods.Sources);
        var exports = new CommodityRankingRows(goods, TradeDirection.Exports, MeasureKind.Value);
        var imports = new CommodityRankingRows(goods, TradeDirection.Imports, MeasureKind.Value);
        var (topExports, topImports) = (Top(exports, numbering), Top(imports, numbering));
        return new TopCommodities(
            goods.Level,
            topExports,
            topImports,
            numbering.Sources,
            goods.Concentration(TradeDirection.Exports),
            goods.Concentration(TradeDirection.Imports),
            exports.Covered,
            imports.Covered,
            exports.IsTouched,
            imports.IsTouched);
    }

    private static List<RankedCommodity> Top(CommodityRankingRows rows, SourceNumbering numbering) =>
    [
        .. rows.Ranked
            .Take(Count)
            .Select(row => new RankedCommodity(
                row.Commodity,
                row.Rank.Place!.Value,
                row.Figure.Value!.Value,
                numbering.Of(row.Share),
                row.Change,
                row.Figure.Currency,
                numbering.Of(row.Figure.Source),
                row.Figure.Derived)),
    ];
}
