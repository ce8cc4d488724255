using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;

namespace TradeFunctions.Core.Tests.Measures;

public class CompoundGrowthTests
{
    [Fact]
    public void Growth_is_over_three_five_and_ten_years_by_calendar()
    {
        decimal?[] values = [500, null, null, null, null, 1000, null, 1100, 1210, null, 1331];
        var growth = Make.Series("2014", values).Growth(Make.At("2024"));

        Assert.Equal(
            [
                new CompoundGrowth(3, MeasureStatus.Ok, 0.065602m), // (1331 / 1100)^(1/3)
                new CompoundGrowth(5, MeasureStatus.Ok, 0.058853m), // (1331 / 1000)^(1/5)
                new CompoundGrowth(10, MeasureStatus.Ok, 0.102861m), // (1331 / 500)^(1/10)
            ],
            growth);
    }

    [Fact]
    public void Each_distance_has_its_own_status()
    {
        Figure[] figures = [Figure.Missing, .. Enumerable.Repeat(Figure.Missing, 4), Make.NoTrade, Figure.Missing, Make.Conflict, Make.Value(1), Make.Value(1), Make.Value(2)];
        var growth = Make.Series("2014", figures).Growth(Make.At("2024"));

        Assert.Equal([MeasureStatus.Conflict, MeasureStatus.ZeroBase, MeasureStatus.NoBase], growth.Select(entry => entry.Status));
        Assert.All(growth, entry => Assert.Null(entry.Ratio));
    }

    [Fact]
    public void A_year_without_a_figure_is_missing() =>
        Assert.All(Make.Series("2014", 1m).Growth(Make.At("2024")), entry => Assert.Equal(MeasureStatus.Missing, entry.Status));

    [Fact]
    public void Monthly_series_have_no_compound_annual_growth()
    {
        var series = Make.Series("2024-01", 1m);

        Assert.Null(series.Measures(Make.At("2024-01")).Growth);
        Assert.Throws<ArgumentException>(() => series.Growth(Make.At("2024-01")));
    }
}
