using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures;

/// <summary>Who has traded without a figure of TOTAL has none, rather than a zero, and is in no sum in silence.</summary>
public class LeftOutAccountTests
{
    [Theory]
    [InlineData("X 842 2023", CellStatus.LeftOut)]
    [InlineData("X 842 2023 85", CellStatus.LeftOut)]
    [InlineData("X 842 2023 85", CellStatus.OtherClassification)]
    [InlineData("X 842 2023 85423100", CellStatus.Ok)]
    public void A_partner_of_which_something_was_left_out_is_missing_and_so_is_the_Worlds_sum(string row, CellStatus status)
    {
        var account = Account([Cell("X 842 2022", 9), Cell("X 156 2022", 5), Cell("X 156 2023", 5), Cell("X 764 2022", 1), Cell(row, 7) with { Status = status }], complete: true);

        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2023")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, World, At("2023")).Status);
        Assert.Equal(FigureStatus.NoTrade, account.Figure(TradeDirection.Exports, Thailand, At("2023")).Status);
        Assert.Equal(Units(15), account.Figure(TradeDirection.Exports, World, At("2022")).Value);
    }

    [Fact]
    public void By_what_was_left_out_alone_no_period_is_covered()
    {
        var account = Account([Cell("X 842 2022", 9), Cell("X 842 2023", null) with { Status = CellStatus.LeftOut }], complete: true);

        Assert.Equal([2022], account.Years);
        Assert.Equal(Figure.Missing, account.Figure(TradeDirection.Exports, Usa, At("2023")));
    }

    [Theory]
    [InlineData("X 842 2024", CellStatus.LeftOut)]
    [InlineData("X 842 2024-05", CellStatus.LeftOut)]
    public void What_was_left_out_of_a_year_or_its_months_is_no_zero_of_the_year(string row, CellStatus status)
    {
        var months = Enumerable.Range(1, 12).Select(month => Cell($"X 156 2024-{month:00}", 1));
        var account = Account([Cell("X 842 2022", 9), .. months, Cell(row, null) with { Status = status }], complete: true);

        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
        Assert.Equal(FigureStatus.NoTrade, account.Figure(TradeDirection.Exports, Usa, At("2024-06")).Status);
    }

    [Fact]
    public void A_month_of_which_everything_was_left_out_keeps_its_year_from_no_trade()
    {
        var account = Account([Cell("X 842 2022", 9), Cell("X 156 2024", 5), Cell("X 842 2024-05 85", null) with { Status = CellStatus.LeftOut }], complete: true);

        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, World, At("2024")).Status);
    }

    [Fact]
    public void Partners_that_have_less_than_the_World_has_in_commodities_are_no_sum_of_it()
    {
        Cell[] cells = [Cell("X 156 2024", 60), Cell("X 842 2023", 1)];
        Assert.Equal(FigureStatus.NoTrade, Account(cells, complete: true).Figure(TradeDirection.Exports, Usa, At("2024")).Status);

        var account = Account([.. cells, Cell("X 0 2024 84", 40), Cell("X 0 2024 85", 60)], complete: true);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, World, At("2024")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
    }

    [Fact]
    public void The_World_of_a_year_is_added_up_from_its_own_figures_and_those_of_the_months()
    {
        Cell[] months = [.. Enumerable.Range(1, 12).Select(month => Cell($"X 842 2024-{month:00}", 1))];

        Assert.Equal(Units(17), Account([Cell("X 156 2024", 5), .. months], complete: true).Figure(TradeDirection.Exports, World, At("2024")).Value);
        Assert.Equal(FigureStatus.Missing, Account([Cell("X 156 2024", 5), .. months[..^1]], complete: true).Figure(TradeDirection.Exports, World, At("2024")).Status);
    }

    [Fact]
    public void A_sum_of_a_level_lacks_what_has_a_row_below_it_alone_or_was_left_out()
    {
        var account = Account(
            [
                Cell("X 156 2024 84", 5), Cell("X 156 2024 85", 5), Cell("X 842 2024 84", 4), Cell("X 842 2024 8542", 3),
                Cell("X 764 2024 84", 2), Cell("X 764 2024 85", null) with { Status = CellStatus.LeftOut },
            ],
            complete: true);

        Assert.Equal(Units(10), account.Figure(TradeDirection.Exports, China, At("2024")).Value);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, Thailand, At("2024")).Status);
        Assert.Equal(FigureStatus.Missing, account.Figure(TradeDirection.Exports, World, At("2024")).Status);
    }
}
