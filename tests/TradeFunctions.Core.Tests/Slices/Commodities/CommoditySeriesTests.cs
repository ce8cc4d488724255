using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class CommoditySeriesTests
{
    [Fact]
    public void Blocks_in_any_order_make_one_series_with_holes_where_nothing_is()
    {
        var traded = CommodityEntities.Of(("X 156 2009 8542", 1), ("X 156 2010 8542", 2), ("X 156 2031 8542", 8), ("X 0 2010 8542", 4));

        var series = CommoditySeries.Of(traded.ByCommodity.Reverse(), China);

        Assert.Equal((At("2000"), At("2039")), (series.History.First, series.History.Last));
        Assert.Equal(Units(1), series.History.Figure(TradeDirection.Exports, At("2009")).Value);
        Assert.Equal(Figure.Missing, series.History.Figure(TradeDirection.Exports, At("2025")));
        Assert.Equal(1m, series.Series(TradeDirection.Exports, MeasureKind.Value).YearOverYear(At("2010")).Ratio);
        Assert.Equal(0.5m, series.Share(TradeDirection.Exports, At("2010"), MeasureKind.Value).Ratio);
        Assert.Equal(MeasureStatus.NoWorld, series.Share(TradeDirection.Exports, At("2009"), MeasureKind.Value).Status);
    }

    [Fact]
    public void Months_of_two_years_give_year_to_date_and_streaks_across_the_slots()
    {
        var rows = new[] { 2024, 2025 }.SelectMany(
            year => Enumerable.Range(1, 5).Select(month => ($"X 156 {year}-{month:00} 8457", (decimal)(year - 2014 + month))));
        var series = CommoditySeries.Of(CommodityEntities.Of([.. rows]).ByCommodity, China).Series(TradeDirection.Exports, MeasureKind.Value);

        Assert.Equal(Units(11 * 5 + 15), series.YearToDate(At("2025-05")).Sum);
        Assert.Equal(5, series.Streak(At("2025-05")).Length);
    }

    [Fact]
    public void Quantities_compare_only_in_one_unit_and_the_unit_value_is_per_kilogram()
    {
        var traded = CommodityEntities.Build([
            CommodityEntities.Cell("X 156 2022 8542", 10, 4, 10, unit: 5),
            CommodityEntities.Cell("X 156 2023 8542", 20, 5, 15, unit: 5),
            CommodityEntities.Cell("X 156 2024 8542", 30, 5, 15, unit: 8)]);
        var series = CommoditySeries.Of(traded.ByCommodity, China);

        var quantities = series.Series(TradeDirection.Exports, MeasureKind.Quantity);
        Assert.Equal(0.5m, quantities.YearOverYear(At("2023")).Ratio);
        Assert.Equal(MeasureStatus.UnitChanged, quantities.YearOverYear(At("2024")).Status);
        Assert.Equal((4m, 0.6m), (series.UnitValue(TradeDirection.Exports, At("2023")).PerKilogram, series.UnitValue(TradeDirection.Exports, At("2023")).Change));
    }

    [Fact]
    public void Sources_of_several_slots_are_numbered_in_one_list()
    {
        var cells = ReporterCells.Resolve(Japan, [
            new SourceCells(File("made-up/a.csv"), [CommodityEntities.Cell("X 156 2019 8542", 1)]),
            new SourceCells(File("made-up/b.csv"), [CommodityEntities.Cell("X 156 2020 8542", 2)])]);

        var series = CommoditySeries.Of(CommodityEntities.Build(cells).ByCommodity, China);

        string SourceOf(string year) => series.Sources[series.History.Figure(TradeDirection.Exports, At(year)).Source!.Value].Blob;
        Assert.Equal(("made-up/a.csv", "made-up/b.csv"), (SourceOf("2019"), SourceOf("2020")));
    }

    [Fact]
    public void Blocks_of_several_commodities_or_frequencies_are_refused()
    {
        var traded = CommodityEntities.Of(("X 156 2019 8542", 1), ("X 156 2019 8541", 1), ("X 156 2019-01 8542", 1));

        Assert.Throws<ArgumentException>(
            () => CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Slot.First.Frequency == Frequency.Annual), China));
        Assert.Throws<ArgumentException>(() => CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Commodity == "8542"), China));
        Assert.Throws<ArgumentException>(() => CommoditySeries.Of([], China));
    }
}
