using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Api.Requests;

public class SeriesRangeTests
{
    private static Outcome<SeriesRange> Choose(string first, string last, string? from = null, string? to = null) =>
        SeriesRange.Choose(new PeriodRange(At(first), At(last)), from is null ? null : At(from), to is null ? null : At(to));

    private static string Said(SeriesRange span) =>
        $"{span.Shown.First}..{span.Shown.Last} from {span.First} {(span.IsWhole ? "whole" : "cut")} {span.Slots[0]}..{span.Slots[^1]} {span.Slots.Count}";

    [Theory]
    [InlineData("1962", "2024", null, null, "1962..2024 from 1962 whole CA1960..CA2020 7")]
    [InlineData("1962", "2024", "2015", "2018", "2015..2018 from 1962 whole CA1960..CA2010 6")]
    [InlineData("2024-01", "2025-05", "2025", null, "2025-01..2025-05 from 2024-01 whole CM2024..CM2025 2")]
    // Sixteen years fit to the last month, and seventeen do not.
    [InlineData("2010-03", "2025-05", null, null, "2010-03..2025-05 from 2010-03 whole CM2010..CM2025 16")]
    [InlineData("2009-03", "2025-05", null, null, "2012-01..2025-05 from 2010-01 cut CM2010..CM2025 16")]
    [InlineData("2009-03", "2025-05", "2012-01", null, "2012-01..2025-05 from 2010-01 cut CM2010..CM2025 16")]
    [InlineData("2009-03", "2025-05", null, "2024-12", "2009-03..2024-12 from 2009-03 whole CM2009..CM2024 16")]
    [InlineData("2000-01", "2025-05", "2020", "2020", "2020-01..2020-12 from 2005-01 cut CM2005..CM2020 16")]
    public void Reading_goes_back_as_far_as_sixteen_slots_allow(string first, string last, string? from, string? to, string expected) =>
        Assert.Equal(expected, Said(Choose(first, last, from, to).Value!));

    [Theory]
    [InlineData("2009-03", "2025-05", "2011-12", null, "it can begin with 2012-01, from 2011-12 it can go to 2024-12")]
    [InlineData("2000-01", "2025-05", "2005", "2022-01", "it can begin with 2009-01, from 2005-01 it can go to 2018-12")]
    [InlineData("1900", "2100", "1930", null, "it can begin with 1960, from 1930 it can go to 2079")]
    public void A_longer_range_is_refused_with_the_ranges_there_can_be(string first, string last, string from, string? to, string said)
    {
        var error = Choose(first, last, from, to).Error!;
        Assert.Equal(ProblemCode.RangeTooLong, error.Problem);
        Assert.Contains(said, error.Detail, StringComparison.Ordinal);

        // Both of the ranges that are named can be answered, and one period more cannot.
        var (earliest, latest) = (said.Split(' ')[4].TrimEnd(','), said.Split(' ')[^1]);
        Assert.True(Choose(first, last, earliest, to).IsOk);
        Assert.True(Choose(first, last, from, latest).IsOk);
        Assert.False(Choose(first, last, At(earliest).Previous.ToString(), to).IsOk);
        Assert.False(Choose(first, last, from, At(latest).Next.ToString()).IsOk);
    }

    [Theory]
    [InlineData("2025-06", null, "not_reported_yet")]
    [InlineData(null, "2008", "not_reported")]
    public void A_period_that_was_not_reported_has_the_error_of_every_series(string? from, string? to, string code) =>
        Assert.Equal(code, Choose("2009-03", "2025-05", from, to).Error!.Problem.Code);
}
