using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Contribution to the World's growth: the difference by the World's amount a year before.</summary>
/// <param name="Status">Why the contribution is there or not.</param>
/// <param name="Ratio">A fraction with six digits; times 100 it is percentage points. Null unless the status is ok.</param>
public sealed record ContributionBlock(
    MeasureStatus Status,
    decimal? Ratio)
{
    /// <summary>The block of a contribution.</summary>
    public static ContributionBlock Of(Contribution contribution) => new(contribution.Status, contribution.Ratio);
}
