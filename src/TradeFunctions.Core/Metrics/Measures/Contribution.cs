namespace TradeFunctions.Core.Metrics;


/// <summary>Contribution to the World's growth: <c>(V(t) − V(t − 1 year)) / World(t − 1 year)</c>.</summary>
/// <param name="Status">As the year-over-year change (a base of zero is ok here), or no_world, or zero_base when the World was zero.</param>
/// <param name="Ratio">A fraction with six digits; times 100 it is percentage points. Null unless ok.</param>
public sealed record Contribution(MeasureStatus Status, decimal? Ratio = null);
