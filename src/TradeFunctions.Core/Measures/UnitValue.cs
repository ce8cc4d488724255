using System.Numerics;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>Unit value: value / net weight, in currency units per kilogram, and its change over a year.</summary>
/// <param name="Status">ok; as the figure where that has no value; no_quantity without a net weight.</param>
/// <param name="PerKilogram">Currency units per kilogram, six decimals, half away from zero; null unless ok.</param>
/// <param name="ChangeStatus">ok; as <paramref name="Status"/> while that is not ok; no_base, conflict, no_quantity, zero_base or
/// currency_differs for the year before, classification_break.</param>
/// <param name="Change">A fraction with six digits, from the exact quotients; null unless <paramref name="ChangeStatus"/> is ok.</param>
public sealed record UnitValue(MeasureStatus Status, decimal? PerKilogram, MeasureStatus ChangeStatus, decimal? Change = null)
{
    /// <summary>The unit value of one period.</summary>
    /// <param name="now">The figure of the period.</param>
    /// <param name="then">The figure of the same period a year before.</param>
    /// <param name="editionsMatter">Whether figures of different HS editions are not comparable (HS 4 and 6).</param>
    public static UnitValue Of(Figure now, Figure then, bool editionsMatter = false)
    {
        var status = StatusOf(now, editionsMatter);
        if (status != MeasureStatus.Ok) return new UnitValue(status, null, status);

        var value = Observation.Of(now, MeasureKind.Value, editionsMatter);
        var weight = now.NetWeight!.Value.Thousandths;
        var perKilogram = Ratio.Of(value.Amount, weight);
        var changeStatus = StatusOf(then, editionsMatter);
        if (changeStatus is MeasureStatus.Missing or MeasureStatus.NotExisting) changeStatus = MeasureStatus.NoBase;
        var before = Observation.Of(then, MeasureKind.Value, editionsMatter);
        if (changeStatus == MeasureStatus.Ok) changeStatus = value.AgreesWith(before);
        if (changeStatus == MeasureStatus.Ok && before.Amount <= 0) changeStatus = MeasureStatus.ZeroBase;
        if (changeStatus != MeasureStatus.Ok) return new UnitValue(status, perKilogram, changeStatus);
        return ChangeOf(value.Amount, weight, before.Amount, then.NetWeight!.Value.Thousandths) is { } change
            ? new UnitValue(status, perKilogram, changeStatus, change)
            : new UnitValue(status, perKilogram, MeasureStatus.ZeroBase);
    }

    private static MeasureStatus StatusOf(Figure figure, bool editionsMatter)
    {
        var value = Observation.Of(figure, MeasureKind.Value, editionsMatter);
        if (!value.IsKnown) return value.WhyUnknown;
        return figure.NetWeight is { Sign: > 0 } ? MeasureStatus.Ok : MeasureStatus.NoQuantity;
    }

    // (value / weight) / (valueBefore / weightBefore) − 1 as one quotient, so that it is rounded once. Null where the unit value
    // before is so near to zero that the ratio would not fit into a decimal.
    private static decimal? ChangeOf(Int128 value, Int128 weight, Int128 valueBefore, Int128 weightBefore)
    {
        var now = (BigInteger)value * weightBefore;
        var then = (BigInteger)valueBefore * weight;
        return BigInteger.Abs(now) / then > long.MaxValue ? null : Ratio.Of(now - then, then);
    }
}
