using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;

namespace TradeFunctions.Core.Tests.Measures;

public class ContributionTests
{
    [Fact]
    public void A_contribution_is_the_difference_over_the_World_a_year_before() =>
        Assert.Equal(
            new Contribution(MeasureStatus.Ok, 0.025m),
            Contribution.Of(Make.Value(15), Make.Value(10), Make.Value(200), MeasureKind.Value));

    [Fact]
    public void A_partner_that_is_new_contributes_all_of_its_trade() =>
        Assert.Equal(
            new Contribution(MeasureStatus.Ok, 0.05m),
            Contribution.Of(Make.Value(10), Make.NoTrade, Make.Value(200), MeasureKind.Value));

    [Fact]
    public void A_contribution_has_the_status_of_what_it_lacks()
    {
        static MeasureStatus Status(Figure now, Figure then, Figure world) => Contribution.Of(now, then, world, MeasureKind.Value).Status;
        var one = Make.Value(1);

        Assert.Equal(MeasureStatus.Missing, Status(Figure.Missing, one, one));
        Assert.Equal(MeasureStatus.NoBase, Status(one, Figure.Missing, one));
        Assert.Equal(MeasureStatus.Conflict, Status(one, Make.Conflict, one));
        Assert.Equal(MeasureStatus.NoWorld, Status(one, one, Figure.Missing));
        Assert.Equal(MeasureStatus.Conflict, Status(one, one, Make.Conflict));
        Assert.Equal(MeasureStatus.ZeroBase, Status(one, one, Make.Value(0)));
        Assert.Equal(MeasureStatus.CurrencyDiffers, Status(one, Make.Value(1, "EUR"), one));
        Assert.Equal(MeasureStatus.CurrencyDiffers, Status(one, one, Make.Value(1, "EUR")));
    }
}
