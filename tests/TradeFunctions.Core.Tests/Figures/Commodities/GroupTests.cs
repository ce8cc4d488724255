using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Commodities;

public class GroupTests
{
    private static readonly CommodityRules Tools = CommodityEntities.Grouped(("tools", ["8456", "8457"]));

    private static Cell[] Cells(params (string Row, decimal Value)[] rows) => [.. rows.Select(row => CommodityEntities.Cell(row.Row, row.Value, 1))];

    [Fact]
    public void A_group_is_the_sum_of_its_codes_with_each_partner_and_period()
    {
        var traded = CommodityEntities.Build(
            Cells(("X 156 2024 8456", 5), ("X 156 2024 8457", 6), ("X 156 2024 8458", 99), ("X 156 2023 8456", 1), ("X 156 2023 8457", 2)), Tools);

        var figure = traded.Figure("X 156 2024 G.tools");
        Assert.Equal((FigureStatus.Ok, Units(11), Units(2), true), (figure.Status, figure.Value, figure.NetWeight, figure.Derived));
        Assert.Equal(Units(3), traded.Figure("X 156 2023 G.tools").Value);
        Assert.Equal("G", traded.Entity("CA2020", "G.tools").Chapter);
        var ranked = traded.With(China, "2024", CommodityLevel.Group);
        Assert.Equal((Units(11), Units(3)), (ranked.Figure(TradeDirection.Exports, "G.tools").Value, ranked.Figure(TradeDirection.Exports, "G.tools", yearBefore: true).Value));
    }

    [Fact]
    public void A_code_without_a_figure_leaves_the_group_without_one_and_is_named()
    {
        var traded = CommodityEntities.Build(Cells(("X 156 2024 8456", 5), ("X 842 2024 8456", 5), ("X 842 2024 8457", 6)), Tools);

        var entity = traded.Entity("CA2020", "G.tools");
        Assert.Equal(FigureStatus.Missing, entity.Figure(TradeDirection.Exports, China, At("2024")).Status);
        Assert.Equal(["8457"], entity.Lacking(TradeDirection.Exports, China, At("2024")));
        Assert.Empty(entity.Lacking(TradeDirection.Exports, Usa, At("2024")));
        Assert.Empty(entity.Lacking(TradeDirection.Exports, Thailand, At("2024")));
        Assert.Equal(Units(11), entity.Figure(TradeDirection.Exports, Usa, At("2024")).Value);
        Assert.Equal(["8457"], ByCommodityEntity.Unpack(entity.Pack()).Lacking(TradeDirection.Exports, China, At("2024")));
    }

    [Fact]
    public void A_code_that_was_not_traded_counts_as_zero()
    {
        var traded = CommodityEntities.Build(
            Cells(
                ("X 156 2024 8456", 5), ("X 842 2024 8456", 4), ("X 0 2024 8456", 9),
                ("X 0 2024 8457", 6), ("X 842 2024 8457", 6)),
            Tools);

        Assert.Equal((FigureStatus.Ok, Units(5)), (traded.Figure("X 156 2024 G.tools").Status, traded.Figure("X 156 2024 G.tools").Value));
        Assert.Equal(Units(15), traded.Figure("X 0 2024 G.tools").Value);
        Assert.Equal(FigureStatus.NoTrade, traded.Figure("X 764 2024 G.tools").Status);
    }

    [Fact]
    public void A_code_without_any_row_is_no_trade_where_the_partners_codes_add_up_and_lacks_elsewhere()
    {
        var traded = CommodityEntities.Build(
            Cells(("X 156 2024", 5), ("X 156 2024 8456", 5), ("X 842 2024 8456", 5)), CommodityEntities.Grouped(("tools", ["8455", "8456", "8457"])));

        Assert.Equal(Units(5), traded.Figure("X 156 2024 G.tools").Value);
        Assert.Equal(["8455", "8457"], traded.Entity("CA2020", "G.tools").Lacking(TradeDirection.Exports, Usa, At("2024")));
    }

    [Fact]
    public void A_conflict_in_a_code_leaves_the_group_without_a_figure()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024 8456", 5), CommodityEntities.Cell("X 156 2024 8457", null, conflict: true), CommodityEntities.Cell("X 842 2024 8456", 1), CommodityEntities.Cell("X 842 2024 8457", 1)],
            Tools);

        Assert.Equal(["8457"], traded.Entity("CA2020", "G.tools").Lacking(TradeDirection.Exports, China, At("2024")));
    }

    [Fact]
    public void A_group_of_many_codes_of_several_chapters_and_levels_adds_up()
    {
        string[] codes = [.. Enumerable.Range(10, 40).Select(chapter => $"{chapter}"), .. Enumerable.Range(5000, 40).Select(code => $"{code}")];
        var traded = CommodityEntities.Build(
            Cells([.. codes.Select((code, i) => ($"M 156 2024-03 {code}", (decimal)(i + 1)))]), CommodityEntities.Grouped(("many", codes)));

        Assert.Equal(Units(80 * 81 / 2), traded.Figure("M 156 2024-03 G.many").Value);
    }

    [Theory]
    [InlineData("a group", new[] { "84" }, "id")]
    [InlineData("g", new string[0], "no codes")]
    [InlineData("g", new[] { "84", "8456" }, "8456 is a part of 84")]
    [InlineData("g", new[] { "8456", "8456" }, "twice")]
    [InlineData("g", new[] { "TOTAL" }, "TOTAL")]
    public void A_group_that_cannot_be_summed_is_refused_with_its_reason(string id, string[] codes, string reason)
    {
        Assert.False(CommodityGroup.TryCreate(id, codes, out _, out var error));
        Assert.Contains(reason, error, StringComparison.Ordinal);
    }
}
