using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A comparison with the same calendar period one year before.</summary>
/// <param name="Status">Why the comparison is present or absent.</param>
/// <param name="Base">What it is compared with, in the measure's unit; null when unknown.</param>
/// <param name="Difference">The period's amount less the base, in the measure's unit; null unless the status is ok or zero_base.</param>
/// <param name="Ratio">The difference divided by the base: a fraction rounded to six digits, halves away from zero; null unless the status is
/// ok.</param>
/// <param name="SmallBase">Whether the change is above +1,000%: correct, but it says more about the small base than about trade.</param>
public sealed record ChangeBlock(
    MeasureStatus Status,
    decimal? Base,
    decimal? Difference,
    decimal? Ratio,
    bool SmallBase)
{
    public static ChangeBlock Of(Change change) => new(
        change.Status, change.Base?.ToDecimal(), change.Difference?.ToDecimal(), change.Ratio, change.SmallBase);
}

/// <summary>Compound annual growth: (V(t) / V(t − n))^(1/n) − 1.</summary>
/// <param name="Years">n: 3, 5 or 10.</param>
/// <param name="Status">Why the rate is present or absent.</param>
/// <param name="Ratio">A fraction with six digits; null unless the status is ok.</param>
public sealed record GrowthBlock(
    int Years,
    MeasureStatus Status,
    decimal? Ratio)
{
    public static GrowthBlock Of(CompoundGrowth growth) => new(growth.Years, growth.Status, growth.Ratio);
}

/// <summary>How many consecutive periods changed in the same direction against the year before.</summary>
/// <param name="Length">The number of periods, this one included; 0 when there is no streak.</param>
/// <param name="Direction">The direction; none when the length is 0.</param>
/// <param name="Since">The first period of the streak; null when the length is 0.</param>
/// <param name="EndedBy">What ends the streak, looking back; when the length is 0, what the period itself is.</param>
public sealed record StreakBlock(
    int Length,
    StreakDirection Direction,
    string? Since,
    StreakEnd EndedBy)
{
    public static StreakBlock Of(Streak streak) =>
        new(streak.Length, streak.Direction, streak.Since?.ToString(), streak.EndedBy);
}
