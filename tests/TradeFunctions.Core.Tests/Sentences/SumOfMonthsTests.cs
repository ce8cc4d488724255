using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class SumOfMonthsTests
{
    private static Figure Derived(decimal units) => Told.Ok(units) with { Derived = true };

    private static string? Tell(Figure year, Figure december)
    {
        var months = Enumerable.Range(1, 12).Select(month => Told.In(
            Period.OfMonth(2024, month), Told.Flow(month == 12 ? december : Told.Ok(10)), Told.Flow(month == 12 ? december : Told.Ok(10))));
        var summary = Told.Of(
            Told.Japan,
            Told.China,
            [Told.In(Told.Year, Told.Flow(year), Told.Flow(year), Told.Flow(year with { Value = year.Value!.Value + year.Value.Value })), .. months]);
        return string.Join('|', SummaryFacts.Write(summary, Told.Year).Where(fact => fact.Id.EndsWith("value_and_record", StringComparison.Ordinal)).Select(fact => fact.Text));
    }

    [Fact]
    public void A_year_that_its_months_add_up_to_is_their_sum()
    {
        var said = Tell(Derived(120), Told.Ok(10));
        Assert.Contains("China were $120 in 2024. The figure is the sum of twelve months.", said, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_is_a_sum_of_something_else_is_not_said_to_be_theirs()
    {
        Assert.DoesNotContain("twelve months", Tell(Derived(121), Told.Ok(10)), StringComparison.Ordinal);
        Assert.DoesNotContain("twelve months", Tell(Derived(110), Figure.Missing), StringComparison.Ordinal);
        Assert.DoesNotContain("twelve months", Tell(Told.Ok(120), Told.Ok(10)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_december_without_trade_is_a_month_of_the_sum() => Assert.Contains(
        "The figure is the sum of twelve months.", Tell(Derived(110), new Figure(FigureStatus.NoTrade) { Value = Amount.Zero }), StringComparison.Ordinal);
}
