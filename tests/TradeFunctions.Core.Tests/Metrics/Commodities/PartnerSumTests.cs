using TradeFunctions.Core.Economies;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Metrics.Commodities;
using static TradeFunctions.Core.Tests.Metrics.Make;

namespace TradeFunctions.Core.Tests.Metrics.Commodities;

public class PartnerSumTests
{
    [Fact]
    public void Months_of_a_group_add_up_to_its_year_to_date_across_blocks()
    {
        var rows = new[] { 2023, 2024 }.SelectMany(year => new[] { 1, 2 }.SelectMany(month => new (string, decimal)[]
        {
            ($"X 156 {year}-{month:00} 8542", year - 2020 + month), ($"X 842 {year}-{month:00} 8542", 10 * month),
        }));
        var series = CommoditySeries.Of(Goods.Of([.. rows]).Blocks, Group("CHN", "USA"));

        // 2023: 4 + 10, 5 + 20; 2024: 5 + 10, 6 + 20.
        var toDate = series.Series(TradeDirection.Exports, MeasureKind.Value).YearToDate(At("2024-02"));
        Assert.Equal((Units(41), Units(39)), (toDate.Sum, toDate.Change.Base));
        Assert.Equal((PartnerGroup.NoCode, "made-up"), (series.Partner, series.Group!.Id));
    }

    [Fact]
    public void Members_in_two_currencies_have_no_value_together_but_a_weight()
    {
        var goods = Goods.Build([Goods.Cell("X 156 2024 8542", 10, 4), Goods.Cell("X 842 2024 8542", 20, 5, currency: "JPY")]);

        var figure = CommoditySeries.Of(goods.Blocks, Group("CHN", "USA")).History.Figure(TradeDirection.Exports, At("2024"));

        Assert.Equal((FigureStatus.Ok, null, Units(9), null), (figure.Status, figure.Value, figure.NetWeight, figure.Currency));
    }

    [Fact]
    public void A_member_in_conflict_leaves_no_sum_and_is_named_and_one_that_had_no_trade_is_zero()
    {
        var goods = Goods.Build(
            [Goods.Cell("X 156 2024 8542", 10, conflict: true), Goods.Cell("X 842 2024 8542", 20), Goods.Cell("M 842 2024 8542", 7)],
            new GoodsRules(new DatasetRules(Complete: true), []));
        var group = Group("CHN", "USA");
        var series = CommoditySeries.Of([goods.Block("CA2020", "8542")], group);
        var block = goods.Block("CA2020", "8542");

        Assert.Equal(FigureStatus.Missing, series.History.Figure(TradeDirection.Exports, At("2024")).Status);
        Assert.Equal(Units(7), series.History.Figure(TradeDirection.Imports, At("2024")).Value);
        string[] LackingOf(TradeDirection direction) => [.. PartnerSum.Lacking(block, group, direction, At("2024")).Select(member => member.Id)];
        Assert.Equal(["CHN"], LackingOf(TradeDirection.Exports));
        Assert.Empty(LackingOf(TradeDirection.Imports));
        Assert.Equal(["CHN"], LackingOf(TradeDirection.Total));
    }

    [Fact]
    public void A_group_whose_members_never_all_have_figures_is_not_called_empty()
    {
        var goods = Goods.Of(("X 156 2024 8542", 10));
        Assert.False(CommoditySeries.Of(goods.Blocks, Group("CHN", "USA")).IsEmpty);
        Assert.True(CommoditySeries.Of(goods.Blocks, Group("CAN", "USA")).IsEmpty);
    }

    [Fact]
    public void One_flow_of_what_the_reporter_says_of_its_own_goods_is_enough_in_total_trade()
    {
        var goods = Goods.Of(("M 392 2024 8542", 3), ("X 156 2024 8542", 10), ("M 156 2024 8542", 20));
        var group = Group("JPN", "CHN");
        Assert.Equal(Units(33), CommoditySeries.Of(goods.Blocks, group).History.Figure(TradeDirection.Total, At("2024")).Value);
        var ranking = PartnerRanking.Of(goods.Block("CA2020", "8542"), null, TradeDirection.Total, At("2024"));
        Assert.Equal(Units(33), ranking.Combine([], [group]).Sum);
    }

    [Fact]
    public void No_trade_of_all_members_is_no_trade_of_the_group_and_no_sum()
    {
        var goods = Goods.Complete(("X 410 2024 8542", 10), ("M 842 2024 8542", 20));
        var figure = CommoditySeries.Of([goods.Block("CA2020", "8542")], Group("CHN", "USA")).History.Figure(TradeDirection.Exports, At("2024"));
        Assert.Equal((FigureStatus.NoTrade, Units(0), false), (figure.Status, figure.Value, figure.Derived));
    }

    [Fact]
    public void A_reporter_that_has_no_figure_of_its_own_goods_is_left_out_of_a_group_where_the_files_hold_everything()
    {
        var goods = Goods.Complete(("X 156 2024 8542", 10), ("X 842 2024 8542", 30));
        var joint = PartnerRanking.Of(goods.Block("CA2020", "8542"), null, TradeDirection.Exports, At("2024")).Combine([], [Group("JPN", "CHN")]);
        Assert.Equal([156], joint.Partners);
        Assert.Equal((Units(10), 0.25m), (joint.Sum, joint.Ratio));
    }

    private static PartnerGroup Group(params string[] codes) =>
        PartnerGroup.TryCreate("made-up", null, codes, out var group, out var error) ? group : throw new FormatException(error);
}
