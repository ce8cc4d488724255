using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Slices;

/// <summary>One flow (exports, imports, or both added up) with one partner in one period.</summary>
/// <param name="Figure">The figure. For total trade the sum of both flows: missing if either side is, without quantity and valuation;
/// its sources are those of the two flows.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
/// <param name="Value">Measures by value.</param>
/// <param name="NetWeight">Measures by net weight; null: the series has no net weight up to this period.</param>
/// <param name="Quantity">Measures by quantity; null: the series has no quantity up to this period.</param>
/// <param name="UnitValue">Value per kilogram; null where <paramref name="NetWeight"/> is null, and for total trade, which mixes valuations.</param>
/// <param name="TopPartners">The ten largest partner economies by value, in ranking order; only beside the World, null elsewhere.</param>
/// <param name="Concentration">Of partners by value; only beside the World, null elsewhere.</param>
public sealed record FlowSummary(
    Figure Figure,
    Figure YearBefore,
    FlowMeasures Value,
    FlowMeasures? NetWeight = null,
    FlowMeasures? Quantity = null,
    UnitValue? UnitValue = null,
    IReadOnlyList<RankedPartner>? TopPartners = null,
    Concentration? Concentration = null)
{
    /// <summary>The measures of one kind of amount; null: the series has none of it up to this period.</summary>
    public FlowMeasures? Measures(MeasureKind kind) => kind switch
    {
        MeasureKind.Value => Value,
        MeasureKind.NetWeight => NetWeight,
        _ => Quantity,
    };
}
