using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Measures;

public class SumsOverMonthsTests
{
    // January 2024 to May 2025: 10, 20, …, 120 and then 11, 22, 33, 44, 55.
    private static readonly decimal?[] Months =
        [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120, 11, 22, 33, 44, 55];

    [Fact]
    public void Year_to_date_is_January_to_the_month_against_the_same_months()
    {
        var cumulative = Make.Series("2024-01", Months).YearToDate(Make.At("2025-05"));

        Assert.Equal((MeasureStatus.Ok, Make.Units(165)), (cumulative.Status, cumulative.Sum));
        Assert.Equal(new Change(MeasureStatus.Ok, Make.Units(150), Make.Units(15), 0.1m), cumulative.Change);
        Assert.Empty(cumulative.Missing);
        Assert.Null(cumulative.Common);
    }

    [Fact]
    public void A_month_missing_this_year_leaves_no_sum_and_the_common_months_are_compared()
    {
        decimal?[] months = [.. Months];
        months[14] = null; // 2025-03
        var cumulative = Make.Series("2024-01", months).YearToDate(Make.At("2025-05"));

        Assert.Equal((MeasureStatus.Incomplete, null), (cumulative.Status, cumulative.Sum));
        Assert.Equal(new Change(MeasureStatus.Incomplete, Make.Units(150)), cumulative.Change);
        Assert.Equal([Make.At("2025-03")], cumulative.Missing);
        Assert.Equal([1, 2, 4, 5], cumulative.Common!.Months);
        Assert.Equal(Make.Units(132), cumulative.Common.Sum);
        Assert.Equal(new Change(MeasureStatus.Ok, Make.Units(120), Make.Units(12), 0.1m), cumulative.Common.Change);
    }

    [Fact]
    public void A_month_missing_the_year_before_leaves_the_sum_but_not_its_change()
    {
        decimal?[] months = [.. Months];
        months[1] = null; // 2024-02
        var cumulative = Make.Series("2024-01", months).YearToDate(Make.At("2025-05"));

        Assert.Equal((MeasureStatus.Ok, Make.Units(165)), (cumulative.Status, cumulative.Sum));
        Assert.Equal(new Change(MeasureStatus.Incomplete), cumulative.Change);
        Assert.Equal([Make.At("2024-02")], cumulative.Missing);
        Assert.Equal([1, 3, 4, 5], cumulative.Common!.Months);
        Assert.Equal(new Change(MeasureStatus.Ok, Make.Units(130), Make.Units(13), 0.1m), cumulative.Common.Change);
    }

    [Fact]
    public void Without_a_shared_month_nothing_is_compared()
    {
        var cumulative = Make.Series("2024-01", Months).YearToDate(Make.At("2024-05"));

        Assert.Equal(Make.Units(150), cumulative.Sum);
        Assert.Equal(new Change(MeasureStatus.Incomplete), cumulative.Change);
        Assert.Equal(["2023-01", "2023-02", "2023-03", "2023-04", "2023-05"], cumulative.Missing.Select(month => month.ToString()));
        Assert.Null(cumulative.Common);
    }

    [Fact]
    public void A_conflict_in_a_month_leaves_no_sum()
    {
        var figures = Months.Select(value => Make.Value(value!.Value)).ToList();
        figures[13] = Make.Conflict;
        var cumulative = Make.Series("2024-01", figures).YearToDate(Make.At("2025-05"));

        Assert.Equal(MeasureStatus.Incomplete, cumulative.Status);
        Assert.Equal([Make.At("2025-02")], cumulative.Missing);
    }

    [Fact]
    public void Months_in_two_currencies_are_not_added()
    {
        var figures = Months.Select(value => Make.Value(value!.Value)).ToList();
        figures[13] = Make.Value(1, "EUR");
        var series = Make.Series("2024-01", figures);

        Assert.Equal(MeasureStatus.CurrencyDiffers, series.YearToDate(Make.At("2025-05")).Status);
        Assert.Equal(MeasureStatus.CurrencyDiffers, series.Rolling(Make.At("2025-05")).Status);
        Assert.Equal(MeasureStatus.Ok, series.YearToDate(Make.At("2025-01")).Status);
    }

    [Fact]
    public void Twelve_months_in_a_zero_year_have_a_difference_but_no_ratio()
    {
        var figures = Enumerable.Repeat(Make.NoTrade, 12).Concat(Enumerable.Repeat(Make.Value(1), 12));
        var rolling = Make.Series("2023-01", figures).Rolling(Make.At("2024-12"));

        Assert.Equal(new Change(MeasureStatus.ZeroBase, Amount.Zero, Make.Units(12)), rolling.Change);
    }

    [Fact]
    public void Rolling_twelve_needs_twelve_months_and_its_change_twenty_four()
    {
        var series = Make.Series("2023-01", [.. Enumerable.Repeat((decimal?)10, 12), .. Enumerable.Repeat((decimal?)11, 12)]);

        var early = series.Rolling(Make.At("2023-11"));
        Assert.Equal((MeasureStatus.Incomplete, null), (early.Status, early.Sum));
        Assert.Contains(Make.At("2022-12"), early.Missing);

        var first = series.Rolling(Make.At("2023-12"));
        Assert.Equal((MeasureStatus.Ok, Make.Units(120)), (first.Status, first.Sum));
        Assert.Equal(MeasureStatus.Incomplete, first.Change.Status);
        Assert.Equal(12, first.Missing.Count);

        var full = series.Rolling(Make.At("2024-12"));
        Assert.Equal(new Change(MeasureStatus.Ok, Make.Units(120), Make.Units(12), 0.1m), full.Change);
        Assert.Empty(full.Missing);
    }

    [Fact]
    public void A_sum_beyond_64_bits_is_exact()
    {
        var large = new Figure(FigureStatus.Ok) { Value = new Amount(long.MaxValue), Currency = "IDR" };
        var rolling = Make.Series("2024-01", Enumerable.Repeat(large, 12)).Rolling(Make.At("2024-12"));

        Assert.Equal(12 * (Int128)long.MaxValue, rolling.Sum!.Value.Thousandths);
    }

    [Fact]
    public void Annual_series_have_no_sums_over_months()
    {
        var measures = Make.Series("2023", 1m, 2m).Measures(Make.At("2024"));

        Assert.Null(measures.YearToDate);
        Assert.Null(measures.Rolling);
    }

    [Property]
    public void Sums_equal_the_naive_definition_on_series_with_random_holes(int seed)
    {
        var (series, values) = RandomSeries.Monthly(seed);
        foreach (var period in RandomSeries.Around(series, values.Count))
        {
            var (now, then) = (Sum(values, period, period.Month), Sum(values, period.YearBefore, period.Month));
            var cumulative = series.YearToDate(period);
            Assert.Equal(now, cumulative.Sum?.ToDecimal());
            Assert.Equal(now - then, cumulative.Change.Difference?.ToDecimal());

            (now, then) = (Sum(values, period, 12), Sum(values, period.YearBefore, 12));
            var rolling = series.Rolling(period);
            Assert.Equal(now, rolling.Sum?.ToDecimal());
            Assert.Equal(now - then, rolling.Change.Difference?.ToDecimal());
        }
    }

    private static decimal? Sum(Dictionary<int, decimal> values, Period last, int months)
    {
        decimal? sum = 0;
        for (var i = 0; i < months; i++) sum += values.TryGetValue(last.AddPeriods(-i).Code, out var value) ? value : null;
        return sum;
    }
}
