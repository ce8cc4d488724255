namespace TradeFunctions.Core.Metrics.Commodities;

/// <summary>The ten largest commodities of one level each way, by value, for a summary.</summary>
/// <param name="Level">The level.</param>
/// <param name="Exports">In ranking order; empty where nothing can be ranked.</param>
/// <param name="Imports">Likewise.</param>
/// <param name="Sources">The raw files that the goods and shares name by index.</param>
/// <param name="ExportConcentration">Of all commodities of the level: ok where they add up to TOTAL, so that no larger one is missing;
/// null: not known.</param>
/// <param name="ImportConcentration">Likewise.</param>
public sealed record TopGoods(
    GoodsLevel Level,
    IReadOnlyList<RankedGood> Exports,
    IReadOnlyList<RankedGood> Imports,
    IReadOnlyList<FigureSource> Sources,
    Concentration? ExportConcentration = null,
    Concentration? ImportConcentration = null)
{
    /// <summary>How many.</summary>
    public const int Count = 10;

    /// <summary>The top goods of an entity.</summary>
    public static TopGoods Of(PartnerGoods goods)
    {
        var numbering = new SourceNumbering(goods.Sources);
        var exports = Top(goods, TradeDirection.Exports, numbering);
        var imports = Top(goods, TradeDirection.Imports, numbering);
        return new TopGoods(
            goods.Level,
            exports,
            imports,
            numbering.Sources,
            goods.Concentration(TradeDirection.Exports),
            goods.Concentration(TradeDirection.Imports));
    }

    private static List<RankedGood> Top(PartnerGoods goods, TradeDirection direction, SourceNumbering numbering) =>
    [
        .. new CommodityRankingRows(goods, direction, MeasureKind.Value).Ranked
            .Take(Count)
            .Select(row => new RankedGood(
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
