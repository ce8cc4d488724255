using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade.Economies;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class PartnerSumTests
{
    private const int Peru = 604;

    [Fact]
    public void Months_of_a_group_add_up_to_its_year_to_date_across_slots()
    {
        var rows = new[] { 2023, 2024 }.SelectMany(year => new[] { 1, 2 }.SelectMany(month => new (string, decimal)[]
        {
            ($"X 156 {year}-{month:00} 8542", year - 2020 + month), ($"X 842 {year}-{month:00} 8542", 10 * month),
        }));
        var series = CommoditySeries.Of(CommodityEntities.Of([.. rows]).ByCommodity, Group("CHN", "USA"));

        // 2023: 4 + 10, 5 + 20; 2024: 5 + 10, 6 + 20.
        var toDate = series.Series(TradeDirection.Exports, MeasureKind.Value).YearToDate(At("2024-02"));
        Assert.Equal((Units(41), Units(39)), (toDate.Sum, toDate.Change.Base));
        Assert.Equal((PartnerGroup.NoCode, "made-up"), (series.Partner, series.Group!.Id));
    }

    [Fact]
    public void Members_in_two_currencies_have_no_value_together_but_a_weight()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024 8542", 10, 4), CommodityEntities.Cell("X 842 2024 8542", 20, 5, currency: "JPY")]);

        var figure = CommoditySeries.Of(traded.ByCommodity, Group("CHN", "USA")).History.Figure(TradeDirection.Exports, At("2024"));

        Assert.Equal((FigureStatus.Ok, null, Units(9), null), (figure.Status, figure.Value, figure.NetWeight, figure.Currency));
    }

    [Fact]
    public void A_member_in_conflict_leaves_no_sum_and_is_named_and_one_that_had_no_trade_is_zero()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024 8542", 10, conflict: true), CommodityEntities.Cell("X 842 2024 8542", 20), CommodityEntities.Cell("M 842 2024 8542", 7)],
            new CommodityRules(new DatasetRules(Complete: true), []));
        var group = Group("CHN", "USA");
        var series = CommoditySeries.Of([traded.Entity("CA2020", "8542")], group);
        var entity = traded.Entity("CA2020", "8542");

        Assert.Equal(FigureStatus.Incomplete, series.History.Figure(TradeDirection.Exports, At("2024")).Status);
        Assert.Equal(Units(7), series.History.Figure(TradeDirection.Imports, At("2024")).Value);
        string[] LackingOf(TradeDirection direction) => [.. PartnerSum.Lacking(entity, group, direction, At("2024")).Select(member => member.Id)];
        Assert.Equal(["CHN"], LackingOf(TradeDirection.Exports));
        Assert.Empty(LackingOf(TradeDirection.Imports));
        Assert.Equal(["CHN"], LackingOf(TradeDirection.Total));
    }

    [Theory]
    [InlineData("899", FigureStatus.Missing)]
    [InlineData("764", FigureStatus.Ok)]
    public void A_member_that_no_row_names_is_missing_where_areas_nes_may_hold_its_trade_as_it_is_in_a_joint_share(
        string other, FigureStatus expected)
    {
        var traded = CommodityEntities.Of(
            ("X 0 2024 8542", 150), ("X 156 2024 8542", 100), ($"X {other} 2024 8542", 50), ("X 0 2023 8542", 40), ("X 156 2023 8542", 40));
        var (entity, group) = (traded.Entity("CA2020", "8542"), Group("CHN", "PER"));
        var figures = CommoditySeries.Of(traded.ByCommodity, group).History;
        var joint = PartnerRanking.Of(entity, null, TradeDirection.Exports, At("2024")).Combine([], [group]);

        Assert.Equal(expected, figures.Figure(TradeDirection.Exports, At("2024")).Status);
        Assert.Equal(figures.Figure(TradeDirection.Exports, At("2024")).Value, joint.Sum);
        Assert.Equal(joint.Lacking, PartnerSum.Lacking(entity, group, TradeDirection.Exports, At("2024")).Select(member => member.Code));
        Assert.Equal(Units(40), figures.Figure(TradeDirection.Exports, At("2023")).Value);
        Assert.Equal(
            expected == FigureStatus.Ok ? FigureStatus.NoTrade : FigureStatus.Missing,
            CommoditySeries.Of(traded.ByCommodity, Peru).History.Figure(TradeDirection.Exports, At("2024")).Status);
    }

    [Fact]
    public void A_partner_that_one_slot_names_is_distinguished_from_areas_nes_in_all_of_them()
    {
        var traded = CommodityEntities.Of(
            ("X 604 2019 8542", 5), ("X 0 2020 8542", 150), ("X 156 2020 8542", 100), ("X 899 2020 8542", 50), ("X 0 2019 8542", 5));

        Assert.Equal(FigureStatus.Missing, traded.Entity("CA2020", "8542").Figure(TradeDirection.Exports, Peru, At("2020")).Status);
        Assert.Equal(FigureStatus.NoTrade, CommoditySeries.Of(traded.ByCommodity, Peru).History.Figure(TradeDirection.Exports, At("2020")).Status);
        var ranking = PartnerRanking.Of(traded.Entity("CA2020", "8542"), traded.Entity("CA2010", "8542"), TradeDirection.Exports, At("2020"));
        Assert.Equal(Units(100), ranking.Combine([China, Peru]).Sum);
    }

    // Until 2005 the trade of Serbia and of Montenegro was under Serbia and Montenegro.
    [Fact]
    public void A_member_that_did_not_exist_is_nothing_only_where_whoever_had_its_trade_is_a_member_too()
    {
        (string, decimal)[] rows =
            [
                ("X 891 2006", 2), ("X 688 2006", 3), ("X 499 2006", 1), ("X 191 2006", 4), ("X 688 2007", 3), ("X 499 2007", 1), ("X 191 2007", 4),
                ("X 891 2004", 5), ("X 191 2004", 3), ("X 688 2008", 4), ("X 499 2008", 1), ("X 191 2008", 4),
            ];
        var traded = CommodityEntities.Build([.. rows.Select(row => CommodityEntities.Cell(row.Item1, row.Item2))]);
        var entity = traded.Entity("CA2000", "TOTAL");

        Assert.Equal((null, Units(9)), (Sum("SRB,MNE,HRV", "2004"), Sum("SRB,MNE,HRV", "2008")));
        Assert.Equal((Units(8), null), (Sum("SCG,HRV", "2004"), Sum("SCG,HRV", "2008")));
        Assert.Equal((Units(8), Units(9)), (Sum("SCG,SRB,MNE,HRV", "2004"), Sum("SCG,SRB,MNE,HRV", "2008")));

        // In the year of the change both codes can have figures.
        Assert.Equal((null, Units(10)), (Sum("SRB,MNE,HRV", "2006"), Sum("SCG,SRB,MNE,HRV", "2006")));
        Assert.Equal(Units(8), Sum("SRB,MNE,HRV", "2007"));

        Amount? Sum(string members, string year) => PartnerSum.Of(entity, Group(members.Split(',')), TradeDirection.Exports, At(year)).Value;
    }

    [Fact]
    public void A_group_whose_members_never_all_have_figures_is_not_called_empty()
    {
        var traded = CommodityEntities.Of(("X 156 2024 8542", 10));
        Assert.False(CommoditySeries.Of(traded.ByCommodity, Group("CHN", "USA")).IsEmpty);
        Assert.True(CommoditySeries.Of(traded.ByCommodity, Group("CAN", "USA")).IsEmpty);
    }

    [Fact]
    public void One_flow_of_the_reporters_trade_with_itself_is_enough_in_total_trade()
    {
        var traded = CommodityEntities.Of(("M 392 2024 8542", 3), ("X 156 2024 8542", 10), ("M 156 2024 8542", 20));
        var group = Group("JPN", "CHN");
        Assert.Equal(Units(33), CommoditySeries.Of(traded.ByCommodity, group).History.Figure(TradeDirection.Total, At("2024")).Value);
        var ranking = PartnerRanking.Of(traded.Entity("CA2020", "8542"), null, TradeDirection.Total, At("2024"));
        Assert.Equal(Units(33), ranking.Combine([], [group]).Sum);
    }

    [Fact]
    public void No_trade_of_all_members_is_no_trade_of_the_group_and_no_sum()
    {
        var traded = CommodityEntities.Complete(("X 410 2024 8542", 10), ("M 842 2024 8542", 20));
        var figure = CommoditySeries.Of([traded.Entity("CA2020", "8542")], Group("CHN", "USA")).History.Figure(TradeDirection.Exports, At("2024"));
        Assert.Equal((FigureStatus.NoTrade, Units(0), false), (figure.Status, figure.Value, figure.Derived));
    }

    [Fact]
    public void A_reporter_that_has_no_figure_of_its_own_goods_is_left_out_of_a_group_where_the_files_hold_everything()
    {
        var traded = CommodityEntities.Complete(("X 156 2024 8542", 10), ("X 842 2024 8542", 30));
        var joint = PartnerRanking.Of(traded.Entity("CA2020", "8542"), null, TradeDirection.Exports, At("2024")).Combine([], [Group("JPN", "CHN")]);
        Assert.Equal([156], joint.Partners);
        Assert.Equal((Units(10), 0.25m), (joint.Sum, joint.Ratio));
    }

    private static PartnerGroup Group(params string[] codes) =>
        PartnerGroup.TryCreate("made-up", null, codes, out var group, out var error) ? group : throw new FormatException(error);
}
