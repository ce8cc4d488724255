using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Queries;

/// <summary>Herfindahl–Hirschman index: the sum of squared shares.</summary>
/// <param name="Status">Why the index is there or not.</param>
/// <param name="Index">A fraction with six digits, 1 for a single part; null unless the status is ok.</param>
/// <param name="Of">How many parts have trade. Each is one part: of partners also "Areas, nes", bunkers and the like, behind which stand
/// several or none, and of HS chapters also 99; so it may be more than the economies that are ranked.</param>
public sealed record ConcentrationBlock(
    MeasureStatus Status,
    decimal? Index,
    int Of)
{
    /// <summary>The block of a concentration; null where there is none to measure.</summary>
    public static ConcentrationBlock? From(Concentration? measure) =>
        measure is null ? null : new(measure.Status, measure.Index, measure.Of);
}
