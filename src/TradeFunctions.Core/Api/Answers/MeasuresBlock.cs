using System.Text.Json.Serialization;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Every measure of one flow by value, by net weight or by quantity.</summary>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="YearToDate">January to the period's month; null for a year.</param>
/// <param name="Rolling12Months">The twelve months that end with the period; null for a year.</param>
/// <param name="Streak">Consecutive changes in one direction.</param>
/// <param name="Record">The highest and the lowest since when.</param>
/// <param name="CompoundAnnualGrowth">Over 3, 5 and 10 years; null for a month.</param>
/// <param name="Share">Of the World.</param>
/// <param name="Rank">Among partner economies.</param>
/// <param name="Contribution">To the World's growth.</param>
public sealed record MeasuresBlock(
    ChangeBlock YearOverYear,
    YearToDateBlock? YearToDate,
    [property: JsonPropertyName("rolling_12_months")] RollingBlock? Rolling12Months,
    StreakBlock Streak,
    RecordBlock Record,
    IReadOnlyList<GrowthBlock>? CompoundAnnualGrowth,
    ShareBlock Share,
    RankBlock Rank,
    ContributionBlock Contribution)
{
    /// <summary>The block of one kind of amount; null where the series has none.</summary>
    public static MeasuresBlock? Of(FlowMeasures? measures) => measures is null
        ? null
        : new(
            ChangeBlock.Of(measures.Series.Change),
            YearToDateBlock.Of(measures.Series.YearToDate),
            RollingBlock.Of(measures.Series.Rolling),
            StreakBlock.Of(measures.Series.Streak),
            RecordBlock.Of(measures.Series.Record),
            measures.Series.Growth is { } growth ? [.. growth.Select(GrowthBlock.Of)] : null,
            ShareBlock.Create(measures.Share),
            RankBlock.Create(measures.Rank),
            ContributionBlock.Of(measures.Contribution));
}
