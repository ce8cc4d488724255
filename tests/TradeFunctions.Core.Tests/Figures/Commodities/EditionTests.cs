using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Commodities;

public class EditionTests
{
    private static readonly (string Year, string Edition)[] Years = [("2015", "H4"), ("2016", "H4"), ("2017", "H5"), ("2021", "H5"), ("2022", "H6"), ("2023", "H6")];

    private static CommodityEntities Over(string commodity) =>
        CommodityEntities.Build(Years.Select(year => CommodityEntities.Cell($"M 156 {year.Year} {commodity} {year.Edition}", 10)));

    private static CommoditySeries Series(string commodity) =>
        CommoditySeries.Of(Over(commodity).ByCommodity.Where(entity => entity.Commodity == commodity), China);

    [Theory]
    [InlineData("854231")]
    [InlineData("8542")]
    public void Headings_and_subheadings_break_where_the_edition_changes(string commodity)
    {
        var series = Series(commodity).Series(TradeDirection.Imports, MeasureKind.Value);

        Assert.Equal(MeasureStatus.Ok, series.YearOverYear(At("2016")).Status);
        Assert.Equal(MeasureStatus.ClassificationBreak, series.YearOverYear(At("2017")).Status);
        Assert.Equal(MeasureStatus.NoBase, series.YearOverYear(At("2021")).Status);
        Assert.Equal(MeasureStatus.ClassificationBreak, series.YearOverYear(At("2022")).Status);
        Assert.Equal(MeasureStatus.Ok, series.YearOverYear(At("2023")).Status);
    }

    [Theory]
    [InlineData("85")]
    [InlineData("TOTAL")]
    public void Chapters_and_the_total_do_not_break(string commodity)
    {
        var series = Series(commodity).Series(TradeDirection.Imports, MeasureKind.Value);

        Assert.Equal(MeasureStatus.Ok, series.YearOverYear(At("2017")).Status);
        Assert.Equal(MeasureStatus.Ok, series.YearOverYear(At("2022")).Status);
    }

    [Fact]
    public void Total_trade_breaks_as_its_flows_do()
    {
        var traded = CommodityEntities.Build(
            new[] { "X", "M" }.SelectMany(flow => Years.Select(year => CommodityEntities.Cell($"{flow} 156 {year.Year} 8542 {year.Edition}", 10))));

        var series = CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Commodity == "8542"), China).Series(TradeDirection.Total, MeasureKind.Value);

        Assert.Equal(MeasureStatus.Ok, series.YearOverYear(At("2016")).Status);
        Assert.Equal(MeasureStatus.ClassificationBreak, series.YearOverYear(At("2022")).Status);
    }

    [Fact]
    public void A_zero_is_of_the_edition_of_its_period_also_where_nobody_traded_the_code()
    {
        // The partners add up to the World: that Korea is absent in 2021 is a zero, of the old edition.
        var traded = CommodityEntities.Build(
        [
            CommodityEntities.Cell("M 0 2021 8542 H5", 10), CommodityEntities.Cell("M 156 2021 8542 H5", 10), CommodityEntities.Cell(
                "M 156 2021 TOTAL H5", 10),
            CommodityEntities.Cell("M 156 2022 8541 H6", 3), CommodityEntities.Cell("M 0 2022 8542 H6", 15), CommodityEntities.Cell("M 156 2022 8542 H6", 10), CommodityEntities.Cell("M 410 2022 8542 H6", 5),
        ]);

        var entity = traded.Entity("CA2020", "8542");

        Assert.Equal((FigureStatus.NoTrade, "H5"), (entity.Figure(TradeDirection.Imports, 410, At("2021")).Status, entity.Figure(TradeDirection.Imports, 410, At("2021")).Classification));
        // Nobody has a figure of 8541 under the old edition: it may not have had the code, and then there was no zero to grow from.
        var china = CommodityRanking.Of(traded.With(China, "2022", CommodityLevel.Heading), TradeDirection.Imports).Ranked;
        Assert.All(china, row => Assert.Equal(MeasureStatus.ClassificationBreak, row.Change.Status));
        Assert.Contains(china, row => row is { Commodity: "8541", YearBefore.Status: FigureStatus.NotExisting });
        Assert.Equal(MeasureStatus.ClassificationBreak, CommoditySeries.Of([entity], 410).Series(TradeDirection.Imports, MeasureKind.Value).YearOverYear(At("2022")).Status);
    }

    [Fact]
    public void Rankings_break_by_level_too()
    {
        var traded = CommodityEntities.Build(
            new[] { "85", "8542", "854231" }.SelectMany(code => new[] { CommodityEntities.Cell($"M 156 2021 {code} H5", 10), CommodityEntities.Cell($"M 156 2022 {code} H6", 12) }));

        MeasureStatus Change(CommodityLevel level) =>
            CommodityRanking.Of(traded.With(China, "2022", level), TradeDirection.Imports).Ranked[0].Change.Status;
        Assert.Equal(
            [MeasureStatus.Ok, MeasureStatus.ClassificationBreak, MeasureStatus.ClassificationBreak],
            new[] { CommodityLevel.Chapter, CommodityLevel.Heading, CommodityLevel.Subheading }.Select(Change));
        var entity = traded.Entity("CA2020", "8542");
        Assert.Equal(MeasureStatus.ClassificationBreak, PartnerRanking.Of(entity, entity, TradeDirection.Imports, At("2022")).Unranked.Single(row => row.Partner == China).Change.Status);
    }

    [Fact]
    public void A_group_breaks_as_its_codes_do()
    {
        var cells = Years.SelectMany(year => new[] { CommodityEntities.Cell($"M 156 {year.Year} 8542 {year.Edition}", 1), CommodityEntities.Cell($"M 156 {year.Year} 85 {year.Edition}", 1) }).ToList();
        var traded = CommodityEntities.Build(cells, CommodityEntities.Grouped(("headings", ["8542"]), ("chapters", ["85"])));

        MeasureStatus Change(string group) => CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Commodity == group), China)
            .Series(TradeDirection.Imports, MeasureKind.Value).YearOverYear(At("2022")).Status;
        Assert.Equal((MeasureStatus.ClassificationBreak, MeasureStatus.Ok), (Change("G.headings"), Change("G.chapters")));
    }
}
