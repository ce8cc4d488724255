using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>What follows from one series alone, for one period and one kind of amount.</summary>
/// <param name="Change">Year-over-year.</param>
/// <param name="Streak">Consecutive changes in one direction.</param>
/// <param name="Record">Highest and lowest since when.</param>
/// <param name="YearToDate">Monthly series only; null for others.</param>
/// <param name="Rolling">Monthly series only; null for others.</param>
/// <param name="Three">Monthly series only; null for others.</param>
/// <param name="Growth">Annual series only: over 3, 5 and 10 years; null for others.</param>
public sealed record SeriesMeasures(
    Change Change,
    Streak Streak,
    SeriesRecord Record,
    YearToDate? YearToDate = null,
    RollingTwelve? Rolling = null,
    IReadOnlyList<CompoundGrowth>? Growth = null,
    RollingThree? Three = null)
{
    /// <summary>All measures of one period of a series.</summary>
    public static SeriesMeasures Of(Series series, Period period)
    {
        var monthly = period.Frequency == Frequency.Monthly;
        return new SeriesMeasures(
            series.YearOverYear(period),
            series.Streak(period),
            series.Record(period),
            monthly ? series.YearToDate(period) : null,
            monthly ? series.Rolling(period) : null,
            period.Frequency == Frequency.Annual ? series.Growth(period) : null,
            monthly ? series.RollingThree(period) : null);
    }
}
