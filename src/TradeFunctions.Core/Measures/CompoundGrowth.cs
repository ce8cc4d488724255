namespace TradeFunctions.Core.Measures;

/// <summary>Compound annual growth rate <c>(V(t) / V(t − n))^(1/n) − 1</c>, the standard definition. Annual series only.</summary>
/// <param name="Years">n: 3, 5 or 10.</param>
/// <param name="Status">ok, missing, conflict, no_base, zero_base, unit_changed, classification_break, currency_differs.</param>
/// <param name="Ratio">A fraction with six digits, half away from zero; null unless ok.</param>
public sealed record CompoundGrowth(int Years, MeasureStatus Status, decimal? Ratio = null);
