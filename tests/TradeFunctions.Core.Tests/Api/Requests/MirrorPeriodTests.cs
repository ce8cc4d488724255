using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Api.Requests;

public class MirrorPeriodTests
{
    [Theory]
    [InlineData("2019 2024", "2019 2023", "2023")]
    [InlineData("2019 2023", "2019 2024", "2023")]
    [InlineData("2019 2024 2022", "2019 2022", "2021")]
    [InlineData("2019 2024;2020-01 2025-05", "2019 2024;2020-01 2025-03", "2025-03")]
    [InlineData("2019 2024;2020-01 2024-12", "2019 2024;2020-01 2024-12", "2024")]
    [InlineData("2019 2024;2020-01 2025-05", "2020-01 2023-05", "2023-05")]
    public void Without_a_period_it_is_the_last_that_both_report(string one, string other, string expected) =>
        Assert.Equal(new MirrorPeriod(At(expected), "last_shared"), MirrorPeriod.Choose(RequestedPeriod.Latest, Of(one), Of(other)).Value);

    [Theory]
    [InlineData("2019 2020", "2021 2024")]
    [InlineData("2019 2024", "2019-01 2024-12")]
    public void Without_a_period_that_both_report_there_is_no_comparison(string one, string other) =>
        Assert.Equal(ProblemCode.NotReported, MirrorPeriod.Choose(RequestedPeriod.Latest, Of(one), Of(other)).Error?.Problem);

    [Fact]
    public void Where_only_one_reports_at_all_it_is_the_last_of_that_one()
    {
        Assert.Equal(new MirrorPeriod(At("2024"), "last_reported"), MirrorPeriod.Choose(RequestedPeriod.Latest, Of("2019 2024"), null).Value);
        Assert.Equal(new MirrorPeriod(At("2024"), "last_reported"), MirrorPeriod.Choose(RequestedPeriod.Latest, null, Of("2019 2024")).Value);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("2020")]
    public void A_period_that_is_named_is_taken_when_either_reports_it(string period) =>
        Assert.Equal(new MirrorPeriod(At(period), "asked"), MirrorPeriod.Choose(new RequestedPeriod(At(period)), Of("2021 2024"), Of("2020 2022")).Value);

    [Fact]
    public void A_period_that_neither_reports_is_refused_as_the_first_one_s() =>
        Assert.Equal(At("2024"), MirrorPeriod.Choose(new RequestedPeriod(At("2025")), Of("2021 2024"), Of("2020 2022")).Error?.LastPeriod);

    // "first last [gap]" of exports and imports alike, one frequency each.
    private static AccountCoverage Of(string spans)
    {
        List<PeriodCoverage> flows = [.. spans.Split(';').Select(span => span.Split(' ')).Select(parts => new PeriodCoverage(
            Flow.Export, At(parts[0]).Frequency, At(parts[0]), At(parts[1]), At(parts[1]),
            parts.Length > 2 ? [new PeriodRange(At(parts[2]), At(parts[2]))] : [], 1, 1, null))];
        var year = flows.Find(flow => flow.Frequency == Frequency.Annual)?.Last;
        var month = flows.Find(flow => flow.Frequency == Frequency.Monthly)?.Last;
        return new AccountCoverage(392, year, month, year ?? month, flows);
    }

    private static Period At(string text) => Period.TryParse(text, out var period) ? period : throw new FormatException(text);
}
