using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A comparison with the same period one year before, by calendar.</summary>
/// <param name="Status">Why the comparison is there or not.</param>
/// <param name="Base">What it is compared with, in the measure's unit; null: not known.</param>
/// <param name="Difference">The period less its base, in the measure's unit; null unless the status is ok or zero_base.</param>
/// <param name="Ratio">The difference by the base: a fraction with six digits, half away from zero; null unless the status is ok.</param>
/// <param name="SmallBase">Above +1,000%: true, but it says more about the base than about trade.</param>
public sealed record ChangeBlock(
    MeasureStatus Status,
    decimal? Base,
    decimal? Difference,
    decimal? Ratio,
    bool SmallBase)
{
    /// <summary>The block of a change.</summary>
    public static ChangeBlock Of(Change change) => new(
        change.Status, change.Base?.ToDecimal(), change.Difference?.ToDecimal(), change.Ratio, change.SmallBase);
}
