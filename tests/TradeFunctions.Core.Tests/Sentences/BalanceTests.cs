using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class BalanceTests
{
    private static Fact? Tell(Balance balance, int partner = Told.China) => Told.By(Told.Japan, partner, Told.In(
        Told.Year,
        Told.Flow(Told.Ok(1, source: 3)) with { YearBefore = Told.Ok(1, source: 0) },
        Told.Flow(Told.Ok(1, source: 2)) with { YearBefore = Told.Ok(1, source: 0) },
        balance: balance)).SingleOrDefault(fact => fact.Id == "balance");

    private static Balance Of(decimal now, decimal before, BalanceMovement movement, decimal? ratio = null) => new(
        MeasureStatus.Ok,
        Told.Whole(now),
        now < 0 ? BalanceState.Deficit : now > 0 ? BalanceState.Surplus : BalanceState.Balanced,
        Valuation.Fob,
        Valuation.Cif,
        new Change(before == 0 ? MeasureStatus.ZeroBase : MeasureStatus.Ok, Told.Whole(before), Told.Whole(now - before), ratio),
        movement);

    [Fact]
    public void A_deficit_that_narrowed()
    {
        var fact = Tell(Of(-43_501_706_000m, -44_986_000_000m, BalanceMovement.Narrowed, -0.032995m))!;

        Assert.Equal("In 2024 Japan's deficit with China narrowed to $43.50 billion, 3.3% less than in 2023 (exports FOB, imports CIF).", fact.Text);
        Assert.Equal(
            [
                "balance -43501706000 USD 2024", "balance -44986000000 USD 2023", "difference 1484294000 USD 2024",
                "change_of_size -0.032995 fraction 2024",
            ],
            fact.Lines());
        Assert.Equal([0, 2, 3], fact.Sources);
    }

    [Theory]
    [InlineData(-3_000_000, -2_000_000, BalanceMovement.Widened, "Japan's deficit with China widened to $3.00 million, 50% more than in 2023")]
    [InlineData(2_000_000, 4_000_000, BalanceMovement.Narrowed, "Japan's surplus with China narrowed to $2.00 million, 50% less than in 2023")]
    [InlineData(5_000_000, 4_000_000, BalanceMovement.Widened, "Japan's surplus with China widened to $5.00 million, 25% more than in 2023")]
    [InlineData(-2_000_000, -2_000_000, BalanceMovement.Unchanged, "Japan's deficit with China was $2.00 million, unchanged from 2023")]
    [InlineData(1_000_000, -2_000_000, BalanceMovement.TurnedToSurplus, "Japan's balance with China turned to a surplus of $1.00 million, after a deficit of $2.00 million in 2023")]
    [InlineData(-1_000_000, 2_000_000, BalanceMovement.TurnedToDeficit, "Japan's balance with China turned to a deficit of $1.00 million, after a surplus of $2.00 million in 2023")]
    [InlineData(1_000_000, 0, BalanceMovement.TurnedToSurplus, "Japan's balance with China turned to a surplus of $1.00 million, after balanced trade in 2023")]
    [InlineData(0, -2_000_000, BalanceMovement.Balanced, "Japan's trade with China was balanced, after a deficit of $2.00 million in 2023")]
    [InlineData(0, 0, BalanceMovement.Unchanged, "Japan's trade with China was balanced, as in 2023")]
    public void What_became_of_it(int now, int before, BalanceMovement movement, string text) =>
        Assert.Equal($"In 2024 {text} (exports FOB, imports CIF).", Tell(Of(now, before, movement))!.Text);

    [Theory]
    [InlineData(-2_000_000, "In 2024 Japan's deficit with China was $2.00 million (exports FOB, imports CIF).")]
    [InlineData(2_000_000, "In 2024 Japan's surplus with China was $2.00 million (exports FOB, imports CIF).")]
    [InlineData(0, "In 2024 Japan's trade with China was balanced (exports FOB, imports CIF).")]
    public void Without_a_year_before_only_what_it_is(int now, string text)
    {
        var fact = Tell(Of(now, 1, BalanceMovement.Unchanged) with { Change = new Change(MeasureStatus.NoBase), Movement = null })!;

        Assert.Equal(text, fact.Text);
        Assert.Single(fact.Figures);
        Assert.Equal([2, 3], fact.Sources);
    }

    [Fact]
    public void A_small_base_is_not_compared_with()
    {
        var balance = Of(-2_000_000, -1, BalanceMovement.Widened, 1_999_999m);

        Assert.Equal(
            "In 2024 Japan's deficit with China was $2.00 million (exports FOB, imports CIF).",
            Tell(balance with { Change = balance.Change with { SmallBase = true } })!.Text);
    }

    [Theory]
    [InlineData(Valuation.Unknown, Valuation.Unknown, "$2.00 million.")]
    [InlineData(Valuation.Fob, Valuation.Fob, "$2.00 million (exports FOB, imports FOB).")]
    [InlineData(Valuation.Unknown, Valuation.Cif, "$2.00 million (exports without a stated valuation, imports CIF).")]
    public void The_valuations_are_stated_where_they_are_known(Valuation exports, Valuation imports, string ending) => Assert.EndsWith(
        ending,
        Tell(Of(-2_000_000, 1, BalanceMovement.Unchanged) with { Movement = null, ExportValuation = exports, ImportValuation = imports })!.Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(MeasureStatus.Missing)]
    [InlineData(MeasureStatus.Conflict)]
    [InlineData(MeasureStatus.CurrencyDiffers)]
    public void No_sentence_about_a_balance_that_is_not_ok(MeasureStatus status) => Assert.Null(Tell(
        new Balance(status, null, null, Valuation.Fob, Valuation.Cif, new Change(status))));

    [Fact]
    public void The_World_is_the_world() => Assert.Equal(
        "In 2024 Japan's deficit with the world was $2.00 million, unchanged from 2023 (exports FOB, imports CIF).",
        Tell(Of(-2_000_000, -2_000_000, BalanceMovement.Unchanged), Told.World)!.Text);
}
