using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Consecutive periods of one frequency, both ends included.</summary>
/// <param name="First">The first one.</param>
/// <param name="Last">The last one; the same as <paramref name="First"/> for a single period.</param>
public sealed record PeriodRange(Period First, Period Last);
