using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;

namespace TradeFunctions.Core.Tests.Measures;

public class YearOverYearTests
{
    [Fact]
    public void A_change_is_the_difference_and_its_ratio_to_the_year_before()
    {
        var change = Make.Series("2023", 148.63m, 152.01m).YearOverYear(Make.At("2024"));

        Assert.Equal(new Change(MeasureStatus.Ok, Make.Units(148.63m), Make.Units(3.38m), 0.022741m), change);
    }

    [Fact]
    public void A_month_is_compared_with_the_same_month_a_year_before_whatever_is_missing_between()
    {
        // 2024-07 to 2026-09; 2025-07 and 2025-08 are missing, 2025-09 is there.
        var values = Enumerable.Range(0, 27).Select(i => (decimal?)(100 + i)).ToArray();
        values[12] = values[13] = null;
        var series = Make.Series("2024-07", values);

        Assert.Equal(MeasureStatus.Missing, series.YearOverYear(Make.At("2025-07")).Status);
        Assert.Equal(MeasureStatus.Missing, series.YearOverYear(Make.At("2025-08")).Status);
        Assert.Equal(
            new Change(MeasureStatus.Ok, Make.Units(102), Make.Units(12), 0.117647m),
            series.YearOverYear(Make.At("2025-09")));
        Assert.Equal(new Change(MeasureStatus.NoBase), series.YearOverYear(Make.At("2026-07")));
        Assert.Equal(new Change(MeasureStatus.NoBase), series.YearOverYear(Make.At("2026-08")));
        Assert.Equal(Make.Units(114), series.YearOverYear(Make.At("2026-09")).Base);
    }

    [Fact]
    public void The_first_year_of_a_series_has_no_base() =>
        Assert.Equal(new Change(MeasureStatus.NoBase), Make.Series("2023", 5m).YearOverYear(Make.At("2023")));

    [Fact]
    public void A_period_without_a_figure_is_missing_and_keeps_its_base() =>
        Assert.Equal(
            new Change(MeasureStatus.Missing, Make.Units(5)),
            Make.Series("2023", 5m, null).YearOverYear(Make.At("2024")));

    [Fact]
    public void From_zero_there_is_a_difference_but_no_ratio() =>
        Assert.Equal(
            new Change(MeasureStatus.ZeroBase, Amount.Zero, Make.Units(7)),
            Make.Series("2023", 0m, 7m).YearOverYear(Make.At("2024")));

    [Fact]
    public void A_negative_base_gives_no_ratio_either() =>
        Assert.Equal(
            new Change(MeasureStatus.ZeroBase, Make.Units(-1), Make.Units(8)),
            Make.Series("2023", -1m, 7m).YearOverYear(Make.At("2024")));

    [Fact]
    public void Trade_that_ended_fell_by_all_of_it() =>
        Assert.Equal(
            new Change(MeasureStatus.Ok, Make.Units(7), Make.Units(-7), -1m),
            Make.Series("2023", [Make.Value(7), Make.NoTrade]).YearOverYear(Make.At("2024")));

    [Theory]
    [InlineData(11, false)] // exactly +1,000%
    [InlineData(11.001, true)]
    public void Above_a_thousand_percent_the_base_is_small(decimal now, bool small) =>
        Assert.Equal(small, Make.Series("2023", 1m, now).YearOverYear(Make.At("2024")).SmallBase);

    [Fact]
    public void A_conflict_on_either_side_is_a_conflict()
    {
        var series = Make.Series("2022", [Make.Value(1), Make.Conflict, Make.Value(3)]);

        Assert.Equal(MeasureStatus.Conflict, series.YearOverYear(Make.At("2023")).Status);
        Assert.Equal(MeasureStatus.Conflict, series.YearOverYear(Make.At("2024")).Status);
    }

    [Fact]
    public void Values_in_different_currencies_are_never_compared() =>
        Assert.Equal(
            new Change(MeasureStatus.CurrencyDiffers, Make.Units(1)),
            Make.Series("2023", [Make.Value(1, "JPY"), Make.Value(2)]).YearOverYear(Make.At("2024")));

    [Fact]
    public void Quantities_in_different_units_are_never_compared() =>
        Assert.Equal(
            MeasureStatus.UnitChanged,
            Make.Series("2023", [Make.Quantity(1, 5), Make.Quantity(2, 8)], MeasureKind.Quantity).YearOverYear(Make.At("2024")).Status);

    [Fact]
    public void No_trade_is_a_zero_in_any_unit() =>
        Assert.Equal(
            -1m,
            Make.Series("2023", [Make.Quantity(1, 5), Make.NoTrade], MeasureKind.Quantity).YearOverYear(Make.At("2024")).Ratio);

    [Theory]
    [InlineData(true, MeasureStatus.ClassificationBreak)]
    [InlineData(false, MeasureStatus.Ok)]
    public void Another_HS_edition_breaks_the_series_where_editions_matter(bool editionsMatter, MeasureStatus expected)
    {
        Figure[] figures = [Make.Value(1) with { Classification = "H5" }, Make.Value(2) with { Classification = "H6" }];

        Assert.Equal(expected, Make.Series("2021", figures, editionsMatter: editionsMatter).YearOverYear(Make.At("2022")).Status);
    }

    [Fact]
    public void A_kind_that_the_figure_lacks_is_missing() =>
        Assert.Equal(
            MeasureStatus.Missing,
            Make.Series("2023", [Make.Weight(1), Make.Value(2)], MeasureKind.NetWeight).YearOverYear(Make.At("2024")).Status);

    [Fact]
    public void A_period_of_another_frequency_is_refused() =>
        Assert.Throws<ArgumentException>(() => Make.Series("2023", 1m).YearOverYear(Make.At("2023-01")));

    [Property]
    public void On_series_with_random_holes_every_change_is_that_of_the_calendar(int seed)
    {
        var (series, values) = RandomSeries.Monthly(seed);
        foreach (var period in RandomSeries.Around(series, values.Count))
        {
            decimal? now = values.TryGetValue(period.Code, out var v) ? v : null;
            decimal? then = values.TryGetValue(period.Code - 100, out var b) ? b : null;
            var expected = (now, then) switch
            {
                (null, _) => MeasureStatus.Missing,
                (_, null) => MeasureStatus.NoBase,
                (_, 0) => MeasureStatus.ZeroBase,
                _ => MeasureStatus.Ok,
            };

            var change = series.YearOverYear(period);

            Assert.Equal(expected, change.Status);
            Assert.Equal(now - then, change.Difference?.ToDecimal());
            decimal? ratio = expected == MeasureStatus.Ok ? Math.Round((now!.Value / then!.Value) - 1, 6, MidpointRounding.AwayFromZero) : null;
            Assert.Equal(ratio, change.Ratio);
        }
    }
}
