using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
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
