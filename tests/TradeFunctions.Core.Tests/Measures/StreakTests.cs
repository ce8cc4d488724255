using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Measures;

public class StreakTests
{
    [Fact]
    public void Two_months_above_their_year_before_are_the_second_month_of_growth()
    {
        // 2024: 100 each month; 2025: −2.10%, +1.34%, −0.74%, +1.91%, +2.62%
        decimal?[] values = [.. Enumerable.Repeat((decimal?)100, 12), 97.90m, 101.34m, 99.26m, 101.91m, 102.62m];

        Assert.Equal(
            new Streak(2, StreakDirection.Up, Make.At("2025-04"), StreakEnd.Reversal),
            Make.Series("2024-01", values).Streak(Make.At("2025-05")));
    }

    [Fact]
    public void A_streak_that_reaches_the_beginning_of_the_series_ends_for_want_of_a_base() =>
        Assert.Equal(
            new Streak(3, StreakDirection.Down, Make.At("2022"), StreakEnd.NoBase),
            Make.Series("2021", 9m, 8m, 7m, 6m).Streak(Make.At("2024")));

    [Fact]
    public void The_smallest_difference_has_a_sign_though_its_ratio_rounds_to_zero()
    {
        var series = Make.Series("2023", 9_000_000_000m, 9_000_000_000.001m);

        Assert.Equal(0m, series.YearOverYear(Make.At("2024")).Ratio);
        Assert.Equal(StreakDirection.Up, series.Streak(Make.At("2024")).Direction);
    }

    [Theory]
    [InlineData(5.0, 5.0, StreakEnd.NoChange)]
    [InlineData(0.0, 5.0, StreakEnd.ZeroBase)]
    [InlineData(null, 5.0, StreakEnd.NoBase)]
    [InlineData(5.0, null, StreakEnd.Missing)]
    public void Without_a_change_there_is_no_streak_and_the_reason_is_said(double? then, double? now, StreakEnd reason) =>
        Assert.Equal(
            new Streak(0, StreakDirection.None, null, reason),
            Make.Series("2023", (decimal?)then, (decimal?)now).Streak(Make.At("2024")));

    [Fact]
    public void What_ends_a_streak_is_said()
    {
        static StreakEnd EndOf(params Figure[] before) =>
            Make.Series("2020", [.. before, Make.Value(50), Make.Value(60)]).Streak(Period.OfYear(2020 + before.Length + 1)).EndedBy;

        Assert.Equal(StreakEnd.NoChange, EndOf(Make.Value(50)));
        Assert.Equal(StreakEnd.Reversal, EndOf(Make.Value(70)));
        Assert.Equal(StreakEnd.ZeroBase, EndOf(Make.NoTrade));
        Assert.Equal(StreakEnd.Conflict, EndOf(Make.Conflict));
        Assert.Equal(StreakEnd.NoBase, EndOf(Figure.Missing));
        Assert.Equal(StreakEnd.CurrencyDiffers, EndOf(Make.Value(40, "EUR")));
    }

    [Fact]
    public void A_gap_between_months_ends_a_streak()
    {
        decimal?[] values = [.. Enumerable.Repeat((decimal?)100, 12), 101, 101, null, 101];

        Assert.Equal(
            new Streak(1, StreakDirection.Up, Make.At("2025-04"), StreakEnd.Missing),
            Make.Series("2024-01", values).Streak(Make.At("2025-04")));
    }

    [Property]
    public void A_streak_equals_the_naive_definition(int seed, bool monthly)
    {
        var (series, values) = monthly ? RandomSeries.Monthly(seed) : RandomSeries.Annual(seed);
        foreach (var period in RandomSeries.Around(series, values.Count))
        {
            var sign = Sign(values, period);
            var length = 0;
            while (sign != 0 && Sign(values, period.AddPeriods(-length)) == sign) length++;

            var streak = series.Streak(period);

            Assert.Equal(length, streak.Length);
            Assert.Equal(sign, streak.Direction switch { StreakDirection.Up => 1, StreakDirection.Down => -1, _ => 0 });
            Assert.Equal(length == 0 ? null : period.AddPeriods(1 - length), streak.Since);
        }
    }

    private static int Sign(Dictionary<int, decimal> values, Period period)
    {
        var yearBefore = period.Month == 0 ? period.Code - 1 : period.Code - 100;
        return values.TryGetValue(period.Code, out var now) && values.TryGetValue(yearBefore, out var then) && then != 0
            ? now.CompareTo(then)
            : 0;
    }
}
