using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class ValueAndRecordTests
{
    private const string Id = "imports.value_and_record";
    private const decimal Value = 152_010_384_000.125m;

    private static readonly Extreme BesideTheYearBefore = new(Period.OfYear(2023), 1, []);

    private static SeriesRecord Since(int year, params PeriodRange[] gaps) => new(
        MeasureStatus.Ok, Period.OfYear(2015), new Extreme(Period.OfYear(year), 2024 - year, gaps), BesideTheYearBefore);

    private static Fact? Tell(SeriesRecord record, Figure? figure = null, Period? period = null) =>
        Told.By(Told.China, Told.Japan, Told.In(
            period ?? Told.Year,
            imports: Told.Flow(figure ?? Told.Ok(Value)).With(series => series with { Record = record }))).SingleOrDefault(fact => fact.Id == Id);

    [Fact]
    public void The_highest_since_a_year()
    {
        var fact = Tell(Since(2021))!;

        Assert.Equal("China's imports from Japan were $152.01 billion in 2024, the highest since 2021.", fact.Text);
        Assert.Equal(["imports 152010384000.125 USD 2024", "highest_since 3 years 2021/2024"], fact.Lines());
        Assert.Equal(Told.Year, fact.Period);
        Assert.Equal([0], fact.Sources);
    }

    [Fact]
    public void The_highest_on_record_says_since_when_the_record_is() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024, the highest on record (since 2014).",
        Tell(new SeriesRecord(MeasureStatus.Ok, Period.OfYear(2014), new Extreme(null, 10, []), BesideTheYearBefore))!.Text);

    [Fact]
    public void Of_less_than_ten_years_the_highest_is_since_the_data_begin() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024, the highest since these data begin in 2015.",
        Tell(new SeriesRecord(MeasureStatus.Ok, Period.OfYear(2015), new Extreme(null, 9, []), BesideTheYearBefore))!.Text);

    [Fact]
    public void Of_three_years_the_highest_is_said_to_be_that_and_no_record() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024, the highest of the three years from 2022.",
        Tell(new SeriesRecord(MeasureStatus.Ok, Period.OfYear(2022), new Extreme(null, 2, []), BesideTheYearBefore))!.Text);

    [Fact]
    public void The_lowest_has_the_same_sentence()
    {
        var fact = Tell(new SeriesRecord(
            MeasureStatus.Ok, Period.OfYear(2015), BesideTheYearBefore, new Extreme(Period.OfYear(2020), 4, [])))!;

        Assert.Equal("China's imports from Japan were $152.01 billion in 2024, the lowest since 2020.", fact.Text);
        Assert.Equal("lowest_since 4 years 2020/2024", fact.Lines()[1]);
    }

    [Fact]
    public void Gaps_within_the_record_are_named() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024, the highest since 2017, with no comparable figure for 2018–2019 and 2021.",
        Tell(Since(2017, Years(2018, 2019), Years(2021, 2021)))!.Text);

    [Fact]
    public void Many_gaps_are_counted() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024, the highest since 2012, with no comparable figure for 5 of the years.",
        Tell(Since(2012, Years(2013, 2014), Years(2016, 2016), Years(2018, 2018), Years(2020, 2020)))!.Text);

    [Fact]
    public void A_record_over_nothing_but_gaps_is_not_said() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024.", Tell(Since(2021, Years(2022, 2023)))!.Text);

    [Fact]
    public void Above_the_year_before_is_no_record() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024.",
        Tell(new SeriesRecord(MeasureStatus.Ok, Period.OfYear(2015), BesideTheYearBefore, BesideTheYearBefore))!.Text);

    [Fact]
    public void A_short_history_has_no_record()
    {
        var fact = Tell(new SeriesRecord(MeasureStatus.ShortHistory))!;

        Assert.Equal("China's imports from Japan were $152.01 billion in 2024.", fact.Text);
        Assert.Single(fact.Figures);
    }

    [Theory]
    [InlineData(5, "China's imports from Japan were $152.01 billion in May 2025.")]
    [InlineData(6, "China's imports from Japan were $152.01 billion in May 2025, the highest since November 2024.")]
    public void A_month_stands_out_from_half_a_year_on(int months, string text) => Assert.Equal(
        text,
        Tell(
            new SeriesRecord(
                MeasureStatus.Ok,
                Period.OfMonth(2020, 1),
                new Extreme(Told.May.AddPeriods(-months), months, []),
                new Extreme(Told.May.Previous, 1, [])),
            period: Told.May)!.Text);

    [Theory]
    [InlineData(FigureStatus.Missing)]
    [InlineData(FigureStatus.Conflict)]
    [InlineData(FigureStatus.NoTrade)]
    public void No_sentence_about_a_figure_that_is_not_ok(FigureStatus status) =>
        Assert.Null(Tell(Since(2021), new Figure(status) { Value = status == FigureStatus.NoTrade ? Amount.Zero : null }));

    [Fact]
    public void No_sentence_about_a_figure_without_a_value() =>
        Assert.Null(Tell(Since(2021), new Figure(FigureStatus.Ok) { NetWeight = Told.Whole(5) }));

    [Fact]
    public void A_sum_says_that_it_is_one() => Assert.Equal(
        "China's imports from Japan were $152.01 billion in 2024, the highest since 2021. The figure is added up from more detailed ones.",
        Tell(Since(2021), Told.Ok(Value) with { Derived = true })!.Text);

    [Theory]
    [InlineData(true, false, "The exports in it are added up from more detailed ones.")]
    [InlineData(false, true, "The imports in it are added up from more detailed ones.")]
    [InlineData(true, true, "Both sides are added up from more detailed ones.")]
    public void Total_trade_says_which_side_is_a_sum(bool exports, bool imports, string note)
    {
        var facts = Told.By(Told.Japan, Told.China, Told.In(
            Told.Year,
            Told.Flow(Told.Ok(1_000_000, source: 2) with { Derived = exports }),
            Told.Flow(Told.Ok(2_000_000, source: 1) with { Derived = imports }),
            Told.Flow(new Figure(FigureStatus.Ok) { Value = Told.Whole(3_000_000), Currency = "USD", Derived = true })));

        var fact = facts.Single(fact => fact.Id == "total.value_and_record");
        Assert.Equal($"Japan's total trade with China was $3.00 million in 2024. {note}", fact.Text);
        Assert.Equal([1, 2], fact.Sources);
    }

    private static PeriodRange Years(int first, int last) => new(Period.OfYear(first), Period.OfYear(last));
}
