using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Queries;

/// <summary>The partner's part of the World, for the same flow and period.</summary>
/// <param name="Status">Why the share is there or not.</param>
/// <param name="Ratio">A fraction with six digits: 0.176 is 17.6%; null unless the status is ok.</param>
/// <param name="Of">The World's amount in the measure's unit; null: not known.</param>
/// <param name="World">Whether the World was reported or is a sum of partners; null without a World.</param>
/// <param name="Source">Index of the World figure's source in the answer's sources; null where no single row stands behind it.</param>
public sealed record ShareBlock(
    MeasureStatus Status,
    decimal? Ratio,
    decimal? Of,
    WorldBasis? World,
    int? Source)
{
    /// <summary>The block of a share.</summary>
    public static ShareBlock From(Share share) => new(share.Status, share.Ratio, share.Of?.ToDecimal(), share.World, share.Source);
}
