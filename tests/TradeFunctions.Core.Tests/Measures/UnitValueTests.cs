using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;

namespace TradeFunctions.Core.Tests.Measures;

public class UnitValueTests
{
    [Fact]
    public void A_unit_value_is_value_over_weight_and_its_change_is_of_exact_quotients() =>
        Assert.Equal(
            new UnitValue(MeasureStatus.Ok, 3.333333m, MeasureStatus.Ok, 0.333333m), // (10/3) / (5/2) − 1 = 1/3
            UnitValue.Of(Figure(10, 3), Figure(5, 2)));

    [Fact]
    public void Without_a_net_weight_there_is_none()
    {
        Assert.Equal(new UnitValue(MeasureStatus.NoQuantity, null, MeasureStatus.NoQuantity), UnitValue.Of(Make.Value(10), Figure(5, 2)));
        Assert.Equal(MeasureStatus.NoQuantity, UnitValue.Of(Figure(10, 0), Figure(5, 2)).Status);
        Assert.Equal(MeasureStatus.Missing, UnitValue.Of(Make.Weight(1), Figure(5, 2)).Status);
        Assert.Equal(MeasureStatus.Conflict, UnitValue.Of(Make.Conflict, Figure(5, 2)).Status);
    }

    [Fact]
    public void The_change_says_what_the_year_before_lacks()
    {
        MeasureStatus Change(Figure then) => UnitValue.Of(Figure(10, 4), then).ChangeStatus;

        Assert.Equal(MeasureStatus.NoBase, Change(TradeFunctions.Core.Figures.Figure.Missing));
        Assert.Equal(MeasureStatus.Conflict, Change(Make.Conflict));
        Assert.Equal(MeasureStatus.NoQuantity, Change(Make.Value(5)));
        Assert.Equal(MeasureStatus.ZeroBase, Change(Figure(0, 2)));
        Assert.Equal(MeasureStatus.CurrencyDiffers, Change(Figure(5, 2) with { Currency = "EUR" }));
    }

    [Fact]
    public void Another_HS_edition_breaks_the_change_where_editions_matter() =>
        Assert.Equal(
            MeasureStatus.ClassificationBreak,
            UnitValue.Of(Figure(10, 4) with { Classification = "H6" }, Figure(5, 2) with { Classification = "H5" }, editionsMatter: true).ChangeStatus);

    [Fact]
    public void A_base_too_near_to_zero_for_any_ratio_counts_as_zero()
    {
        var huge = new Figure(FigureStatus.Ok) { Value = new Amount(long.MaxValue), NetWeight = new Amount(1) };
        var tiny = new Figure(FigureStatus.Ok) { Value = new Amount(1), NetWeight = new Amount(long.MaxValue) };

        Assert.Equal(MeasureStatus.ZeroBase, UnitValue.Of(huge, tiny).ChangeStatus);
    }

    private static Figure Figure(decimal value, decimal kilograms) => Make.Value(value) with { NetWeight = Make.Units(kilograms) };
}
