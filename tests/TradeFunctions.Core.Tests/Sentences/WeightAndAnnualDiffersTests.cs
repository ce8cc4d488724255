using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

public class WeightAndAnnualDiffersTests
{
    private static FlowSummary Steel(Change change, FigureMarks now = FigureMarks.None, FigureMarks before = FigureMarks.None)
    {
        var flow = Told.Flow(Told.Ok(1_000_000_000) with { NetWeight = Told.Whole(971_973_000), Marks = now });
        return flow with
        {
            YearBefore = Told.Ok(1, source: 1) with { NetWeight = Told.Whole(1_197_011_000), Marks = before },
            NetWeight = flow.Value with { Series = flow.Value.Series with { Change = change } },
        };
    }

    private static Fact? Weight(FlowSummary exports) =>
        Told.By(Told.Japan, Told.China, Told.In(Told.Year, exports)).SingleOrDefault(fact => fact.Id == "exports.weight");

    [Fact]
    public void The_weight_and_its_change()
    {
        var fact = Weight(Steel(Told.ChangeOf(971_973_000, 1_197_011_000)))!;

        Assert.Equal("Japan's exports to China weighed 971,973 tonnes in 2024, 18.8% less than in 2023.", fact.Text);
        Assert.Equal(
            ["net_weight 971973000 kg 2024", "net_weight 1197011000 kg 2023", "difference -225038000 kg 2024", "change -0.188 fraction 2024"],
            fact.Lines());
        Assert.Equal([0, 1], fact.Sources);
    }

    [Fact]
    public void A_weight_that_cannot_be_compared_is_said_alone() => Assert.Equal(
        ["Japan's exports to China weighed 971,973 tonnes in 2024.", "Japan's exports to China weighed 971,973 tonnes in 2024."],
        new[] { new Change(MeasureStatus.NoBase), Told.ChangeOf(971_973_000, 1) with { SmallBase = true } }.Select(change => Weight(Steel(change))!.Text));

    [Theory]
    [InlineData(FigureMarks.EstimatedNetWeight, FigureMarks.None, ". The weight of 2024 is an estimate of the publisher, at least in part.")]
    [InlineData(FigureMarks.None, FigureMarks.EstimatedNetWeight, ". The weight of 2023 is an estimate of the publisher, at least in part.")]
    [InlineData(FigureMarks.EstimatedNetWeight, FigureMarks.EstimatedNetWeight, ". Both weights are estimates of the publisher, at least in part.")]
    [InlineData(FigureMarks.EstimatedQuantity, FigureMarks.None, "18.8% less than in 2023.")]
    public void Estimates_are_named(FigureMarks now, FigureMarks before, string ending) => Assert.EndsWith(
        ending, Weight(Steel(Told.ChangeOf(971_973_000, 1_197_011_000), now, before))!.Text, StringComparison.Ordinal);

    [Fact]
    public void An_estimate_that_is_not_spoken_of_is_not_named() => Assert.Equal(
        "Japan's exports to China weighed 971,973 tonnes in 2024.",
        Weight(Steel(new Change(MeasureStatus.NoBase), before: FigureMarks.EstimatedNetWeight))!.Text);

    [Fact]
    public void No_sentence_where_nothing_is_weighed()
    {
        var steel = Steel(Told.ChangeOf(971_973_000, 1_197_011_000));

        Assert.Null(Weight(steel with { Figure = steel.Figure with { NetWeight = null } }));
        Assert.Null(Weight(steel with { Figure = steel.Figure with { NetWeight = Amount.Zero } }));
        Assert.Null(Weight(steel with { Figure = Figure.Missing }));
        Assert.Null(Weight(steel with { NetWeight = null }));
    }

    [Theory]
    [InlineData(90, "The twelve months of Japan's exports to China in 2024 add up to $90.00 million, 10% less than the annual figure of $100.00 million.")]
    [InlineData(101, "The twelve months of Japan's exports to China in 2024 add up to $101.00 million, 1% more than the annual figure of $100.00 million.")]
    public void Months_that_add_up_to_something_else_are_named(int millions, string text)
    {
        var figure = Told.Ok(100_000_000) with { MonthsSum = Told.Whole(millions * 1_000_000m) };

        Assert.Equal(text, Told.By(Told.Japan, Told.China, Told.In(Told.Year, Told.Flow(figure))).Text("exports.annual_differs"));
    }

    [Fact]
    public void Months_that_add_up_to_the_year_are_not() => Assert.Null(
        Told.By(Told.Japan, Told.China, Told.In(Told.Year, Told.Flow(Told.Ok(100_000_000)))).Text("exports.annual_differs"));
}
