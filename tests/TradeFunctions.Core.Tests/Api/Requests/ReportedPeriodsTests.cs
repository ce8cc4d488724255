using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Api.Requests;

public class ReportedPeriodsTests
{
    // Exports 2019 to 2023 without 2021, imports 2020 to 2024 without 2021; months 2024-03 to 2025-02 of exports alone.
    private static readonly AccountCoverage Coverage = new(392, At("2023"), At("2025-02"), At("2023"),
    [
        Flow(Core.Trade.Flow.Export, "2019", "2023", "2021"),
        Flow(Core.Trade.Flow.Import, "2020", "2024", "2021"),
        Flow(Core.Trade.Flow.Export, "2024-03", "2025-02"),
    ]);

    [Theory]
    [InlineData("2019")]
    [InlineData("2024")]
    [InlineData("2025-02")]
    public void A_period_that_any_flow_has_is_reported(string period) =>
        Assert.Equal(At(period), ReportedPeriods.Resolve(Coverage, new RequestedPeriod(At(period))).Value);

    [Fact]
    public void The_latest_is_the_default_of_the_coverage() =>
        Assert.Equal(At("2023"), ReportedPeriods.Resolve(Coverage, RequestedPeriod.Latest).Value);

    [Theory]
    [InlineData("2025", "not_reported_yet", "2019", "2024", "2024")]
    [InlineData("2025-03", "not_reported_yet", "2024-03", "2025-02", "2025-02")]
    [InlineData("2018", "not_reported", "2019", "2024", "2019")]
    [InlineData("2021", "not_reported", "2019", "2024", "2020")]
    [InlineData("2024-02", "not_reported", "2024-03", "2025-02", "2024-03")]
    public void Not_yet_too_early_and_a_gap_are_told_apart(string period, string code, string first, string last, string nearest)
    {
        var error = ReportedPeriods.Resolve(Coverage, new RequestedPeriod(At(period))).Error!;
        Assert.Equal((code, At(first), At(last)), (error.Problem.Code, error.FirstPeriod, error.LastPeriod));
        Assert.Equal(nearest, error.Nearest[0]);
    }

    [Fact]
    public void In_a_gap_the_nearest_periods_are_those_on_its_two_sides()
    {
        PeriodCoverage months = Flow(Core.Trade.Flow.Export, "2024-01", "2025-12") with { Gaps = [new PeriodRange(At("2025-07"), At("2025-09"))] };
        var error = ReportedPeriods.Resolve(Coverage with { Flows = [months] }, new RequestedPeriod(At("2025-07"))).Error!;
        Assert.Equal(["2025-06", "2025-10"], error.Nearest);
    }

    [Fact]
    public void A_frequency_that_was_never_reported_points_to_the_default_period()
    {
        var annual = Coverage with { Flows = [.. Coverage.Flows.Take(2)] };
        var error = ReportedPeriods.Resolve(annual, new RequestedPeriod(At("2024-05"))).Error!;
        Assert.Equal(ProblemCode.NotReported, error.Problem);
        Assert.Equal(["2023"], error.Nearest);
    }

    [Theory]
    [InlineData(null, null, "2024-03", "2025-02")]
    [InlineData("2025", null, "2025-01", "2025-02")]
    [InlineData(null, "2024", "2024-03", "2024-12")]
    [InlineData("2020", "2030", "2024-03", "2025-02")]
    [InlineData("2024-05", "2024-07", "2024-05", "2024-07")]
    public void A_series_keeps_to_what_there_is_within_its_bounds(string? from, string? to, string first, string last) =>
        Assert.Equal(
            new PeriodRange(At(first), At(last)),
            ReportedPeriods.Range(Coverage, Frequency.Monthly, from is null ? null : At(from), to is null ? null : At(to)).Value);

    [Theory]
    [InlineData("2026", null, "not_reported_yet")]
    [InlineData(null, "2023", "not_reported")]
    public void Bounds_outside_of_what_there_is_are_refused(string? from, string? to, string code) =>
        Assert.Equal(
            code,
            ReportedPeriods.Range(Coverage, Frequency.Monthly, from is null ? null : At(from), to is null ? null : At(to)).Error!.Problem.Code);

    private static PeriodCoverage Flow(Flow flow, string first, string last, params string[] gaps) => new(
        flow, At(first).Frequency, At(first), At(last), null, [.. gaps.Select(gap => new PeriodRange(At(gap), At(gap)))], 1, 1, null);

    private static Period At(string text) => Period.TryParse(text, out var period) ? period : throw new FormatException(text);
}
