using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A part of a whole, of the same flow and period: a partner's of the World, or a commodity's of all goods with the partner.</summary>
/// <param name="Status">Why the share is there or not.</param>
/// <param name="Ratio">A fraction with six digits: 0.176 is 17.6%; null unless the status is ok.</param>
/// <param name="Of">The whole's amount in the measure's unit; null: not known.</param>
/// <param name="World">Whether the whole was reported or is a sum of its parts; null without a whole.</param>
/// <param name="Source">Index of the whole's source in the answer's sources; null where no single row stands behind it.</param>
public sealed record ShareBlock(
    MeasureStatus Status,
    decimal? Ratio,
    decimal? Of,
    WorldBasis? World,
    int? Source)
{
    /// <summary>The block of a share.</summary>
    public static ShareBlock Create(Share share) => new(share.Status, share.Ratio, share.Of?.ToDecimal(), share.World, share.Source);
}
