using System.Text.Json.Serialization;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Every measure of one flow by value, by net weight or by quantity.</summary>
public sealed record MeasuresBlock
{
    /// <summary>Against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>January to the period's month; null for a year.</summary>
    public required YearToDateBlock? YearToDate { get; init; }

    /// <summary>The twelve months that end with the period; null for a year.</summary>
    [JsonPropertyName("rolling_12_months")]
    public required RollingBlock? Rolling12Months { get; init; }

    /// <summary>Consecutive changes in one direction.</summary>
    public required StreakBlock Streak { get; init; }

    /// <summary>The highest and the lowest since when.</summary>
    public required RecordBlock Record { get; init; }

    /// <summary>Over 3, 5 and 10 years; null for a month.</summary>
    public required IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth { get; init; }

    /// <summary>Of the World.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>Among partner economies.</summary>
    public required RankBlock Rank { get; init; }

    /// <summary>To the World's growth.</summary>
    public required ContributionBlock Contribution { get; init; }

    /// <summary>The block of one kind of amount; null where the series has none.</summary>
    public static MeasuresBlock? Of(FlowMeasures? measures)
    {
        if (measures is null) return null;
        var series = measures.Series;
        return new MeasuresBlock
        {
            YearOverYear = ChangeBlock.Of(series.Change),
            YearToDate = YearToDateBlock.Of(series.YearToDate),
            Rolling12Months = RollingBlock.Of(series.Rolling),
            Streak = StreakBlock.Of(series.Streak),
            Record = RecordBlock.Of(series.Record),
            CompoundAnnualGrowth = series.Growth is { } growth ? [.. growth.Select(GrowthBlock.Of)] : null,
            Share = ShareBlock.Create(measures.Share),
            Rank = RankBlock.Create(measures.Rank),
            Contribution = ContributionBlock.Of(measures.Contribution),
        };
    }
}

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
    public static ChangeBlock Of(Change change) => new(
        change.Status, change.Base?.ToDecimal(), change.Difference?.ToDecimal(), change.Ratio, change.SmallBase);
}

/// <summary>Compound annual growth: (V(t) / V(t − n))^(1/n) − 1.</summary>
/// <param name="Years">n: 3, 5 or 10.</param>
/// <param name="Status">Why the rate is there or not.</param>
/// <param name="Ratio">A fraction with six digits; null unless the status is ok.</param>
public sealed record GrowthBlock(
    int Years,
    MeasureStatus Status,
    decimal? Ratio)
{
    public static GrowthBlock Of(CompoundGrowth growth) => new(growth.Years, growth.Status, growth.Ratio);
}

/// <summary>How many consecutive periods changed in the same direction over their year before.</summary>
/// <param name="Length">Number of periods, this one included; 0: no streak.</param>
/// <param name="Direction">The direction; none when the length is 0.</param>
/// <param name="Since">The first period of the streak; null when the length is 0.</param>
/// <param name="EndedBy">What stands before the streak, or what the period itself is when the length is 0.</param>
public sealed record StreakBlock(
    int Length,
    StreakDirection Direction,
    string? Since,
    StreakEnd EndedBy)
{
    public static StreakBlock Of(Streak streak) =>
        new(streak.Length, streak.Direction, streak.Since?.ToString(), streak.EndedBy);
}

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
    public static ShareBlock Create(Share share) => new(share.Status, share.Ratio, share.Of?.ToDecimal(), share.World, share.Source);
}

/// <summary>Competition ranking (1, 2, 2, 4) among partner economies, or commodities of a level, the largest first.</summary>
/// <param name="Status">ok, or why there is no place; unranked for what is no economy; incomplete for the only economy with a figure, where
/// nothing shows that no other traded, and where a figure that could not be read may take the place.</param>
/// <param name="Place">1 is the largest; null unless the status is ok.</param>
/// <param name="Of">How many economies, or commodities, have an amount to be ranked by; null: not known, since a figure that could not be
/// read may be of one more.</param>
public sealed record RankBlock(
    MeasureStatus Status,
    int? Place,
    int? Of)
{
    public static RankBlock Create(Rank rank) => new(rank.Status, rank.Place, rank.Of);
}

/// <summary>Contribution to the World's growth: the difference by the World's amount a year before.</summary>
/// <param name="Status">Why the contribution is there or not.</param>
/// <param name="Ratio">A fraction with six digits; times 100 it is percentage points. Null unless the status is ok.</param>
public sealed record ContributionBlock(
    MeasureStatus Status,
    decimal? Ratio)
{
    public static ContributionBlock Of(Contribution contribution) => new(contribution.Status, contribution.Ratio);
}

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

/// <summary>Value by net weight, and its change over a year.</summary>
/// <param name="Status">Why the unit value is there or not.</param>
/// <param name="PerKilogram">Currency units per kilogram, six decimals; null unless the status is ok.</param>
/// <param name="ChangeStatus">Why the change is there or not.</param>
/// <param name="Change">A fraction with six digits; null unless its status is ok.</param>
public sealed record UnitValueBlock(
    MeasureStatus Status,
    decimal? PerKilogram,
    MeasureStatus ChangeStatus,
    decimal? Change)
{
    /// <summary>The block of a unit value; null where the series has no net weight.</summary>
    public static UnitValueBlock? Of(UnitValue? measure) => measure is null
        ? null
        : new(measure.Status, measure.PerKilogram, measure.ChangeStatus, measure.Change);
}
