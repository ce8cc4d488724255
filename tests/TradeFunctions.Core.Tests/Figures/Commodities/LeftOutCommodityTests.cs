using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Commodities;

/// <summary>Goods that were traded without a figure: of their partner, of the World, of what they are a part of, and of groups.</summary>
public class LeftOutCommodityTests
{
    [Fact]
    public void A_code_that_was_left_out_is_missing_and_the_partners_other_codes_are_no_trade()
    {
        var traded = Complete(("X 156 2024 8541", 5), ("X 156 2024 8542", 5), ("X 842 2024 8541", 4), ("X 842 2023 8542", 1), ("- X 842 2024 8542", 0), ("X 842 2023 8471", 1), ("X 156 2024 8471", 1));

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 8542").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 842 2024 8471").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 0 2024 8542").Status);
        Assert.Equal(Units(9), traded.Figure("X 0 2024 8541").Value);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 85").Status);
        Assert.Equal(Units(10), traded.Figure("X 156 2024 85").Value);
    }

    [Fact]
    public void Of_a_partner_whose_TOTAL_alone_was_left_out_no_code_is_no_trade()
    {
        var traded = Complete(("X 156 2024 8541", 5), ("X 842 2023 8541", 4), ("X 764 2023 8541", 4), ("- X 842 2024", 0));

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 8541").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 764 2024 8541").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 0 2024 8541").Status);
    }

    [Fact]
    public void Parts_of_a_code_that_has_a_row_or_was_left_out_are_not_told_where_none_of_them_has_a_row()
    {
        var traded = Complete(("X 156 2024 854231", 5), ("X 842 2023 854231", 4), ("X 842 2024 8542", 4), ("X 764 2023 854231", 4), ("- X 764 2024 8542", 0), ("X 410 2023 854231", 1));

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 854231").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 764 2024 854231").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 410 2024 854231").Status);
    }

    [Fact]
    public void Commodities_in_another_edition_keep_their_partner_from_no_trade_in_their_chapter()
    {
        var traded = Complete(
            ("X 156 2024 854231 H6", 5), ("X 156 2024 720810 H6", 5), ("X 842 2023 854231 H6", 4), ("X 842 2023 720810 H6", 4), ("X 842 2024 854239 H5", 9), ("X 764 2023 854231 H6", 1));

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 854231").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 842 2024 720810").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 764 2024 854231").Status);
        Assert.Equal((FigureStatus.Missing, FigureStatus.Ok), (traded.Figure("X 0 2024 85").Status, traded.Figure("X 0 2024 72").Status));
        Assert.Equal(
            (FigureStatus.Missing, FigureStatus.Missing), (traded.Figure("X 842 2024 TOTAL").Status, traded.Figure("X 0 2024 TOTAL").Status));
    }

    [Fact]
    public void Figures_that_are_published_in_two_editions_are_the_same_over_again()
    {
        var traded = Complete(("X 156 2024 854231 H6", 5), ("X 842 2024 854231 H6", 4), ("X 842 2024 852411 H5", 4), ("X 156 2024 903180 H5", 5), ("X 842 2023 720810 H6", 1), ("X 156 2024 720810 H6", 1), ("X 156 2024 720810 H5", 1));

        Assert.Equal(Units(10), traded.Figure("X 0 2024 TOTAL").Value);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 842 2024 720810").Status);
    }

    [Fact]
    public void A_group_sees_no_zero_where_its_code_is_missing_and_names_it()
    {
        var rows = Cells(("X 156 2024 8541", 5), ("X 156 2024 8542", 5), ("X 842 2024 8541", 4), ("- X 842 2024 8542", 0), ("X 764 2023 8541", 1), ("- X 764 2024", 0));
        var traded = CommodityEntities.Build(
            rows, new CommodityRules(new DatasetRules(Complete: true), CommodityEntities.Grouped(("chips", ["8541", "8542"])).Groups));
        var group = traded.Entity("CA2020", "G.chips");

        Assert.Equal(FigureStatus.Missing, group.Figure(TradeDirection.Exports, Usa, At("2024")).Status);
        Assert.Equal(["8542"], group.Lacking(TradeDirection.Exports, Usa, At("2024")));
        Assert.Equal(FigureStatus.Missing, group.Figure(TradeDirection.Exports, Thailand, At("2024")).Status);
        Assert.Equal(FigureStatus.Missing, group.Figure(TradeDirection.Exports, World, At("2024")).Status);
        Assert.Equal(Units(10), group.Figure(TradeDirection.Exports, China, At("2024")).Value);
    }

    [Fact]
    public void A_year_that_lacks_a_partner_which_some_of_its_months_have_has_no_zero_of_it()
    {
        var months = Enumerable.Range(1, 11).Select(month => ($"X 842 2024-{month:00} 8541", 1m));
        var traded = Complete([("X 156 2024 8541", 5), .. months]);

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 8541").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 0 2024 8541").Status);
    }

    [Theory]
    [InlineData("X 842 2024-05")]
    [InlineData("X 842 2024-05 8541")]
    [InlineData("- X 842 2024-05 8541")]
    [InlineData("- X 842 2024-06 8541")]
    public void A_partner_that_only_months_of_a_year_have_has_no_zero_of_it(string row)
    {
        var traded = Complete(
            ("X 156 2024 854110", 5), ("X 156 2024-05 854110", 5), ("X 842 2023 854110", 1), ("X 764 2023 854110", 1), (row, 3));

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 854110").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 764 2024 854110").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 0 2024 854110").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 0 2024 TOTAL").Status);
    }

    // 8541 in a month without any of its parts, and another edition beside the month's own.
    [Theory]
    [InlineData("X 842 2024-05 8541 H6")]
    [InlineData("X 842 2024-05 854190 H5")]
    public void Parts_of_what_a_month_alone_has_are_no_zeros_of_its_year(string row)
    {
        (string, decimal)[] rows =
        [
            ("X 156 2024 854110 H6", 5), ("X 156 2024-05 854110 H6", 5), ("X 842 2023 854110 H6", 1), ("X 842 2024 720810 H6", 1), ("X 842 2023 720810 H6", 1),
        ];
        Assert.Equal(FigureStatus.NoTrade, Complete(rows).Figure("X 842 2024 854110").Status);

        var traded = Complete([.. rows, (row, 3)]);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 854110").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 0 2024 854110").Status);
        Assert.Equal(Units(1), traded.Figure("X 0 2024 720810").Value);
    }

    [Fact]
    public void Partners_that_have_less_than_the_World_of_another_level_are_no_sum_of_it()
    {
        (string, decimal)[] rows = [("X 156 2024", 60), ("X 842 2023", 1), ("X 156 2024 854110", 60), ("X 842 2023 854110", 1)];
        Assert.Equal(Units(60), Complete(rows).Figure("X 0 2024 TOTAL").Value);

        var traded = Complete([.. rows, ("X 0 2024 85", 100)]);
        Assert.Equal((FigureStatus.Missing, FigureStatus.Missing), (traded.Figure("X 0 2024 TOTAL").Status, traded.Figure("X 0 2024 854110").Status));
        Assert.Equal(
            (FigureStatus.Missing, FigureStatus.Missing), (traded.Figure("X 842 2024 TOTAL").Status, traded.Figure("X 842 2024 854110").Status));
    }

    [Fact]
    public void The_World_of_a_year_is_added_up_from_its_own_figures_and_those_of_the_months()
    {
        var months = Enumerable.Range(1, 12).Select(month => ($"X 842 2024-{month:00} 8541", 1m));
        var traded = Complete([("X 156 2024 8541", 5), .. months]);

        Assert.Equal((Units(17), Units(17)), (traded.Figure("X 0 2024 8541").Value, traded.Figure("X 0 2024 85").Value));
    }

    private static CommodityEntities Complete(params (string Row, decimal Value)[] rows) =>
        CommodityEntities.Build(Cells(rows), new CommodityRules(new DatasetRules(Complete: true), []));

    // A row with a dash before it was left out.
    private static IEnumerable<Cell> Cells(params (string Row, decimal Value)[] rows) => rows.Select(row => row.Row[0] == '-'
        ? CommodityEntities.Cell(row.Row[2..], null) with { Status = CellStatus.LeftOut }
        : CommodityEntities.Cell(row.Row, row.Value));
}
