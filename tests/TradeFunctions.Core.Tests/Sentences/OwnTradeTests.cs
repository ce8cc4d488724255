using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class OwnTradeTests
{
    [Fact]
    public void Imports_of_a_reporter_from_itself_are_goods_returned()
    {
        var facts = Told.By(Told.China, Told.China, Told.In(Told.Year, imports: Told.Flow(150, 100)));

        Assert.Equal("China's re-imports (goods returned) were $150 in 2024.", facts.Text("imports.value_and_record"));
        Assert.Equal(
            "China's re-imports (goods returned) grew 50% in 2024 compared with 2023, from $100 to $150.", facts.Text("imports.change_and_streak"));
    }

    [Fact]
    public void No_other_sentence_names_the_reporter_twice()
    {
        var facts = Told.By(Told.China, Told.China, Told.In(
            Told.Year,
            Told.Flow(30, 20),
            Told.Flow(150, 100),
            Told.Flow(180, 120),
            new Balance(MeasureStatus.Ok, Told.Whole(-120), BalanceState.Deficit, Valuation.Fob, Valuation.Cif, new Change(MeasureStatus.NoBase))));

        Assert.Equal("China's exports to itself were $30 in 2024.", facts.Text("exports.value_and_record"));
        Assert.Equal("In 2024 China's deficit with itself was $120 (exports FOB, imports CIF).", facts.Text("balance"));
        Assert.All(facts, fact => Assert.DoesNotContain("with China", fact.Text, StringComparison.Ordinal));
    }
}
