using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Figures;

public class TotalTradeTests
{
    [Fact]
    public void Total_trade_is_exports_and_imports_by_value_and_weight()
    {
        var exports = Make.Value(124.56m) with { NetWeight = Make.Units(2), Valuation = Valuation.Fob, Source = 1, Quantity = Make.Units(1), Unit = 5 };
        var imports = Make.Value(168.06m) with { NetWeight = Make.Units(3), Valuation = Valuation.Cif, Source = 2, Marks = FigureMarks.EstimatedNetWeight };

        Assert.Equal(
            new Figure(FigureStatus.Ok)
            {
                Value = Make.Units(292.62m),
                NetWeight = Make.Units(5),
                Currency = "USD",
                Marks = FigureMarks.EstimatedNetWeight,
                ExportSource = 1,
                ImportSource = 2,
            },
            TotalTrade.Of(exports, imports));
    }

    [Fact]
    public void It_is_missing_if_either_side_is()
    {
        Assert.Equal(Figure.Missing, TotalTrade.Of(Make.Value(1), Figure.Missing));
        Assert.Equal(Figure.Missing, TotalTrade.Of(Figure.Missing, Make.NoTrade));
        Assert.Equal(FigureStatus.Conflict, TotalTrade.Of(Make.Conflict, Figure.Missing).Status);
    }

    [Fact]
    public void It_may_be_no_trade_where_a_side_may()
    {
        Assert.Equal(Make.MissingOrNoTrade, TotalTrade.Of(Make.MissingOrNoTrade, Make.Value(1)));
        Assert.Equal(Make.MissingOrNoTrade, TotalTrade.Of(Figure.Missing, Make.MissingOrNoTrade));
        Assert.Equal(Make.Conflict, TotalTrade.Of(Make.MissingOrNoTrade, Make.Conflict));
    }

    [Fact]
    public void A_side_without_trade_adds_nothing()
    {
        Assert.Equal(Make.Units(4), TotalTrade.Of(Make.NoTrade, Make.Value(4)).Value);
        Assert.Equal(FigureStatus.Ok, TotalTrade.Of(Make.Value(4), Make.NoTrade).Status);
        Assert.Equal(FigureStatus.NoTrade, TotalTrade.Of(Make.NoTrade, Make.NoTrade).Status);
    }

    [Fact]
    public void A_weight_that_one_side_lacks_is_not_half_a_total() =>
        Assert.Null(TotalTrade.Of(Make.Value(1) with { NetWeight = Make.Units(2) }, Make.Value(1)).NetWeight);

    [Fact]
    public void Two_currencies_are_not_added() =>
        Assert.Equal(Figure.Missing, TotalTrade.Of(Make.Value(1), Make.Value(1, "EUR")));
}
