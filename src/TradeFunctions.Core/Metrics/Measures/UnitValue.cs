namespace TradeFunctions.Core.Metrics;


/// <summary>Unit value: value / net weight, in currency units per kilogram, and its change over a year.</summary>
/// <param name="Status">ok; missing or conflict as the figure; no_quantity without a net weight.</param>
/// <param name="PerKilogram">Currency units per kilogram, six decimals, half away from zero; null unless ok.</param>
/// <param name="ChangeStatus">ok; as <paramref name="Status"/> while that is not ok; no_base, conflict, no_quantity, zero_base or
/// currency_differs for the year before, classification_break.</param>
/// <param name="Change">A fraction with six digits, from the exact quotients; null unless <paramref name="ChangeStatus"/> is ok.</param>
public sealed record UnitValue(MeasureStatus Status, decimal? PerKilogram, MeasureStatus ChangeStatus, decimal? Change = null);
