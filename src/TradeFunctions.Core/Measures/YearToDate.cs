using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>The sum of January to the period's month, and its change over the same months of the year before. Monthly series only.</summary>
/// <param name="Status">Of the sum: ok; incomplete with the months <paramref name="Missing"/>; unit_changed or currency_differs within it.</param>
/// <param name="Sum">In thousandths of the unit; null unless ok.</param>
/// <param name="Missing">The months of both years, up to the period's month, that have no figure (missing or conflict).</param>
/// <param name="Change">Against the same months a year before; incomplete when a month of either year is missing.</param>
/// <param name="Common">The same over the months that both years have; null when nothing is missing or no month is shared.</param>
public sealed record YearToDate(
    MeasureStatus Status,
    Amount? Sum,
    IReadOnlyList<Period> Missing,
    Change Change,
    CommonMonths? Common = null);
