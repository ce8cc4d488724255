using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class ChangeAndStreakTests
{
    private const decimal Before = 23_193_715_092m;
    private const decimal Now = 23_801_390_427m;

    private static readonly Streak Second = new(2, StreakDirection.Up, Told.May.Previous, StreakEnd.Reversal);

    private static Fact? Tell(FlowSummary total, Period? period = null) => Told.By(Told.Japan, Told.China, Told.In(
        period ?? Told.May,
        Told.Flow(Told.Ok(1, source: 4)) with { YearBefore = Told.Ok(1, source: 2) },
        Told.Flow(Told.Ok(1, source: 3)) with { YearBefore = Told.Ok(1, source: 2) },
        total)).SingleOrDefault(fact => fact.Id == "total.change_and_streak");

    private static FlowSummary Total(Streak streak, decimal now = Now, decimal before = Before) =>
        Told.Flow(now, before).With(series => series with { Streak = streak });

    [Fact]
    public void Growth_with_its_streak()
    {
        var fact = Tell(Total(Second))!;

        Assert.Equal(
            "Japan's total trade with China grew 2.62% in May 2025 compared with May 2024, from $23.19 billion to $23.80 billion, "
                + "the second month of growth in a row.",
            fact.Text);
        Assert.Equal(
            [
                "total 23801390427 USD 2025-05", "total 23193715092 USD 2024-05", "difference 607675335 USD 2025-05",
                "change 0.0262 fraction 2025-05", "streak 2 months 2025-04/2025-05",
            ],
            fact.Lines());
        Assert.Equal([2, 3, 4], fact.Sources);
    }

    [Fact]
    public void Decline_in_a_year() => Assert.Equal(
        "Japan's total trade with China fell 10% in 2024 compared with 2023, from $100.00 million to $90.00 million, "
            + "the 11th year of decline in a row.",
        Tell(Total(new Streak(11, StreakDirection.Down, Period.OfYear(2014), StreakEnd.Reversal), 90_000_000, 100_000_000), Told.Year)!.Text);

    [Fact]
    public void A_single_growth_is_no_streak()
    {
        var fact = Tell(Total(new Streak(1, StreakDirection.Up, Told.May, StreakEnd.Reversal)))!;

        Assert.EndsWith("from $23.19 billion to $23.80 billion.", fact.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(fact.Figures, figure => figure.Name == "streak");
    }

    [Theory]
    [InlineData(StreakEnd.NoChange, ", the second month of growth in a row.")]
    [InlineData(StreakEnd.Missing, ", at least the second month of growth in a row (no figure for March 2025).")]
    [InlineData(StreakEnd.NoBase, ", at least the second month of growth in a row (March 2024 has no figure to compare with).")]
    [InlineData(StreakEnd.ZeroBase, ", at least the second month of growth in a row (March 2025 compares with zero).")]
    [InlineData(StreakEnd.Conflict, ", at least the second month of growth in a row (contradictory figures for March 2025 or the year before it).")]
    [InlineData(StreakEnd.UnitChanged, ", at least the second month of growth in a row (March 2025 is in another unit than the year before it).")]
    [InlineData(StreakEnd.ClassificationBreak, ", at least the second month of growth in a row (March 2025 is in another classification than the year before it).")]
    [InlineData(StreakEnd.CurrencyDiffers, ", at least the second month of growth in a row (March 2025 is in another currency than the year before it).")]
    public void A_streak_that_what_is_not_known_ends_is_a_lower_bound(StreakEnd end, string ending) =>
        Assert.EndsWith(ending, Tell(Total(Second with { EndedBy = end }))!.Text, StringComparison.Ordinal);

    [Fact]
    public void No_change_is_unchanged() => Assert.Equal(
        "Japan's total trade with China was unchanged in May 2025 compared with May 2024, at $23.19 billion.",
        Tell(Total(new Streak(0, StreakDirection.None, null, StreakEnd.NoChange), Before, Before))!.Text);

    [Fact]
    public void A_change_too_small_to_see_is_not_contradicted_by_equal_amounts() => Assert.Equal(
        "Japan's total trade with China grew less than 0.01% in May 2025 compared with May 2024, to $23.19 billion.",
        Tell(Total(new Streak(1, StreakDirection.Up, Told.May, StreakEnd.Reversal), Before + 0.001m, Before))!.Text);

    [Theory]
    [InlineData(MeasureStatus.NoBase)]
    [InlineData(MeasureStatus.ZeroBase)]
    [InlineData(MeasureStatus.Conflict)]
    [InlineData(MeasureStatus.CurrencyDiffers)]
    public void No_sentence_about_a_change_that_is_not_ok(MeasureStatus status) => Assert.Null(Tell(
        Total(Second).With(series => series with { Change = new Change(status, Amount.Zero, Told.Whole(Now)) })));

    [Fact]
    public void No_sentence_about_a_change_from_a_small_base() => Assert.Null(Tell(
        Total(Second).With(series => series with { Change = series.Change with { SmallBase = true } })));

    [Fact]
    public void No_sentence_about_a_change_to_no_trade() => Assert.Null(Tell(
        Total(Second) with { Figure = new Figure(FigureStatus.NoTrade) { Value = Amount.Zero } }));

    [Fact]
    public void A_sum_compared_with_a_published_figure_is_named()
    {
        var total = Total(new Streak(1, StreakDirection.Up, Told.May, StreakEnd.Reversal));

        Assert.EndsWith(
            ". The figure of May 2025 is added up from more detailed ones, that of May 2024 is as published.",
            Tell(total with { Figure = total.Figure with { Derived = true } })!.Text,
            StringComparison.Ordinal);
        Assert.EndsWith(
            ". The figure of May 2024 is added up from more detailed ones, that of May 2025 is as published.",
            Tell(total with { YearBefore = total.YearBefore with { Derived = true } })!.Text,
            StringComparison.Ordinal);
    }
}
