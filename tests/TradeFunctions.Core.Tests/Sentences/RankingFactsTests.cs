using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Tests.Figures.Commodities;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Sentences;

public class RankingFactsTests
{
    private static readonly CommodityEntities Sample = CommodityEntities.Of(
        ("X 0 2024 8457", 200), ("X 156 2024 8457", 90), ("X 842 2024 8457", 40), ("X 764 2024 8457", 20),
        ("M 0 2024 8457", 100), ("M 156 2024 8457", 40), ("M 842 2024 8457", 60));

    private static PartnerRanking Rank(
        CommodityEntities traded, TradeDirection direction = TradeDirection.Exports, MeasureKind kind = MeasureKind.Value)
    {
        var entity = traded.ByCommodity.Single(entity => entity.Commodity == "8457");
        return PartnerRanking.Of(entity, entity, direction, At("2024"), kind);
    }

    private static string? Text(PartnerRanking ranking, string kind, string? name = "Machining centres", params int[] combine) =>
        Find(ranking, kind, name, combine)?.Text;

    private static Fact? Find(PartnerRanking ranking, string kind, string? name, params int[] combine) =>
        RankingFacts.Write(ranking, combine.Length == 0 ? null : ranking.Combine(combine), name).SingleOrDefault(fact => fact.Id.EndsWith(kind, StringComparison.Ordinal));

    [Theory]
    [InlineData(TradeDirection.Exports, "China and the United States together took 65% of Japan's exports of machining centres (HS 8457) in 2024.")]
    [InlineData(TradeDirection.Imports, "China and the United States together supplied 100% of Japan's imports of machining centres (HS 8457) in 2024.")]
    [InlineData(TradeDirection.Total, "China and the United States together accounted for 76.67% of Japan's total trade in machining centres (HS 8457) in 2024.")]
    public void Several_partners_together_have_a_share_of_the_whole(TradeDirection direction, string text) =>
        Assert.Equal(text, Text(Rank(Sample, direction), ".combined_share", combine: [Usa, China]));

    [Fact]
    public void The_joint_share_has_its_figures_and_files_behind_it()
    {
        var fact = Find(Rank(Sample), ".combined_share", null, China, Usa)!;

        Assert.Equal("exports.combined_share", fact.Id);
        Assert.Equal(
            [("exports_CHN", 90m, "USD"), ("exports_USA", 40m, "USD"), ("exports_combined", 130m, "USD"), ("world_exports", 200m, "USD"), ("share_combined", 0.65m, "fraction")],
            fact.Figures.Select(figure => (figure.Name, figure.Value, figure.Unit)));
        Assert.NotEmpty(fact.Sources);
        Assert.NotEmpty(Find(Rank(Sample, TradeDirection.Total), ".combined_share", null, China, Usa)!.Sources);
    }

    [Theory]
    [InlineData(null, "China took 45% of Japan's exports of HS 8457 in 2024.")]
    [InlineData("Machining centres", "China took 45% of Japan's exports of machining centres (HS 8457) in 2024.")]
    public void One_partner_alone_is_not_together_and_a_code_without_a_name_stands_alone(string? name, string text) =>
        Assert.Equal(text, Text(Rank(Sample), ".combined_share", name, China));

    [Fact]
    public void No_sentence_about_a_joint_share_that_lacks_a_partner_or_the_World_or_is_more_than_the_whole()
    {
        Assert.Null(Text(Rank(Sample), ".combined_share"));
        Assert.Null(Text(Rank(Sample), ".combined_share", combine: [China, 276]));
        Assert.Null(Text(Rank(CommodityEntities.Of(("X 156 2024 8457", 1), ("X 842 2024 8457", 2))), ".combined_share", combine: [China, Usa]));
        Assert.Null(Text(Rank(CommodityEntities.Of(("X 0 2024 8457", 2), ("X 156 2024 8457", 1), ("X 842 2024 8457", 2))), ".combined_share", combine: [China, Usa]));
    }

    [Theory]
    [InlineData(TradeDirection.Exports, "China was Japan's largest export market for machining centres (HS 8457) in 2024 with $90, 45% of all Japan's exports of machining centres, among 3 economies with figures.")]
    [InlineData(TradeDirection.Imports, "The United States was Japan's largest source of imports of machining centres (HS 8457) in 2024 with $60, 60% of all Japan's imports of machining centres, among 2 economies with figures.")]
    [InlineData(TradeDirection.Total, "China was Japan's largest trading partner in machining centres (HS 8457) in 2024 with $130, 43.33% of all Japan's trade in machining centres, among 2 economies with figures.")]
    public void The_largest_partner_is_named_with_its_share(TradeDirection direction, string text)
    {
        var traded = direction == TradeDirection.Total ? CommodityEntities.Of(
            ("X 0 2024 8457", 200), ("X 156 2024 8457", 90), ("X 842 2024 8457", 40), ("M 0 2024 8457", 100), ("M 156 2024 8457", 40), ("M 842 2024 8457", 50), ("M 899 2024 8457", 8)) : Sample;
        Assert.Equal(text, Text(Rank(traded, direction), ".largest_partner"));
    }

