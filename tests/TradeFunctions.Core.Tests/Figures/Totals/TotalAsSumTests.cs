using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Totals;

/// <summary>What rows that could not be read, or are not read, do to a TOTAL and a World that are sums.</summary>
public class TotalAsSumTests
{
    private const int China = 156;
    private const int Usa = 842;
    private const int Korea = 410;

    private static TradeAccount Of(IEnumerable<Cell> cells, UnreadKey? unread, bool complete = true, bool sumsAreTotals = false) => TradeAccount.Build(
        ReporterCells.Resolve(
            Japan,
            [
                new SourceCells(
                    File("a.csv", sumsAreTotals),
                    [.. cells.OrderBy(cell => cell.Key)],
                    unread is { } key ? [new UnreadFigures(key, 4, 1)] : []),
            ]),
        new DatasetRules(complete));

    private static UnreadKey Unread(string period, int? level, int? partner, string? commodity = null)
    {
        var at = At(period);
        return new UnreadKey(Japan, Flow.Export, commodity is null ? null : CommodityCode.Parse(commodity), level, partner, at, at.Year, at.Frequency);
    }

    private static FigureStatus Exports(TradeAccount account, int partner, string period) =>
        account.Figure(TradeDirection.Exports, partner, At(period)).Status;

    [Fact]
    public void A_commodity_of_an_unknown_partner_leaves_the_World_incomplete_not_missing()
    {
        Cell[] cells = [Cell("X 156 2020 854231", 100), Cell("X 156 2021 854231", 5)];
        var account = Of(cells, Unread("2021", 6, partner: null), complete: false, sumsAreTotals: true);

        Assert.Equal(FigureStatus.Ok, Exports(account, World, "2020"));
        Assert.Equal(FigureStatus.Incomplete, Exports(account, World, "2021"));
        Assert.Equal(FigureStatus.Incomplete, Exports(Of(cells[1..], Unread("2021", 6, partner: null), complete: false, sumsAreTotals: true), World, "2021"));
    }

    [Fact]
    public void A_month_of_an_unknown_partner_leaves_no_World_of_the_year()
    {
        Cell[] cells = [Cell("X 156 2024", 5)];

        Assert.Equal(FigureStatus.Ok, Exports(Of(cells, null), World, "2024"));
        Assert.Equal(FigureStatus.Missing, Exports(Of(cells, Unread("2024-06", 0, partner: null)), World, "2024"));
    }

    [Fact]
    public void A_row_below_the_level_that_is_summed_takes_nothing_from_the_sum()
    {
        Cell[] cells = [Cell("X 156 2024 84", 5), Cell("X 156 2024 85", 6)];

        Assert.Equal(Units(11), Of(cells, Unread("2024", 6, China, "851712")).Figure(TradeDirection.Exports, China, At("2024")).Value);
        Assert.Equal(FigureStatus.Ok, Exports(Of(cells, Unread("2024", 6, China, "851712")), World, "2024"));
        Assert.Equal(FigureStatus.Incomplete, Exports(Of(cells, Unread("2024", 2, China, "87")), China, "2024"));
    }

    [Fact]
    public void An_account_does_not_begin_with_a_commodity_that_could_not_be_read()
    {
        Cell[] cells = [Cell("X 156 2023", 5), Cell("X 156 2023 85", 4), Cell("X 156 2024", 5)];
        var account = Of(cells, Unread("2009", 4, China, "8517"), complete: false);

        Assert.Equal(At("2023"), account.Grid(Frequency.Annual)!.First);
        Assert.Equal(At("2009"), Of(cells, Unread("2009", 0, China), complete: false).Grid(Frequency.Annual)!.First);
    }

    [Fact]
    public void A_commodity_of_one_partner_that_could_not_be_read_rejects_no_other_beside_a_conflict()
    {
        Cell[] cells = [Cell("X 410 2023", 1), Cell("X 842 2024", 5), Cell("X 156 2024", 5, conflict: true)];
        var account = Of(cells, Unread("2024", 4, Usa, "8517"), complete: false);

        Assert.Equal(FigureStatus.Missing, Exports(account, Korea, "2024"));
        Assert.True(account.Figure(TradeDirection.Exports, Korea, At("2024")).MayBeNoTrade);
        Assert.Equal(FigureStatus.Rejected, Exports(Of(cells, Unread("2024", 4, partner: null), complete: false), Korea, "2024"));
    }

    [Fact]
    public void Commodities_of_another_file_that_are_not_read_leave_no_sum()
    {
        ResolvedCell[] whole = [new(Cell("X 156 2024 010121", 10), 0)];
        CommoditiesWithoutTotal[] others = [new(Flow.Export, At("2024"), China)];

        Assert.Equal(FigureStatus.Ok, Exports(Build([]), China, "2024"));
        Assert.Equal(FigureStatus.Missing, Exports(Build(others), China, "2024"));

        TradeAccount Build(CommoditiesWithoutTotal[] unread) =>
            TradeAccount.Build(Japan, [File("whole.csv", sumsAreTotals: true), File("part.csv")], whole, DatasetRules.Default, unread);
    }

    [Fact]
    public void A_conflict_among_the_parts_is_told_though_a_code_has_no_row_above_it()
    {
        var account = Of([Cell("X 156 2024 84", 5, conflict: true), Cell("X 156 2024 8517", 6)], null);

        Assert.Equal(FigureStatus.Incomplete, Exports(account, China, "2024"));
    }

    [Theory]
    [InlineData("USD", null)]
    [InlineData(null, "USD")]
    public void A_sum_of_zeros_has_their_currency_in_any_order(string? first, string? second)
    {
        var sum = new FigureSum();
        foreach (var currency in new[] { first, second })
            sum.Add(new Figure(FigureStatus.NoTrade) { Value = Amount.Zero, NetWeight = Amount.Zero, Quantity = Amount.Zero, Currency = currency });

        Assert.Equal((FigureStatus.NoTrade, "USD", false), (sum.ToFigure().Status, sum.ToFigure().Currency, sum.ToFigure().Derived));
    }
}
