using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Slices.Rankings;

/// <summary>The ten largest commodities of one level each way, by value, for a summary.</summary>
/// <param name="Level">The level.</param>
/// <param name="Exports">In ranking order; empty where nothing can be ranked.</param>
/// <param name="Imports">Likewise.</param>
/// <param name="Sources">The raw files that the goods and shares name by index.</param>
/// <param name="ExportConcentration">Of all commodities of the level: ok where they add up to TOTAL, so that no larger one is missing; null:
/// unknown.</param>
/// <param name="ImportConcentration">Likewise.</param>
/// <param name="ExportsCovered">The sum of all ranked commodities of the level, not of the ten alone, in thousandths of the currency unit; null:
/// unknown.</param>
/// <param name="ImportsCovered">Likewise.</param>
/// <param name="ExportsTouched">Whether a figure of the level is in conflict or unread, or may be: then only places that it cannot take are
/// given.</param>
/// <param name="ImportsTouched">Likewise.</param>
public sealed record TopCommodities(
    CommodityLevel Level,
    IReadOnlyList<TopCommodity> Exports,
    IReadOnlyList<TopCommodity> Imports,
    IReadOnlyList<FigureSource> Sources,
    Concentration? ExportConcentration = null,
    Concentration? ImportConcentration = null,
    Amount? ExportsCovered = null,
    Amount? ImportsCovered = null,
    bool ExportsTouched = false,
    bool ImportsTouched = false)
{
    /// <summary>How many of them there are each way, at most.</summary>
    public const int Count = 10;

    /// <summary>The top goods of an entity.</summary>
    public static TopCommodities Of(ByPartnerEntity entity)
    {
        var numbering = new UsedSources(entity.Sources);
        var exports = new CommodityRankingRows(entity, TradeDirection.Exports, MeasureKind.Value);
        var imports = new CommodityRankingRows(entity, TradeDirection.Imports, MeasureKind.Value);
        var (topExports, topImports) = (Top(exports, numbering), Top(imports, numbering));
        return new TopCommodities(
            entity.Level,
            topExports,
            topImports,
            numbering.Sources,
            exports.Concentration(),
            imports.Concentration(),
            exports.Covered,
            imports.Covered,
            exports.IsTouched,
            imports.IsTouched);
    }

    private static List<TopCommodity> Top(CommodityRankingRows rows, UsedSources numbering) =>
    [
        .. rows.Ranked(Count)
            .Select(row => new TopCommodity(
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

/// <summary>One commodity in a list of top goods, by value.</summary>
/// <param name="Commodity">Its code.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In thousandths of the currency unit.</param>
/// <param name="Share">Of TOTAL with the partner.</param>
/// <param name="Change">Year-over-year.</param>
/// <param name="Currency">Of <paramref name="Value"/>; null: not known.</param>
/// <param name="Source">Index of the figure's source in the list beside; null: it comes from no single row.</param>
/// <param name="Derived">A sum of lower levels or of months, not a row of its own.</param>
/// <param name="ExportSource">Of total trade, the source of its exports; null for a single flow.</param>
/// <param name="ImportSource">Of total trade, the source of its imports; null for a single flow.</param>
public sealed record TopCommodity(
    string Commodity,
    int Place,
    Amount Value,
    Share Share,
    Change Change,
    string? Currency = null,
    int? Source = null,
    bool Derived = false,
    int? ExportSource = null,
    int? ImportSource = null);