    [Fact]
    public void Nobody_is_called_the_largest_of_one_beside_an_equal_or_without_a_World()
    {
        Assert.Null(Text(Rank(CommodityEntities.Of(("X 0 2024 8457", 1), ("X 156 2024 8457", 1))), ".largest_partner"));
        Assert.Null(Text(Rank(CommodityEntities.Of(("X 0 2024 8457", 9), ("X 156 2024 8457", 3), ("X 842 2024 8457", 3))), ".largest_partner"));
        Assert.Null(Text(Rank(CommodityEntities.Of(("X 156 2024 8457", 3), ("X 842 2024 8457", 2))), ".largest_partner"));
    }

    [Fact]
    public void Nobody_is_called_the_largest_where_an_economy_without_a_figure_could_be_larger()
    {
        Assert.Null(Text(Rank(CommodityEntities.Of(("X 0 2024 8457", 200), ("X 156 2024 8457", 60), ("X 842 2024 8457", 50))), ".largest_partner"));
        Assert.Null(Text(Rank(CommodityEntities.Of(("X 0 2024 8457", 200), ("X 156 2024 8457", 90), ("X 842 2024 8457", 20))), ".largest_partner"));
        Assert.StartsWith(
            "China was Japan's largest export market",
            Text(Rank(CommodityEntities.Of(("X 0 2024 8457", 200), ("X 156 2024 8457", 60), ("X 842 2024 8457", 50), ("X 899 2024 8457", 31))), ".largest_partner"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void The_World_of_a_group_of_commodities_is_a_sum_of_published_figures()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 0 2024 8456", 100), CommodityEntities.Cell("X 156 2024 8456", 60), CommodityEntities.Cell("X 842 2024 8456", 30), CommodityEntities.Cell("X 0 2024 8457", 0), CommodityEntities.Cell("X 156 2024 8457", 0), CommodityEntities.Cell("X 842 2024 8457", 0)],
            CommodityEntities.Grouped(("machine-tools", ["8456", "8457"])));
        var entity = traded.ByCommodity.Single(entity => Commodity.IsGroup(entity.Commodity));
        var ranking = PartnerRanking.Of(entity, entity, TradeDirection.Exports, At("2024"));

        Assert.Equal("China took 60% of Japan's exports of machine tools in 2024.", Text(ranking, ".combined_share", "Machine tools", China));
        Assert.EndsWith("60% of all Japan's exports of machine tools, among 2 economies with figures.", Text(ranking, ".largest_partner", "Machine tools"), StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_are_said_in_tonnes_and_of_quantities_nothing_is_said()
    {
        var traded = CommodityEntities.Build(
        [
            CommodityEntities.Cell("X 0 2024 8457", 9, 8_000), CommodityEntities.Cell("X 156 2024 8457", 1, 5_000), CommodityEntities.Cell(
                "X 842 2024 8457", 8, 3_000),
        ]);
        var ranking = Rank(traded, kind: MeasureKind.NetWeight);

        Assert.Equal("China was Japan's largest export market for HS 8457 by net weight in 2024 with 5 tonnes, 62.5% of all Japan's exports of HS 8457, among 2 economies with figures.", Text(ranking, ".largest_partner", null));
        Assert.Equal("China took 62.5% of Japan's exports of HS 8457 by net weight in 2024.", Text(ranking, ".combined_share", null, China));
        Assert.Equal("kg", Find(ranking, ".combined_share", null, China)!.Figures[0].Unit);
        Assert.Empty(RankingFacts.Write(Rank(traded, kind: MeasureKind.Quantity), Rank(traded, kind: MeasureKind.Quantity).Combine([China]), null));
    }

    [Fact]
    public void A_World_that_is_a_sum_is_said_to_be_one() =>
        Assert.EndsWith(
            "in 2024. The figure for all partners is a sum, not published as such.",
            Text(Rank(CommodityEntities.Complete(("X 156 2024 8457", 1), ("X 842 2024 8457", 2))), ".combined_share", combine: [China]),
            StringComparison.Ordinal);
}
