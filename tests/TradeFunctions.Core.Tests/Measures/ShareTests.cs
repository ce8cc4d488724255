using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;

namespace TradeFunctions.Core.Tests.Measures;

public class ShareTests
{
    [Fact]
    public void A_share_is_the_part_of_the_World() =>
        Assert.Equal(
            new Share(MeasureStatus.Ok, 0.176022m, Make.Units(707.64025m), WorldBasis.Reported, 3),
            Share.Between(Make.Value(124.560412m), Make.Value(707.64025m) with { Source = 3 }, MeasureKind.Value));

    [Fact]
    public void A_World_that_is_a_sum_says_so() =>
        Assert.Equal(
            WorldBasis.Sum,
            Share.Between(Make.Value(1), Make.Value(2) with { Derived = true }, MeasureKind.Value).World);

    [Fact]
    public void Without_a_World_there_is_no_share()
    {
        Assert.Equal(new Share(MeasureStatus.NoWorld), Share.Between(Make.Value(1), Figure.Missing, MeasureKind.Value));
        Assert.Equal(new Share(MeasureStatus.Conflict), Share.Between(Make.Value(1), Make.Conflict, MeasureKind.Value));
        Assert.Equal(new Share(MeasureStatus.Missing), Share.Between(Figure.Missing, Figure.Missing, MeasureKind.Value));
    }

    [Fact]
    public void The_first_reason_against_a_share_is_its_status()
    {
        Assert.Equal(MeasureStatus.Missing, Share.Between(Figure.Missing, Make.Value(1), MeasureKind.Value).Status);
        Assert.Equal(MeasureStatus.Conflict, Share.Between(Make.Conflict, Make.Value(1), MeasureKind.Value).Status);
        Assert.Equal(MeasureStatus.ZeroBase, Share.Between(Make.NoTrade, Make.Value(0), MeasureKind.Value).Status);
        Assert.Equal(MeasureStatus.CurrencyDiffers, Share.Between(Make.Value(1), Make.Value(2, "EUR"), MeasureKind.Value).Status);
        Assert.Equal(
            MeasureStatus.UnitChanged,
            Share.Between(Make.Quantity(1, 5), Make.Quantity(2, 8), MeasureKind.Quantity).Status);
    }

    [Fact]
    public void No_trade_is_a_share_of_zero() =>
        Assert.Equal(0m, Share.Between(Make.NoTrade, Make.Value(5), MeasureKind.Value).Ratio);
}
