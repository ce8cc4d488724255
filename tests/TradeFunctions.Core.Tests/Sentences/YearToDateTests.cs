using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class YearToDateTests
{
    private static readonly Period April = Period.OfMonth(2025, 4);

    private static IReadOnlyList<Fact> Tell(YearToDate toDate, Period? period = null, Figure? figure = null, int partner = Told.China)
    {
        var now = period ?? Told.May;
        var summary = Told.Of(
            Told.Japan,
            partner,
            Told.In(Period.OfYear(2025), Told.Flow(Told.Ok(1, source: 9))),
            Told.In(April, Told.Flow(Told.Ok(10, source: 4)) with { YearBefore = Told.Ok(10, source: 1) }),
            Told.In(now, Told.Flow(figure ?? Told.Ok(12, source: 5)).With(series => series with { YearToDate = toDate }) with { YearBefore = Told.Ok(10, source: 2) }),
            Told.In(Period.OfMonth(2025, 6), Told.Flow(Told.Ok(10, source: 7))));
        return [.. SummaryFacts.Write(summary, now).Where(fact => fact.Id.StartsWith("exports.year_to_date", StringComparison.Ordinal))];
    }

    [Fact]
    public void The_months_so_far_against_the_same_months()
    {
        var fact = Assert.Single(Tell(new YearToDate(MeasureStatus.Ok, Told.Whole(1_450_069_000), [], Told.ChangeOf(1_450_069_000, 1_171_300_000))));

        Assert.Equal("Japan's exports to China were $1.45 billion in January–May 2025, 23.8% more than in January–May 2024.", fact.Text);
        Assert.Equal(
            [
                "exports 1450069000 USD 2025-01/2025-05", "exports 1171300000 USD 2024-01/2024-05",
                "difference 278769000 USD 2025-01/2025-05", "change 0.238 fraction 2025-01/2025-05",
            ],
            fact.Lines());
        Assert.Equal([1, 2, 4, 5], fact.Sources);
    }

    [Fact]
    public void All_months_of_a_year_are_the_year() => Assert.Equal(
        "Japan's exports to China were $120.00 million in 2024, 20% more than in 2023.",
        Assert.Single(Write(Period.OfMonth(2024, 12), new YearToDate(MeasureStatus.Ok, Told.Whole(120_000_000), [], Told.ChangeOf(120_000_000, 100_000_000)))).Text);

    private static IEnumerable<Fact> Write(Period period, YearToDate toDate) => SummaryFacts
        .Write(Told.Of(Told.Japan, Told.China, Told.In(period, Told.Flow(Told.Ok(12)).With(series => series with { YearToDate = toDate }))), period)
        .Where(fact => fact.Id == "exports.year_to_date");

    [Fact]
    public void Fewer_and_as_many() => Assert.Equal(
        [
            "Japan's exports to China were $900,000 in January–May 2025, 10% less than in January–May 2024.",
            "Japan's exports to China were $900,000 in January–May 2025, the same as in January–May 2024.",
        ],
        new[] { 1_000_000m, 900_000m }.Select(before =>
            Tell(new YearToDate(MeasureStatus.Ok, Told.Whole(900_000), [], Told.ChangeOf(900_000, before)))[0].Text));

    [Fact]
    public void Without_a_year_before_only_the_sum_is_said()
    {
        var fact = Assert.Single(Tell(new YearToDate(MeasureStatus.Ok, Told.Whole(900_000), [], new Change(MeasureStatus.NoBase))));

        Assert.Equal("Japan's exports to China were $900,000 in January–May 2025.", fact.Text);
        Assert.Equal([4, 5], fact.Sources);
    }

    [Fact]
    public void A_small_base_is_not_compared_with() => Assert.Equal(
        "Japan's exports to China were $900,000 in January–May 2025.",
        Assert.Single(Tell(new YearToDate(
            MeasureStatus.Ok, Told.Whole(900_000), [], Told.ChangeOf(900_000, 1) with { SmallBase = true }))).Text);

    [Fact]
    public void Missing_months_leave_those_that_both_years_have()
    {
        var fact = Assert.Single(Tell(new YearToDate(
            MeasureStatus.Incomplete,
            null,
            [Period.OfMonth(2025, 2), Period.OfMonth(2024, 2)],
            new Change(MeasureStatus.Incomplete),
            new CommonMonths([1, 3, 4, 5], Told.Whole(1_200_000), Told.ChangeOf(1_200_000, 1_000_000))), partner: Told.UnitedStates));

        Assert.Equal("exports.year_to_date_common_months", fact.Id);
        Assert.Equal(
            "Japan's exports to the United States were $1.20 million in January and March–May 2025, 20% more than in the same months of 2024. "
                + "There is no figure for February 2024 and February 2025.",
            fact.Text);
    }

    [Fact]
    public void A_sum_that_only_lacks_its_comparison_is_said_beside_the_common_months() => Assert.Equal(
        [
            "Japan's exports to China were $1.50 million in January–May 2025.",
            "Japan's exports to China were $1.20 million in May 2025, 20% more than in the same month of 2024. There is no figure for January–April 2024.",
        ],
        Tell(new YearToDate(
            MeasureStatus.Ok,
            Told.Whole(1_500_000),
            [.. Enumerable.Range(1, 4).Select(month => Period.OfMonth(2024, month))],
            new Change(MeasureStatus.Incomplete),
            new CommonMonths([5], Told.Whole(1_200_000), Told.ChangeOf(1_200_000, 1_000_000)))).Select(fact => fact.Text));

    [Fact]
    public void No_sentence_where_no_month_is_shared() => Assert.Empty(Tell(
        new YearToDate(MeasureStatus.Incomplete, null, [April], new Change(MeasureStatus.Incomplete))));

    [Fact]
    public void No_sentence_in_January_whose_sum_is_the_month_itself() => Assert.Empty(Tell(
        new YearToDate(MeasureStatus.Ok, Told.Whole(12), [], Told.ChangeOf(12, 10)), Period.OfMonth(2025, 1)));

    [Fact]
    public void No_sentence_when_the_month_is_missing() => Assert.Empty(Tell(
        new YearToDate(MeasureStatus.Incomplete, null, [Told.May], new Change(MeasureStatus.Incomplete), new CommonMonths([1], Told.Whole(2), Told.ChangeOf(2, 1))),
        figure: Figure.Missing));
}
