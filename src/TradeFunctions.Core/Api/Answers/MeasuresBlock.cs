using System.Text.Json.Serialization;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Every measure of one flow by value, by net weight or by quantity.</summary>
public sealed record MeasuresBlock
{
    /// <summary>The change against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>The sum from January to the period's month; null for a year.</summary>
    public required YearToDateBlock? YearToDate { get; init; }

    /// <summary>The sum of the twelve months that end with the period; null for a year.</summary>
    [JsonPropertyName("rolling_12_months")]
    public required RollingBlock? Rolling12Months { get; init; }

    /// <summary>Consecutive changes in one direction.</summary>
    public required StreakBlock Streak { get; init; }

    /// <summary>Since when the period is the highest or the lowest.</summary>
    public required RecordBlock Record { get; init; }

    /// <summary>The growth rates over 3, 5 and 10 years; null for a month.</summary>
    public required IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth { get; init; }

    /// <summary>Its share of the World.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>Its rank among partner economies.</summary>
    public required RankBlock Rank { get; init; }

    /// <summary>Its contribution to the World's growth.</summary>
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

/// <summary>Value divided by net weight, and its change over a year.</summary>
/// <param name="Status">Why the unit value is present or absent.</param>
/// <param name="PerKilogram">Currency units per kilogram, six decimals; null unless the status is ok.</param>
/// <param name="ChangeStatus">Why the change is present or absent.</param>
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
