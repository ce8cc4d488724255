using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>The sum of the twelve months that end with the period, and its change over the twelve before. Monthly series only.</summary>
/// <param name="Status">Of the sum: ok; incomplete with the months <paramref name="Missing"/>; unit_changed or currency_differs within it.</param>
/// <param name="Sum">In thousandths of the unit; null unless ok.</param>
/// <param name="Missing">The months that have no figure (missing or conflict), of the last twelve and of the twelve before them.</param>
/// <param name="Change">Against the twelve months before; incomplete unless all 24 are there.</param>
public sealed record RollingTwelve(MeasureStatus Status, Amount? Sum, IReadOnlyList<Period> Missing, Change Change);
