using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Herfindahl–Hirschman index: the sum of the squared shares that the parts have of what they have together. The parts of the World's
/// trade are the partner economies, as they are ranked ("Areas, nes", bunkers, special codes and the reporter itself are none); of all goods,
/// the HS codes of the level, 99 among them.</summary>
/// <param name="Status">Why the index is there or not.</param>
/// <param name="Index">A fraction with six digits, 1 for a single part; null unless the status is ok.</param>
/// <param name="Of">How many parts have trade.</param>
/// <param name="Covers">What the parts have together, of the World's trade or of all goods, a fraction: how much the index speaks for; null where
/// that is not known.</param>
public sealed record ConcentrationBlock(
    MeasureStatus Status,
    decimal? Index,
    int Of,
    decimal? Covers)
{
    /// <summary>The block of a concentration; null where there is none to measure.</summary>
    public static ConcentrationBlock? Create(Concentration? measure) =>
        measure is null ? null : new(measure.Status, measure.Index, measure.Of, measure.Covers);
}
