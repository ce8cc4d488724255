using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Measures;

public class SeriesRecordTests
{
    [Fact]
    public void The_highest_since_2021_is_the_highest_in_three_years()
    {
        var record = Make.Series("2019", 139.86m, 141.31m, 164.22m, 149.87m, 148.63m, 152.01m).Record(Make.At("2024"));

        Assert.Equal((MeasureStatus.Ok, Make.At("2019")), (record.Status, record.First));
        Assert.Equal((Make.At("2021"), 3), (record.High!.Since, record.High.Distance));
        Assert.Empty(record.High.Gaps);
        Assert.Equal((Make.At("2023"), 1), (record.Low!.Since, record.Low.Distance));
    }

    [Fact]
    public void What_no_earlier_period_reached_is_on_record_from_the_first_one()
    {
        var record = Make.Series("2019", 3m, 1m, 2m, 4m).Record(Make.At("2022"));

        Assert.True(record.High!.OnRecord);
        Assert.Equal((Make.At("2019"), 3), (record.First, record.High.Distance));
        Assert.False(record.Low!.OnRecord);
    }

    [Fact]
    public void An_equal_earlier_value_is_the_one_it_is_the_highest_and_the_lowest_since()
    {
        var record = Make.Series("2019", 4m, 3m, 5m, 4m).Record(Make.At("2022"));

        Assert.Equal(Make.At("2021"), record.High!.Since);
        Assert.Equal(Make.At("2020"), record.Low!.Since);
        Assert.Equal(Make.At("2019"), Make.Series("2019", 4m, 3m, 3m, 4m).Record(Make.At("2022")).High!.Since);
    }

    [Fact]
    public void Gaps_on_the_way_back_are_named_and_distance_is_by_calendar()
    {
        var record = Make.Series("2014", 9m, null, null, 5m, null, 7m).Record(Make.At("2019"));

        Assert.Equal((Make.At("2014"), 5), (record.High!.Since, record.High.Distance));
        Assert.Equal(
            [new PeriodRange(Make.At("2015"), Make.At("2016")), new PeriodRange(Make.At("2018"), Make.At("2018"))],
            record.High.Gaps);
        Assert.Equal((Make.At("2017"), 2), (record.Low!.Since, record.Low.Distance));
        Assert.Equal([new PeriodRange(Make.At("2018"), Make.At("2018"))], record.Low.Gaps);
    }

    [Fact]
    public void Months_are_compared_with_every_earlier_month()
    {
        var record = Make.Series("2024-10", 5m, 9m, 1m, 8m).Record(Make.At("2025-01"));

        Assert.Equal((Make.At("2024-11"), 2), (record.High!.Since, record.High.Distance));
    }

    [Fact]
    public void Later_periods_do_not_count() =>
        Assert.True(Make.Series("2019", 1m, 2m, 3m, 9m).Record(Make.At("2021")).High!.OnRecord);

    [Theory]
    [InlineData(2, MeasureStatus.ShortHistory)]
    [InlineData(3, MeasureStatus.Ok)]
    public void Under_three_comparable_periods_the_history_is_short(int periods, MeasureStatus expected)
    {
        decimal?[] values = [null, .. Enumerable.Range(1, periods).Select(i => (decimal?)i)];

        Assert.Equal(expected, Make.Series("2019", values).Record(Period.OfYear(2019 + periods)).Status);
    }

    [Fact]
    public void Periods_in_another_currency_are_not_comparable()
    {
        var figures = new[] { 9m, 9m, 9m }.Select(value => Make.Value(value, "EUR")).Concat([Make.Value(1), Make.Value(2), Make.Value(3)]);
        var record = Make.Series("2019", figures).Record(Make.At("2024"));

        Assert.Equal((Make.At("2022"), true), (record.First, record.High!.OnRecord));
    }

    [Fact]
    public void A_period_without_a_figure_has_no_record()
    {
        Assert.Equal(new SeriesRecord(MeasureStatus.Missing), Make.Series("2019", 1m, 2m, 3m, null).Record(Make.At("2022")));
        Assert.Equal(
            new SeriesRecord(MeasureStatus.Conflict),
            Make.Series("2019", [Make.Value(1), Make.Value(2), Make.Value(3), Make.Conflict]).Record(Make.At("2022")));
    }

    // Before the first figure too: whichever of its rows is right may be higher, or lower.
    [Fact]
    public void Nothing_is_on_record_after_a_year_of_which_the_files_say_several_figures()
    {
        var record = Make.Series("2019", [Make.Conflict, Make.Value(1), Make.Value(2), Make.Value(3)]).Record(Make.At("2022"));

        Assert.Equal((MeasureStatus.Ok, null, Make.At("2021")), (record.Status, record.High, record.Low!.Since));
    }

    // Beside figures in conflict an absence may be no trade: the lowest there is, and where the data begin. Between others it is a gap, and named.
    [Fact]
    public void Nothing_is_on_record_after_an_absence_that_may_be_no_trade()
    {
        var before = Make.Series("2019", [Make.MissingOrNoTrade, Make.Value(1), Make.Value(2), Make.Value(3)]).Record(Make.At("2022"));
        var between = Make.Series("2019", [Make.Value(2), Make.MissingOrNoTrade, Make.Value(3), Make.Value(1)]).Record(Make.At("2022"));

        Assert.Equal((MeasureStatus.Ok, null, Make.At("2021")), (before.Status, before.High, before.Low!.Since));
        Assert.Null(between.Low!.Since);
        Assert.Equal([new PeriodRange(Make.At("2020"), Make.At("2020"))], between.Low.Gaps);
    }

    [Property]
    public void A_record_equals_the_naive_definition(int seed, bool monthly)
    {
        var (series, values) = monthly ? RandomSeries.Monthly(seed) : RandomSeries.Annual(seed);
        foreach (var (code, now) in values)
        {
            Assert.True(Period.TryFromCode(code, out var period));
            var earlier = values.Where(entry => entry.Key < code).ToList();
            var record = series.Record(period);
            Assert.Equal(earlier.Count >= 2 ? MeasureStatus.Ok : MeasureStatus.ShortHistory, record.Status);
            if (record.Status != MeasureStatus.Ok) continue;

            Assert.Equal(Latest(earlier.Where(entry => entry.Value >= now)), record.High!.Since?.Code ?? 0);
            Assert.Equal(Latest(earlier.Where(entry => entry.Value <= now)), record.Low!.Since?.Code ?? 0);
            foreach (var extreme in new[] { record.High, record.Low })
            {
                var from = extreme.Since ?? record.First!.Value;
                Assert.Equal(period.PeriodsSince(from), extreme.Distance);
                var known = earlier.Count(entry => entry.Key >= from.Code);
                Assert.Equal(extreme.Distance - known, extreme.Gaps.Sum(gap => gap.Last.PeriodsSince(gap.First) + 1));
                Assert.All(extreme.Gaps, gap => Assert.DoesNotContain(values.Keys, key => key >= gap.First.Code && key <= gap.Last.Code));
            }
        }
    }

    private static int Latest(IEnumerable<KeyValuePair<int, decimal>> entries) => entries.Select(entry => entry.Key).DefaultIfEmpty().Max();
}
