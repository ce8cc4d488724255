using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Totals;

public class TradeAccountTests
{
    [Fact]
    public void A_partner_absent_where_the_partners_add_up_to_the_World_had_no_trade()
    {
        var account = Account(("X 0 2023", 100), ("X 156 2023", 60), ("X 842 2023", 40), ("X 0 2024", 100), ("X 156 2024", 100));

        var figure = account.Figure(TradeDirection.Exports, Usa, At("2024"));

        Assert.Equal((FigureStatus.NoTrade, Amount.Zero, "USD"), (figure.Status, figure.Value, figure.Currency));
        Assert.True(account.IsComplete(Flow.Export, At("2024")));
    }

    [Theory]
    [InlineData(99.9, FigureStatus.NoTrade)] // within 0.1%
    [InlineData(99.89, FigureStatus.Missing)]
    [InlineData(100.1, FigureStatus.NoTrade)]
    [InlineData(100.11, FigureStatus.Missing)]
    public void Where_the_partners_fall_short_of_the_World_an_absent_one_is_missing(decimal china, FigureStatus expected)
    {
        var account = Account(("X 842 2023", 1), ("X 0 2024", 100), ("X 156 2024", china));

        Assert.Equal(expected, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
    }

    [Fact]
    public void A_filtered_extract_yields_no_trade_nowhere()
    {
        // Only two partners, no World: nothing says that the absence is a zero.
        var account = Account(("X 842 2023", 1), ("X 156 2023", 1), ("X 156 2024", 1), ("M 156 2024", 1));

        Assert.All(
            from direction in Enum.GetValues<TradeDirection>()
            from partner in account.Partners
            from year in new[] { 2023, 2024 }
            select account.Figure(direction, partner, Period.OfYear(year)),
            figure => Assert.NotEqual(FigureStatus.NoTrade, figure.Status));
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")));
    }

    [Fact]
    public void A_complete_dataset_has_no_trade_in_covered_periods_only()
    {
        var account = Account(
            [Cell("X 842 2022", 1), Cell("X 156 2022", 1), Cell("X 156 2024", 1)], complete: true);

        Assert.Equal(FigureStatus.NoTrade, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2023")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Imports, Usa, At("2024")).Status);
    }

    [Fact]
    public void No_trade_is_a_zero_of_the_flow_periods_currency_also_where_the_first_figure_has_no_value()
    {
        var account = Account([Cell("X 842 2022", 1), Cell("X 156 2024", null, netWeight: 5), Cell("X 764 2024", 1)], complete: true);

        var figure = account.Figure(TradeDirection.Exports, Usa, At("2024"));

        Assert.Equal((FigureStatus.NoTrade, "USD"), (figure.Status, figure.Currency));
    }

    [Fact]
    public void A_conflict_among_the_partners_keeps_a_flow_period_from_being_complete()
    {
        var account = Account(
            [Cell("X 842 2023", 1), Cell("X 702 2023", 1), Cell("X 0 2024", 1), Cell("X 156 2024", 1), Cell("X 764 2024", null, conflict: true), Cell("X 702 2024 8542", 1)]);

        Assert.Equal(FigureStatus.Conflict, account.Figure(TradeDirection.Exports, Thailand, At("2024")).Status);
        Assert.Equal(MissingOrNoTrade, account.Figure(TradeDirection.Exports, Usa, At("2024")));
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, 702, At("2024")));
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, Thailand, At("2023")));
    }

    [Fact]
    public void A_partner_whose_commodities_are_there_has_traded_whatever_the_totals_say()
    {
        var account = Account(("X 842 2023", 1), ("X 0 2024", 100), ("X 156 2024", 100), ("X 842 2024 8542", 0.01m));

        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
    }

    [Fact]
    public void Commodities_that_were_not_read_but_are_known_to_be_there_are_trade_too_and_make_no_period_of_their_own()
    {
        var account = TradeAccount.Build(
            Japan,
            [File("totals.csv")],
            new[] { Cell("X 842 2023", 1), Cell("X 0 2024", 100), Cell("X 156 2024", 100) }.Select(cell => new ResolvedCell(cell, 0)),
            DatasetRules.Default,
            [new CommoditiesWithoutTotal(Flow.Export, At("2024"), Usa), new CommoditiesWithoutTotal(Flow.Export, At("2025"), Usa), new CommoditiesWithoutTotal(Flow.Export, At("2024-05"), Usa)]);

        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
        Assert.Equal(FigureStatus.NoTrade, Account(("X 842 2023", 1), ("X 0 2024", 100), ("X 156 2024", 100)).Figure(TradeDirection.Exports, Usa, At("2024")).Status);
        Assert.Equal([2023, 2024], account.Years);
        Assert.Equal(("2024", null), (AccountCoverage.Of(account).DefaultAnnual?.ToString(), AccountCoverage.Of(account).DefaultMonthly));
    }

    [Fact]
    public void A_sum_of_commodities_or_partners_is_no_total_unless_declared()
    {
        var account = Account(("X 156 2024 8542", 5), ("X 842 2024 85", 7), ("M 156 2024", 3));

        Assert.Equal([China], account.Partners);
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, China, At("2024")));
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Imports, World, At("2024")));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void With_leave_the_next_lower_level_is_summed_and_marked_and_the_World_too(bool complete, bool sumsAreTotals)
    {
        var account = Account(
            [
                Cell("X 156 2024 84", 5), Cell("X 156 2024 85", 6), Cell("X 156 2024 8542", 4), Cell("X 156 2024 854231", 4),
                Cell("X 842 2024 85", 9),
            ],
            complete,
            sumsAreTotals);

        var china = account.Figure(TradeDirection.Exports, China, At("2024"));
        var world = account.Figure(TradeDirection.Exports, World, At("2024"));

        Assert.Equal((FigureStatus.Ok, Units(11), true), (china.Status, china.Value, china.Derived));
        Assert.Equal((FigureStatus.Ok, Units(20), true), (world.Status, world.Value, world.Derived));
    }

    [Fact]
    public void A_World_summed_from_partners_does_not_show_that_no_partner_is_missing()
    {
        var account = Account([Cell("X 156 2024 85", 6), Cell("X 842 2023 85", 9)], sumsAreTotals: true);

        Assert.Equal(Units(6), account.Figure(TradeDirection.Exports, World, At("2024")).Value);
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")));
    }

    [Fact]
    public void Levels_are_summed_only_where_no_partner_has_a_total()
    {
        var account = Account([Cell("X 156 2024", 50), Cell("X 842 2024 85", 9), Cell("X 156 2024 85", 6)], complete: true);

        Assert.Equal(Units(50), account.Figure(TradeDirection.Exports, China, At("2024")).Value);
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")));

        // Who has goods but no TOTAL is missing, and so is the sum of all.
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, World, At("2024")));
    }

    [Fact]
    public void A_sum_with_a_conflict_among_its_parts_is_not_made()
    {
        var account = Account(
            [Cell("X 156 2024 84", 5), Cell("X 156 2024 85", null, conflict: true), Cell("X 842 2024 85", 9)], complete: true);

        Assert.Equal(new Figure(FigureStatus.Incomplete), account.Figure(TradeDirection.Exports, China, At("2024")));
        Assert.Equal(new Figure(FigureStatus.Incomplete), account.Figure(TradeDirection.Exports, World, At("2024")));
        Assert.Equal(Units(9), account.Figure(TradeDirection.Exports, Usa, At("2024")).Value);
    }

    [Fact]
    public void A_year_without_an_annual_row_is_the_sum_of_its_twelve_months()
    {
        var account = Account(Months("X 156", 2024, 12).Select((row, i) => Cell(row, i + 1, netWeight: 2)));

        var year = account.Figure(TradeDirection.Exports, China, At("2024"));

        Assert.Equal((FigureStatus.Ok, Units(78), Units(24), true), (year.Status, year.Value, year.NetWeight, year.Derived));
    }

    [Fact]
    public void Eleven_months_are_no_year() =>
        Assert.Equal(
            Figure.Missing,
            Account(Months("X 156", 2024, 11).Select(row => Cell(row, 1))).Figure(TradeDirection.Exports, China, At("2024")));

    [Fact]
    public void A_month_of_no_trade_counts_as_a_zero_in_the_year()
    {
        // From April on only the USA trades; the months' partners add up to the World, and Thailand never appears in 2024.
        var cells = Months("X 842", 2024, 12).Select(row => Cell(row, 10))
            .Concat(Months("X 156", 2024, 3).Select(row => Cell(row, 1)))
            .Concat(Months("X 0", 2024, 12).Select((row, i) => Cell(row, i < 3 ? 11 : 10)))
            .Append(Cell("X 764 2023-12", 1));
        var account = Account(cells);

        Assert.Equal(Units(3), account.Figure(TradeDirection.Exports, China, At("2024")).Value);
        Assert.Equal(Units(123), account.Figure(TradeDirection.Exports, World, At("2024")).Value);
        Assert.Equal(FigureStatus.NoTrade, account.Figure(TradeDirection.Exports, Thailand, At("2024")).Status);
    }

    [Fact]
    public void A_partner_that_traded_in_a_month_is_not_said_to_have_had_no_trade_in_the_year()
    {
        var account = Account(("X 0 2024", 10_000), ("X 156 2024", 10_000), ("X 842 2024-05", 1));

        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
    }

    [Theory]
    [InlineData(12.06, false)] // 12 is 0.4975% less
    [InlineData(12.07, true)] // 0.58%
    public void An_annual_row_that_differs_from_its_months_by_over_half_a_percent_says_so(decimal annual, bool differs)
    {
        var account = Account(Months("X 156", 2024, 12).Select(row => Cell(row, 1)).Append(Cell("X 156 2024", annual)));

        var year = account.Figure(TradeDirection.Exports, China, At("2024"));

        Assert.Equal((Units(annual), false, differs), (year.Value, year.Derived, year.AnnualDiffers));
        Assert.Equal(differs ? Units(12) : null, year.MonthsSum);
    }

    [Fact]
    public void Flows_that_are_parts_of_others_are_not_added()
    {
        var account = Account(("X 156 2024", 10), ("RX 156 2024", 4), ("DX 156 2024", 6), ("M 156 2024", 1), ("RM 156 2024", 1));

        Assert.Equal(Units(11), account.Figure(TradeDirection.Total, China, At("2024")).Value);
    }

    [Fact]
    public void A_figure_names_the_file_it_comes_from_and_a_sum_the_newest_of_its_files()
    {
        var cells = Months("X 156", 2024, 12).Select((row, i) => new ResolvedCell(Cell(row, 1), i < 11 ? 1 : 0));
        var account = TradeAccount.Build(Japan, [File("old.csv"), File("new.csv")], cells, DatasetRules.Default);

        Assert.Equal(0, account.Figure(TradeDirection.Exports, China, At("2024-12")).Source);
        Assert.Equal(1, account.Figure(TradeDirection.Exports, China, At("2024")).Source);
        Assert.Equal(["old.csv", "new.csv"], account.Sources.Select(source => source.Blob));
    }

    [Fact]
    public void An_account_without_TOTAL_is_empty()
    {
        var account = Account(("X 156 2024 8542", 5));

        Assert.Empty(account.Partners);
        Assert.Empty(account.Years);
        Assert.Empty(AccountCoverage.Of(account).Flows);
        Assert.Null(AccountCoverage.Of(account).DefaultPeriod);
    }

    internal static IEnumerable<string> Months(string flowAndPartner, int year, int count) =>
        Enumerable.Range(1, count).Select(month => $"{flowAndPartner} {year}-{month:00}");
}
