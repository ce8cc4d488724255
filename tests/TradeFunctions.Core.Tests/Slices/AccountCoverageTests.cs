using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices;

public class AccountCoverageTests
{
    [Fact]
    public void Coverage_names_first_last_and_gaps_of_each_flow_and_frequency()
    {
        var coverage = Coverage(
            ("X 0 2019", 10), ("X 156 2019", 6), ("X 842 2020", 1), ("X 156 2023", 3), ("X 764 2023", 5), ("X 0 2023", 10),
            ("M 156 2022-11", 1), ("M 156 2023-02", 1));

        Assert.Equal(3, coverage.Flows.Count);
        Assert.Equal((At("2022-Q4"), At("2023-Q1")), (coverage.Bounds(Frequency.Quarterly)!.First, coverage.Bounds(Frequency.Quarterly)!.Last));
        var exports = coverage.Find(Flow.Export, Frequency.Annual)!;
        Assert.Equal((At("2019"), At("2023"), At("2023")), (exports.First, exports.Last, exports.LastAgainstWorld));
        Assert.Equal([new PeriodRange(At("2021"), At("2022"))], exports.Gaps);
        Assert.Equal((3, 2, 0.8m), (exports.Partners, exports.PartnersInLast, exports.PartnersOfWorld));
        var imports = coverage.Find(Flow.Import, Frequency.Monthly)!;
        Assert.Equal([new PeriodRange(At("2022-12"), At("2023-01"))], imports.Gaps);
        Assert.Null(imports.LastAgainstWorld);
        Assert.Null(imports.PartnersOfWorld);
        Assert.Equal((At("2023"), At("2023-02")), (coverage.Last(Frequency.Annual), coverage.Last(Frequency.Monthly)));
        Assert.Null(coverage.Find(Flow.Import, Frequency.Annual));
    }

    [Fact]
    public void The_default_period_is_the_latest_with_both_flows_against_the_World()
    {
        var coverage = Coverage(
            ("X 0 2023", 1), ("M 0 2023", 1), ("X 0 2024", 1), ("M 156 2024", 1),
            ("X 0 2025-04", 1), ("M 0 2025-04", 1), ("X 0 2025-05", 1));

        Assert.Equal(At("2023"), coverage.DefaultAnnual);
        Assert.Equal(At("2025-04"), coverage.DefaultMonthly);
        Assert.Equal(At("2025-04"), coverage.DefaultPeriod);
    }

    [Fact]
    public void Where_year_and_month_end_together_the_year_is_the_default() =>
        Assert.Equal(
            At("2024"),
            Coverage(("X 0 2024", 1), ("M 0 2024", 1), ("X 0 2024-12", 1), ("M 0 2024-12", 1)).DefaultPeriod);

    [Fact]
    public void Both_flows_against_the_World_come_before_a_later_period_without() =>
        Assert.Equal(
            At("2020"),
            Coverage(("X 0 2020", 1), ("M 0 2020", 1), ("X 0 2024-12", 1)).DefaultPeriod);

    [Fact]
    public void Without_any_World_the_latest_period_with_a_figure_is_the_default() =>
        Assert.Equal(At("2024-03"), Coverage(("X 156 2023", 1), ("X 156 2024-03", 1)).DefaultPeriod);

    private static AccountCoverage Coverage(params (string Row, decimal Value)[] rows) => AccountCoverage.Of(Account(rows));
}
