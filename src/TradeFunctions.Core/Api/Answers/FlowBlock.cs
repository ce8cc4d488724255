using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One flow with the partner in the period: the figure, what it is compared with, and every measure.</summary>
/// <param name="Figure">The figure. For total trade the sum of both flows, missing if either side is.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
/// <param name="ByValue">Measures by value, amounts in units of the currency.</param>
/// <param name="ByNetWeight">Measures by net weight, amounts in kilograms; null: the series has no net weight.</param>
/// <param name="ByQuantity">Measures by quantity, amounts in the figure's unit; null: the series has no quantity.</param>
/// <param name="UnitValue">Value per kilogram; null for total trade and where there is no net weight.</param>
/// <param name="TopPartners">The ten largest partner economies by value; null unless the partner is the World.</param>
/// <param name="Concentration">Of partner economies by value; null unless the partner is the World.</param>
/// <param name="TopGoods">The ten largest goods by value at each level that the files give; empty: they give none; null for total trade.</param>
public sealed record FlowBlock(
    FigureBlock Figure,
    FigureBlock YearBefore,
    MeasuresBlock ByValue,
    MeasuresBlock? ByNetWeight,
    MeasuresBlock? ByQuantity,
    UnitValueBlock? UnitValue,
    IReadOnlyList<RankedPartnerBlock>? TopPartners,
    ConcentrationBlock? Concentration,
    IReadOnlyList<TopCommoditiesBlock>? TopGoods)
{
    /// <summary>The block of a flow.</summary>
    /// <param name="summary">The period.</param>
    /// <param name="direction">The flow.</param>
    /// <param name="names">What commodities are called.</param>
    public static FlowBlock Of(PeriodSummary summary, TradeDirection direction, CommodityNames names)
    {
        var flow = direction switch
        {
            TradeDirection.Exports => summary.Exports,
            TradeDirection.Imports => summary.Imports,
            _ => summary.Total,
        };
        return Of(flow, TopCommoditiesBlock.Of(summary, direction, names));
    }

    private static FlowBlock Of(FlowSummary flow, IReadOnlyList<TopCommoditiesBlock>? topGoods) => new(
        FigureBlock.Of(flow.Figure),
        FigureBlock.Of(flow.YearBefore),
        MeasuresBlock.Of(flow.Value)!,
        MeasuresBlock.Of(flow.NetWeight),
        MeasuresBlock.Of(flow.Quantity),
        UnitValueBlock.Of(flow.UnitValue),
        flow.TopPartners is { } partners ? [.. partners.Select(RankedPartnerBlock.Of)] : null,
        ConcentrationBlock.Create(flow.Concentration),
        topGoods);
}

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

/// <summary>One commodity in a ranking by value.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called, in the language of its origin; null: no name is known.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In currency units.</param>
/// <param name="Currency">ISO 4217 code as published; null: not known.</param>
/// <param name="Derived">Whether the value is a sum of lower levels or of twelve months, not a row of its own.</param>
/// <param name="Share">Of all goods of the flow with the same partner.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Source">Index into the answer's sources; null where no single row stands behind the figure.</param>
public sealed record RankedCommodityBlock(
    string Code,
    string? Name,
    int Place,
    decimal Value,
    string? Currency,
    bool Derived,
    ShareBlock Share,
    ChangeBlock YearOverYear,
    int? Source)
{
    /// <summary>The block of a ranked commodity.</summary>
    public static RankedCommodityBlock From(RankedCommodity good, CommodityNames names) => new(
        good.Commodity,
        names.Find(good.Commodity),
        good.Place,
        good.Value.ToDecimal(),
        good.Currency,
        good.Derived,
        ShareBlock.Create(good.Share),
        ChangeBlock.Of(good.Change),
        good.Source);
}

/// <summary>One partner in a ranking by value.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In currency units.</param>
/// <param name="Share">Of the World.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Source">Index into the answer's sources; null where no single row stands behind the figure, and for total trade.</param>
/// <param name="ExportsSource">Of total trade: index of the source of its exports; null for a single flow.</param>
/// <param name="ImportsSource">Of total trade: index of the source of its imports; null for a single flow.</param>
public sealed record RankedPartnerBlock(
    EconomyBlock Partner,
    int Place,
    decimal Value,
    ShareBlock Share,
    ChangeBlock YearOverYear,
    int? Source,
    int? ExportsSource,
    int? ImportsSource)
{
    /// <summary>The block of a ranked partner.</summary>
    public static RankedPartnerBlock Of(RankedPartner ranked) => new(
        EconomyBlock.Of(ranked.Partner),
        ranked.Place,
        ranked.Value.ToDecimal(),
        ShareBlock.Create(ranked.Share),
        ChangeBlock.Of(ranked.Change),
        ranked.Source,
        ranked.ExportSource,
        ranked.ImportSource);
}
