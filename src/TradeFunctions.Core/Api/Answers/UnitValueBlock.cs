using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Value by net weight, and its change over a year.</summary>
/// <param name="Status">Why the unit value is there or not.</param>
/// <param name="PerKilogram">Currency units per kilogram, six decimals; null unless the status is ok.</param>
/// <param name="ChangeStatus">Why the change is there or not.</param>
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
