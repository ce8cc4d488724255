using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Measures;

/// <summary>A year-to-date comparison over the months that both years have, for when some are missing.</summary>
/// <param name="Months">The months compared, 1 to 12.</param>
/// <param name="Sum">Their sum in the period's year, in thousandths of the unit; null when they cannot be added.</param>
/// <param name="Change">Against the same months a year before.</param>
public sealed record CommonMonths(IReadOnlyList<int> Months, Amount? Sum, Change Change);
