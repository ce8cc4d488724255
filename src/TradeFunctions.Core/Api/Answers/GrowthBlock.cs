using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Compound annual growth: (V(t) / V(t − n))^(1/n) − 1.</summary>
/// <param name="Years">n: 3, 5 or 10.</param>
/// <param name="Status">Why the rate is there or not.</param>
/// <param name="Ratio">A fraction with six digits; null unless the status is ok.</param>
public sealed record GrowthBlock(
    int Years,
    MeasureStatus Status,
    decimal? Ratio)
{
    /// <summary>The block of a growth rate.</summary>
    public static GrowthBlock Of(CompoundGrowth growth) => new(growth.Years, growth.Status, growth.Ratio);
}
