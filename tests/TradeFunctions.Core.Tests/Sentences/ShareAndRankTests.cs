using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Tests.Sentences;

public class ShareAndRankTests
{
    private const decimal Exports = 124_560_412_000m;
    private const decimal WorldExports = 707_640_250_000m;

    private static readonly Share Spoken = new(MeasureStatus.Ok, 0.176022m, Told.Whole(WorldExports), WorldBasis.Reported, 3);

    private static FlowSummary Flow(Share share, Rank? rank = null, decimal value = Exports)
    {
        var flow = Told.Flow(Told.Ok(value));
        return flow with { Value = flow.Value with { Share = share, Rank = rank ?? flow.Value.Rank } };
    }

    private static IReadOnlyList<Fact> Tell(FlowSummary flow, int partner = Told.China) => Told.By(
        Told.Japan, partner, Told.In(Told.Year, flow, flow, flow with { Figure = flow.Figure with { Source = null } }));

    [Fact]
    public void The_share_of_all_exports()
    {
        var fact = Tell(Flow(Spoken)).Single(fact => fact.Id == "exports.share");

        Assert.Equal("Japan's exports to China were 17.6% of all its exports in 2024.", fact.Text);
        Assert.Equal(["exports 124560412000 USD 2024", "world_exports 707640250000 USD 2024", "share 0.176022 fraction 2024"], fact.Lines());
        Assert.Equal([0, 3], fact.Sources);
    }

    [Fact]
    public void The_share_of_imports_and_of_total_trade()
    {
        var facts = Tell(Flow(Spoken));

        Assert.Equal("Japan's imports from China were 17.6% of all its imports in 2024.", facts.Text("imports.share"));
        Assert.Equal("Japan's total trade with China was 17.6% of all its trade in 2024.", facts.Text("total.share"));
        Assert.Equal([0, 3], facts.Single(fact => fact.Id == "total.share").Sources);
    }

    [Fact]
    public void A_World_that_is_a_sum_is_said_to_be_one() => Assert.Equal(
        "Japan's exports to China were 17.6% of all its exports in 2024. The figure for all partners is a sum, not published as such.",
        Tell(Flow(Spoken with { World = WorldBasis.Sum })).Text("exports.share"));

    [Fact]
    public void No_sentence_about_a_share_without_a_World() =>
        Assert.Null(Tell(Flow(new Share(MeasureStatus.NoWorld), new Rank(MeasureStatus.Ok, 1, 15, IsCertain: true))).Text("exports.share"));

    [Fact]
    public void No_sentence_about_a_part_larger_than_the_whole() => Assert.Null(Tell(Flow(
        Spoken with { Ratio = 1.000001m, Of = Told.Whole(100_000_000) }, value: 100_000_100)).Text("exports.share"));

    [Theory]
    [InlineData("exports", "China was Japan's largest export market in 2024, among 15 economies with figures.")]
    [InlineData("imports", "China was Japan's largest source of imports in 2024, among 15 economies with figures.")]
    [InlineData("total", "China was Japan's largest trading partner in 2024, among 15 economies with figures.")]
    public void The_first_among_partners(string subject, string text) =>
        Assert.Equal(text, Tell(Flow(Spoken, new Rank(MeasureStatus.Ok, 1, 15, IsCertain: true))).Text($"{subject}.rank"));

    [Fact]
    public void The_second_among_partners_with_the_article_of_its_name()
    {
        var fact = Tell(Flow(Spoken, new Rank(MeasureStatus.Ok, 2, 15, IsCertain: true)), Told.UnitedStates).Single(fact => fact.Id == "total.rank");

        Assert.Equal("The United States was Japan's second-largest trading partner in 2024, among 15 economies with figures.", fact.Text);
        Assert.Equal(["rank 2 place 2024", "ranked 15 economies 2024", "total 124560412000 USD 2024"], fact.Lines());
    }

    [Theory]
    [InlineData(MeasureStatus.Unranked)]
    [InlineData(MeasureStatus.CurrencyDiffers)]
    public void No_sentence_without_a_place(MeasureStatus status) =>
        Assert.Null(Tell(Flow(Spoken, new Rank(status, null, 15))).Text("exports.rank"));

    [Fact]
    public void No_rank_is_said_that_an_economy_without_a_figure_could_take() =>
        Assert.Null(Tell(Flow(Spoken, new Rank(MeasureStatus.Ok, 1, 15))).Text("exports.rank"));

    [Fact]
    public void The_first_of_one_is_no_rank() =>
        Assert.Null(Tell(Flow(Spoken, new Rank(MeasureStatus.Ok, 1, 1, IsCertain: true))).Text("exports.rank"));

    [Fact]
    public void No_rank_is_said_where_no_World_shows_that_the_partners_are_there() =>
        Assert.Null(Tell(Flow(new Share(MeasureStatus.NoWorld), new Rank(MeasureStatus.Ok, 1, 15, IsCertain: true))).Text("exports.rank"));
}
