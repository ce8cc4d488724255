using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Commodities;

public class NoTradeTests
{
    [Theory]
    [InlineData(99.9, FigureStatus.NoTrade)] // within 0.1%
    [InlineData(99.89, FigureStatus.Missing)]
    public void A_partner_absent_where_the_partners_of_a_commodity_add_up_to_the_World_had_no_trade(decimal china, FigureStatus expected)
    {
        var traded = CommodityEntities.Of(("X 0 2024 8542", 100), ("X 156 2024 8542", china), ("X 842 2023 8542", 1));

        Assert.Equal(expected, traded.Figure("X 842 2024 8542").Status);
        Assert.Equal(expected, traded.Figure("X 764 2024 8542").Status);
        Assert.Equal(expected == FigureStatus.NoTrade, traded.Entity("CA2020", "8542").IsComplete(TradeDirection.Exports, At("2024")));
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 764 2023 8542").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("M 764 2024 8542").Status);
    }

    [Fact]
    public void No_trade_is_an_exact_zero_in_the_Worlds_currency()
    {
        var traded = CommodityEntities.Of(("X 0 2024 8542", 100), ("X 156 2024 8542", 100));

        var figure = traded.Figure("X 842 2024 8542");
        Assert.Equal((FigureStatus.NoTrade, Amount.Zero, Amount.Zero, "USD"), (figure.Status, figure.Value, figure.NetWeight, figure.Currency));
    }

