using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Measures;

public class BalanceTests
{
    [Fact]
    public void The_deficit_that_shrank_by_3_3_percent_narrowed()
    {
        var balance = Of(124_560.412m, 168_062.118m, 120_014m, 165_000m);

        Assert.Equal((MeasureStatus.Ok, Make.Units(-43_501.706m)), (balance.Status, balance.Value));
        Assert.Equal((BalanceState.Deficit, BalanceMovement.Narrowed), (balance.State, balance.Movement));
        Assert.Equal(
            new Change(MeasureStatus.Ok, Make.Units(-44_986m), Make.Units(1_484.294m), -0.032995m),
            balance.Change);
    }

    [Theory]
    [InlineData(5, 2, 4, 2, BalanceState.Surplus, BalanceMovement.Widened, 0.5)]
    [InlineData(4, 2, 5, 2, BalanceState.Surplus, BalanceMovement.Narrowed, -0.333333)]
    [InlineData(2, 5, 2, 4, BalanceState.Deficit, BalanceMovement.Widened, 0.5)]
    [InlineData(2, 4, 2, 5, BalanceState.Deficit, BalanceMovement.Narrowed, -0.333333)]
    [InlineData(5, 2, 4, 1, BalanceState.Surplus, BalanceMovement.Unchanged, 0.0)]
    [InlineData(5, 2, 2, 4, BalanceState.Surplus, BalanceMovement.TurnedToSurplus, null)]
    [InlineData(2, 5, 4, 2, BalanceState.Deficit, BalanceMovement.TurnedToDeficit, null)]
    [InlineData(3, 3, 4, 2, BalanceState.Balanced, BalanceMovement.Balanced, null)]
    public void A_balance_is_said_in_words_and_its_size_in_percent_only_while_the_sign_stays(
        int exports, int imports, int exportsBefore, int importsBefore, BalanceState state, BalanceMovement movement, double? ratio)
    {
        var balance = Of(exports, imports, exportsBefore, importsBefore);

        Assert.Equal((state, movement), (balance.State, balance.Movement));
        Assert.Equal(MeasureStatus.Ok, balance.Change.Status);
        Assert.Equal((decimal?)ratio, balance.Change.Ratio);
        Assert.Equal(Make.Units(exports - imports - exportsBefore + importsBefore), balance.Change.Difference);
    }

    [Theory]
    [InlineData(5, 2, BalanceMovement.TurnedToSurplus)]
    [InlineData(2, 5, BalanceMovement.TurnedToDeficit)]
    [InlineData(2, 2, BalanceMovement.Unchanged)]
    public void From_balanced_there_is_a_difference_but_no_ratio(int exports, int imports, BalanceMovement movement)
    {
        var balance = Of(exports, imports, 1, 1);

        Assert.Equal(movement, balance.Movement);
        Assert.Equal(new Change(MeasureStatus.ZeroBase, Amount.Zero, Make.Units(exports - imports)), balance.Change);
    }

    [Fact]
    public void A_balance_needs_both_sides()
    {
        var one = Make.Value(1);

        Assert.Equal(MeasureStatus.Missing, Balance.Of(one, Figure.Missing, one, one).Status);
        Assert.Equal(MeasureStatus.Conflict, Balance.Of(Make.Conflict, Figure.Missing, one, one).Status);
        Assert.Equal(MeasureStatus.CurrencyDiffers, Balance.Of(one, Make.Value(1, "EUR"), one, one).Status);
        Assert.Null(Balance.Of(one, Figure.Missing, one, one).State);
    }

    [Fact]
    public void The_change_says_what_the_year_before_lacks()
    {
        var (one, two) = (Make.Value(1), Make.Value(2));

        Assert.Equal(new Change(MeasureStatus.NoBase), Balance.Of(two, one, Figure.Missing, one).Change);
        Assert.Equal(new Change(MeasureStatus.Conflict), Balance.Of(two, one, one, Make.Conflict).Change);
        Assert.Equal(
            new Change(MeasureStatus.CurrencyDiffers, Make.Units(1)),
            Balance.Of(two, one, Make.Value(2, "EUR"), Make.Value(1, "EUR")).Change);
        Assert.Null(Balance.Of(two, one, Figure.Missing, one).Movement);
    }

    [Fact]
    public void Both_valuations_are_stated()
    {
        var balance = Balance.Of(
            Make.Value(1) with { Valuation = Valuation.Fob }, Make.Value(1) with { Valuation = Valuation.Cif }, Figure.Missing, Figure.Missing);

        Assert.Equal((Valuation.Fob, Valuation.Cif), (balance.ExportValuation, balance.ImportValuation));
    }

    private static Balance Of(decimal exports, decimal imports, decimal exportsBefore, decimal importsBefore) =>
        Balance.Of(Make.Value(exports), Make.Value(imports), Make.Value(exportsBefore), Make.Value(importsBefore));
}
