using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One flow with the partner in the period: the figure, the figure it is compared with, and every measure.</summary>
public sealed record FlowBlock
{
    /// <summary>The figure. Total trade is the sum of both flows, missing if either is.</summary>
    public required FigureBlock Figure { get; init; }

    /// <summary>The figure of the same period one year before.</summary>
    public required FigureBlock YearBefore { get; init; }

    /// <summary>Measures by value, amounts in units of the currency.</summary>
    public required MeasuresBlock ByValue { get; init; }

    /// <summary>Measures by net weight, amounts in kilograms; null when the series has no net weight.</summary>
    public required MeasuresBlock? ByNetWeight { get; init; }

    /// <summary>Measures by quantity, amounts in the figure's unit; null when the series has no quantity.</summary>
    public required MeasuresBlock? ByQuantity { get; init; }

    /// <summary>Value per kilogram; null for total trade and where there is no net weight.</summary>
    public required UnitValueBlock? UnitValue { get; init; }

    /// <summary>The ten largest partner economies by value; null unless the partner is the World.</summary>
    public required IReadOnlyList<RankedPartnerBlock>? TopPartners { get; init; }

    /// <summary>The concentration of partner economies by value; null unless the partner is the World.</summary>
    public required ConcentrationBlock? Concentration { get; init; }

    /// <summary>The ten largest goods by value, at each level that the files have; empty when they have none; null for total trade.</summary>
    public required IReadOnlyList<TopCommoditiesBlock>? TopGoods { get; init; }

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

    private static FlowBlock Of(FlowSummary flow, IReadOnlyList<TopCommoditiesBlock>? top) => new()
    {
        Figure = FigureBlock.Of(flow.Figure),
        YearBefore = FigureBlock.Of(flow.YearBefore),
        ByValue = MeasuresBlock.Of(flow.Value)!,
        ByNetWeight = MeasuresBlock.Of(flow.NetWeight),
        ByQuantity = MeasuresBlock.Of(flow.Quantity),
        UnitValue = UnitValueBlock.Of(flow.UnitValue),
        TopPartners = flow.TopPartners is { } partners ? [.. partners.Select(RankedPartnerBlock.Of)] : null,
        Concentration = ConcentrationBlock.Create(flow.Concentration),
        TopGoods = top,
    };
}

/// <summary>Value divided by net weight, and its change over a year.</summary>
/// <param name="Status">Why the unit value is present or absent.</param>
/// <param name="PerKilogram">Currency units per kilogram, six decimals; null unless the status is ok.</param>
/// <param name="ChangeStatus">Why the change is present or absent.</param>
/// <param name="Change">A fraction with six digits; null unless its status is ok.</param>
public sealed record UnitValueBlock(
    MeasureStatus Status,
    decimal? PerKilogram,
    MeasureStatus ChangeStatus,
    decimal? Change)
{
    /// <summary>The block of a unit value; null where the series has no net weight.</summary>
    public static UnitValueBlock? Of(UnitValue? measure) => measure is null
        ? null
        : new(measure.Status, measure.PerKilogram, measure.ChangeStatus, measure.Change);
}

/// <summary>The ten largest goods of one flow at one level; levels are never mixed.</summary>
/// <param name="Level">2, 4 or 6 digits of the Harmonized System.</param>
/// <param name="Concentration">The concentration of all goods of the level by value. The status is ok where they add up to all goods; otherwise goods
/// without a figure may be larger than those listed. Null when unknown.</param>
/// <param name="Goods">The largest first.</param>
public sealed record TopCommoditiesBlock(
    int Level,
    ConcentrationBlock? Concentration,
    IReadOnlyList<RankedCommodityBlock> Goods)
{
    /// <summary>One block for each level with ranked goods; null for total trade, whose goods a summary does not rank.</summary>
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
                    [.. (isExports ? top.Exports : top.Imports).Select(good => RankedCommodityBlock.Of(good, names))]))
                .Where(top => top.Goods.Count > 0),
        ];
    }
}

/// <summary>One commodity in a ranking by value.</summary>
public sealed record RankedCommodityBlock
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>Its name, in the language of its origin; null when unknown.</summary>
    public required string? Name { get; init; }

    /// <summary>1 is the largest; equal values share a place.</summary>
    public required int Place { get; init; }

    /// <summary>In currency units.</summary>
    public required decimal Value { get; init; }

    /// <summary>ISO 4217 code as published; null when unknown.</summary>
    public required string? Currency { get; init; }

    /// <summary>Whether the value is a sum of lower levels or of twelve months instead of a row of its own.</summary>
    public required bool Derived { get; init; }

    /// <summary>Its share of all goods of the flow with the same partner.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>The change against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>Index of its source in the answer's sources; null where it is not from a single row.</summary>
    public required int? Source { get; init; }

    public static RankedCommodityBlock Of(TopCommodity good, CommodityNames names) => new()
    {
        Code = good.Commodity,
        Name = names.Find(good.Commodity),
        Place = good.Place,
        Value = good.Value.ToDecimal(),
        Currency = good.Currency,
        Derived = good.Derived,
        Share = ShareBlock.Create(good.Share),
        YearOverYear = ChangeBlock.Of(good.Change),
        Source = good.Source,
    };
}

/// <summary>One partner in a ranking by value.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Place">1 is the largest; equal values share a place.</param>
/// <param name="Value">In currency units.</param>
/// <param name="Share">Its share of the World.</param>
/// <param name="YearOverYear">The change against the same period one year before.</param>
/// <param name="Source">Index of its source in the answer's sources; null where it is not from a single row, and for total trade.</param>
/// <param name="ExportsSource">For total trade, the index of the source of its exports; null for a single flow.</param>
/// <param name="ImportsSource">For total trade, the index of the source of its imports; null for a single flow.</param>
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
    public static RankedPartnerBlock Of(TopPartner ranked) => new(
        EconomyBlock.Of(ranked.Partner),
        ranked.Place,
        ranked.Value.ToDecimal(),
        ShareBlock.Create(ranked.Share),
        ChangeBlock.Of(ranked.Change),
        ranked.Source,
        ranked.ExportSource,
        ranked.ImportSource);
}