    [Theory]
    [InlineData(30, FigureStatus.NoTrade)]
    [InlineData(31, FigureStatus.Missing)]
    public void A_code_absent_where_a_partners_codes_of_the_level_add_up_to_its_total_was_not_traded(decimal total, FigureStatus expected)
    {
        var traded = CommodityEntities.Of(
            ("X 156 2024", total), ("X 156 2024 85", 20), ("X 156 2024 84", 10), ("X 842 2024 94", 1));

        Assert.Equal(expected, traded.Figure("X 156 2024 94").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 85").Status);
        Assert.Equal(expected, traded.With(China, "2024", CommodityLevel.Chapter).Figure(TradeDirection.Exports, "94").Status);
    }

    [Fact]
    public void Another_levels_codes_prove_nothing()
    {
        var traded = CommodityEntities.Of(("X 156 2024", 20), ("X 156 2024 85", 20), ("X 842 2024 8542", 1), ("X 156 2024 8541", 4));

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 156 2024 8542").Status);
    }

    [Fact]
    public void A_filtered_extract_yields_no_trade_nowhere()
    {
        var traded = CommodityEntities.Of(
            ("X 156 2024 8542", 1), ("X 842 2024 8541", 2), ("M 156 2023 85", 2), ("X 842 2024-05 84", 2), ("X 156 2024-06 84", 2));

        Assert.All(
            from entity in traded.ByCommodity
            from direction in Enum.GetValues<TradeDirection>()
            from partner in new[] { World, China, Usa, Thailand }
            from index in Enumerable.Range(0, entity.Slot.Count)
            select entity.Figure(direction, partner, entity.Slot.First.AddPeriods(index)),
            figure => Assert.NotEqual(FigureStatus.NoTrade, figure.Status));
    }

    [Fact]
    public void Sums_that_are_totals_by_nature_prove_no_completeness()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2023 270900", 1), CommodityEntities.Cell("X 842 2023 271111", 1)], sumsAreTotals: true);

        Assert.Equal(Units(1), traded.Figure("X 0 2023 270900").Value);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2023 270900").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 764 2023 TOTAL").Status);
    }

    [Fact]
    public void A_complete_dataset_has_no_trade_in_covered_periods_only()
    {
        var traded = CommodityEntities.Complete(("X 156 2022 8542", 1), ("X 842 2024 8541", 1));

        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 156 2024 8541").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 156 2024 8542").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 0 2024 8542").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 156 2023 8542").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("M 156 2024 8542").Status);
    }

    [Fact]
    public void A_code_whose_parts_were_traded_is_missing_whatever_adds_up()
    {
        var traded = CommodityEntities.Of(
            ("X 0 2024 8542", 100), ("X 156 2024 8542", 100), ("X 842 2024 854231", 0.01m), ("X 764 2023 8542", 1));

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 8542").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 764 2024 8542").Status);
    }

    [Fact]
    public void A_partner_that_no_row_of_the_commodity_names_may_be_hidden_among_areas_nes()
    {
        var traded = CommodityEntities.Of(
            ("X 0 2023 8542", 10), ("X 899 2023 8542", 10), ("X 156 2024 8542", 3), ("X 764 2024", 5), ("X 764 2024 8541", 5));

        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 156 2023 8542").Status);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 764 2024 8542").Status);
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 764 2023 8542").Status);
    }

    // Areas nes have a figure in February alone, so that they have none of both months, nor of the quarter.
    [Theory]
    [InlineData("2024-01", FigureStatus.NoTrade)]
    [InlineData("2024-02", FigureStatus.Missing)]
    [InlineData("2024-01/2024-02", FigureStatus.Missing)]
    [InlineData("2024-Q1", FigureStatus.Missing)]
    public void A_partner_that_may_be_hidden_among_areas_nes_in_a_month_may_be_in_a_period_with_that_month(string period, FigureStatus expected)
    {
        var traded = CommodityEntities.Of(
            ("X 0 2024-01 8542", 100), ("X 156 2024-01 8542", 100), ("X 899 2024-01 854231", 0.01m),
            ("X 0 2024-02 8542", 150), ("X 156 2024-02 8542", 100), ("X 899 2024-02 8542", 50),
            ("X 0 2024-03 8542", 100), ("X 156 2024-03 8542", 100));

        Assert.Equal(expected, traded.Figure($"X 764 {period} 8542").Status);
    }

    [Fact]
    public void A_conflict_keeps_a_flow_period_from_being_complete()
    {
        var traded = CommodityEntities.Build(
        [
            CommodityEntities.Cell("X 0 2024 8542", 100),
            CommodityEntities.Cell("X 156 2024 8542", 100),
            CommodityEntities.Cell("X 764 2024 8542", null, conflict: true),
            CommodityEntities.Cell("X 702 2024 854231", 1),
        ]);

        Assert.Equal(FigureStatus.Conflict, traded.Figure("X 764 2024 8542").Status);
        Assert.Equal(MissingOrNoTrade, traded.Figure("X 842 2024 8542"));
        Assert.Equal(Figure.Missing, traded.Figure("X 702 2024 8542"));
        Assert.Equal(Figure.Missing, traded.Figure("X 842 2023 8542"));
    }

    [Fact]
    public void A_year_is_no_trade_where_all_its_months_are_and_missing_where_a_month_was_traded()
    {
        var months = Enumerable.Range(1, 12)
            .SelectMany(month => new[] { ($"X 0 2024-{month:00} 8542", 100m), ($"X 156 2024-{month:00} 8542", 100m) });
        var traded = CommodityEntities.Of([.. months, ("X 842 2024-07 8542", 0.01m), ("X 0 2024 8542", 1200m), ("X 156 2024 8542", 1200m)]);

        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 764 2024 8542").Status);
        Assert.Equal((FigureStatus.Ok, Units(0.01m)), (traded.Figure("X 842 2024 8542").Status, traded.Figure("X 842 2024 8542").Value));
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 842 2024-08 8542").Status);
    }

    [Fact]
    public void The_World_had_no_trade_in_a_complete_year_before_the_first_sum_of_partners()
    {
        var traded = CommodityEntities.Complete(("X 156 2022 8541", 1), ("X 842 2024 8542", 1));

        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 0 2022 8542").Status);
        Assert.Equal(Units(1), traded.Figure("X 0 2024 8542").Value);
    }

    // Its subheading is there, so that it is no absence: the row of the heading that could not be read may be this one.
    [Fact]
    public void A_figure_whose_parts_were_traded_may_be_the_one_that_could_not_be_read()
    {
        Cell[] cells = [CommodityEntities.Cell("X 156 2023 8542", 5), CommodityEntities.Cell("X 156 2024 854231", 4)];
        var unread = new UnreadKey(Japan, Flow.Export, CommodityCode.Parse("8542"), 4, China, Classification: default(ShortCode));
        var source = new SourceCells(Make.File("a.csv"), [.. cells.OrderBy(cell => cell.Key)], [new UnreadFigures(unread, 4, 1)]);

        Assert.Equal(FigureStatus.Rejected, CommodityEntities.Build(ReporterCells.Resolve(Japan, [source])).Figure("X 156 2024 8542").Status);
    }

    [Fact]
    public void A_row_without_any_amount_is_missing_and_not_no_trade()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 0 2024 8542", 100), CommodityEntities.Cell("X 156 2024 8542", 100), CommodityEntities.Cell("X 842 2024 8542", null)]);

        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 8542").Status);
    }
}
