using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A share of a whole in the same flow and period: of a partner in the World, or of a commodity in all goods with the partner.</summary>
/// <param name="Status">Why the share is present or absent.</param>
/// <param name="Ratio">A fraction with six digits: 0.176 is 17.6%; null unless the status is ok.</param>
/// <param name="Of">The whole's amount in the measure's unit; null when unknown.</param>
/// <param name="World">Whether the whole was reported or is a sum of its parts; null without a whole.</param>
/// <param name="Source">Index of the whole's source in the answer's sources; null where it is not from a single row.</param>
public sealed record ShareBlock(
    MeasureStatus Status,
    decimal? Ratio,
    decimal? Of,
    WorldBasis? World,
    int? Source)
{
    public static ShareBlock Create(Share share) => new(share.Status, share.Ratio, share.Of?.ToDecimal(), share.World, share.Source);
}

/// <summary>Competition ranking (1, 2, 2, 4) among partner economies, or commodities of a level, the largest first.</summary>
/// <param name="Status">ok, or the reason why there is no place: unranked for what is not an economy; incomplete for the only economy with a figure
/// where nothing shows that no other traded, and where a figure that could not be read may take the place.</param>
/// <param name="Place">1 is the largest; null unless the status is ok.</param>
/// <param name="Of">How many economies or commodities have an amount to rank by; null when unknown, because a figure that could not be read may add
/// one.</param>
public sealed record RankBlock(
    MeasureStatus Status,
    int? Place,
    int? Of)
{
    public static RankBlock Create(Rank rank) => new(rank.Status, rank.Place, rank.Of);
}

/// <summary>Contribution to the World's growth: the difference divided by the World's amount a year before.</summary>
/// <param name="Status">Why the contribution is present or absent.</param>
/// <param name="Ratio">A fraction with six digits, which times 100 is percentage points; null unless the status is ok.</param>
public sealed record ContributionBlock(
    MeasureStatus Status,
    decimal? Ratio)
{
    public static ContributionBlock Of(Contribution contribution) => new(contribution.Status, contribution.Ratio);
}

/// <summary>Herfindahl–Hirschman index: the sum of the squared shares of all parts in their sum. The parts of the World's trade are the ranked
/// partner economies, without "Areas, nes", bunkers, special codes and the reporter itself; those of all goods are the HS codes of the level, 99
/// included.</summary>
/// <param name="Status">Why the index is present or absent.</param>
/// <param name="Index">A fraction with six digits, 1 for a single part; null unless the status is ok.</param>
/// <param name="Of">The number of parts with trade.</param>
/// <param name="Covers">The parts' sum as a fraction of the World's trade or of all goods: how much of it the index covers; null when
/// unknown.</param>
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
