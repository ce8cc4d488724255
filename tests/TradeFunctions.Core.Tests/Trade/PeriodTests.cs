using FsCheck.Fluent;
using FsCheck.Xunit;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Tests.Cells;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Trade;

public class PeriodTests
{
    [Theory]
    [InlineData("2024", Frequency.Annual, 1, 12, 2024)]
    [InlineData("2024-05", Frequency.Monthly, 5, 5, 202405)]
    [InlineData("2024-Q3", Frequency.Quarterly, 7, 9, 202435)]
    [InlineData("2024-01/2024-02", Frequency.JanuaryFebruary, 1, 2, 202413)]
    public void Each_kind_has_its_text_its_months_and_its_number(string text, Frequency frequency, int first, int last, int code)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((text, frequency, first, last, code), (period.ToString(), period.Frequency, period.FirstMonth, period.LastMonth, period.Code));
        Assert.Equal(Enumerable.Range(first, last - first + 1), period.MonthsOf().Select(month => month.Month));
        Assert.Equal("2023" + text[4..].Replace("2024", "2023", StringComparison.Ordinal), period.YearBefore.ToString());
    }

    [Theory]
    [InlineData("2024-Q4", "2025-Q1")]
    [InlineData("2024-Q1", "2024-Q2")]
    [InlineData("2024-12", "2025-01")]
    [InlineData("2024-01/2024-02", "2025-01/2025-02")]
    [InlineData("2024", "2025")]
    public void The_next_period_is_the_next_of_its_kind(string text, string next)
    {
        Assert.True(Period.TryParse(text, out var period));
        Assert.Equal((next, text), (period.Next.ToString(), period.Next.Previous.ToString()));
        Assert.Equal(1, period.Next.PeriodsSince(period));
    }

    [Theory]
    [InlineData("2024-Q5")]
    [InlineData("2024-01/2025-02")]
    [InlineData("2024-02/2024-03")]
    [InlineData("2024-13")]
    [InlineData("20245")]
    [InlineData("24")]
    [InlineData("2024-Q11")]
    public void Anything_else_is_no_period(string text) => Assert.False(Period.TryParse(text, out _));

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public bool Text_number_and_packed_number_lead_back_to_the_period(CellKey key) =>
        Period.TryParse(key.Period.ToString(), out var read) && read == key.Period
        && Period.TryFromCode(key.Period.Code, out var coded) && coded == key.Period
        && PackedKey.PeriodAt(PackedKey.NumberOf(key.Period)) == key.Period;

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public bool Neighbours_are_counted_as_they_are_reached(CellKey key, byte steps)
    {
        var there = key.Period.AddPeriods(steps - 128);
        return there.PeriodsSince(key.Period) == steps - 128 && there.AddPeriods(128 - steps) == key.Period && there.Frequency == key.Period.Frequency;
    }

    [Fact]
    public void A_publishers_number_is_a_year_or_a_month_only()
    {
        Assert.True(Period.TryFromPublishersCode(202405, out _));
        Assert.All([202413, 202433, 202400, 99], code => Assert.False(Period.TryFromPublishersCode(code, out _)));
    }
}
