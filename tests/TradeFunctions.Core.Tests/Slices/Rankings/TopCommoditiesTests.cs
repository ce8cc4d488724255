using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Tests.Sentences;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Tests.Slices.Rankings;

public class TopCommoditiesTests
{
    private static readonly Share NoShare = new(MeasureStatus.NoWorld);
    private static readonly Change NoChange = new(MeasureStatus.NoBase);

    private static readonly CommodityNames Names = new(new LearntCommodities([],
    [
        Named("8517", "Smartphones and other telephones"),
        Named("8471", "LCD computers"),
        Named("8542", "Electronic integrated circuits; processors and controllers, whether or not combined with memories"),
    ]));

    private static readonly TopCommodity[] Chapters = [Good("85", 1, 36_907_500), Good("84", 2, 25_620_500), Good("94", 3, 6_458_200), Good("39", 4, 5_000_000)];

    private static readonly TopCommodity[] Headings = [Good("8517", 1, 18_601_200, source: 2), Good("8471", 2, 10_399_400, source: 1), Good("8708", 3, 3_919_700, source: 2)];

    private static CommodityName Named(string code, string name) => new(CommodityCode.Parse(code), name, default, NameOrigin.Figures);

    private static TopCommodity Good(string code, int place, decimal value, bool derived = false, string? currency = "USD", int source = 0) =>
        new(code, place, Told.Whole(value), NoShare, NoChange, currency, source, derived);

    private static LargestCommodities Largest(IReadOnlyList<TopCommodity> traded, MeasureStatus completeness = MeasureStatus.Ok) =>
        new(Told.China, Told.Japan, Told.Year, TradeDirection.Exports, CommodityLevel.Heading, MeasureKind.Value, completeness, traded);

    private static string? Tell(LargestCommodities traded) => CommodityFacts.Write(traded, Names).SingleOrDefault()?.Text;

    [Fact]
    public void The_first_three_of_a_level_with_names_codes_and_amounts()
    {
        var fact = Assert.Single(CommodityFacts.Write(Largest(Chapters) with { Level = CommodityLevel.Chapter }, Names));

        Assert.Equal("exports.top_goods_hs2", fact.Id);
        Assert.Equal(
            "China's largest exports to Japan in 2024, by HS chapter, were electrical machinery and electronics (HS 85, $36.91 million), "
                + "machinery (HS 84, $25.62 million) and furniture, lighting and prefabricated buildings (HS 94, $6.46 million).",
            fact.Text);
        Assert.Equal(["exports_85 36907500 USD 2024", "exports_84 25620500 USD 2024", "exports_94 6458200 USD 2024"], fact.Lines());
    }

    [Fact]
    public void Codes_that_do_not_add_up_to_all_commodities_are_said_to_be_those_with_figures_and_one_without_a_name_stands_alone()
    {
        var fact = Assert.Single(CommodityFacts.Write(Largest(Headings, MeasureStatus.Incomplete), Names));

        Assert.Equal("exports.top_goods_hs4", fact.Id);
        Assert.Equal(
            "China's largest exports to Japan in 2024, of the HS headings with figures, were smartphones and other telephones (HS 8517, $18.60 million), "
                + "LCD computers (HS 8471, $10.40 million) and HS 8708 ($3.92 million).",
            fact.Text);
        Assert.Equal([1, 2], fact.Sources);
    }

    [Theory]
    [InlineData(MeasureStatus.NoWorld)]
    [InlineData(MeasureStatus.ZeroBase)]
    public void So_are_codes_of_which_nothing_shows_that_they_add_up(MeasureStatus completeness) =>
        Assert.Contains(", of the HS headings with figures, were ", Tell(Largest(Headings, completeness)), StringComparison.Ordinal);

    [Theory]
    [InlineData(TradeDirection.Imports, "China's largest imports from Japan in 2024, by HS heading, were ")]
    [InlineData(TradeDirection.Total, "The largest goods in China's total trade with Japan in 2024, by HS heading, were ")]
    public void The_other_flows_in_their_words(TradeDirection direction, string beginning) =>
        Assert.StartsWith(beginning, Tell(Largest(Headings) with { Direction = direction }), StringComparison.Ordinal);

    [Fact]
    public void A_month_the_world_and_the_lowest_level() => Assert.StartsWith(
        "China's largest exports to the world in May 2025, by HS subheading, were HS 851713 ($2.00 million) and HS 847130 ($1.00 million).",
        Tell(Largest([Good("851713", 1, 2_000_000), Good("847130", 2, 1_000_000)]) with { Partner = Told.World, Period = Told.May, Level = CommodityLevel.Subheading }),
        StringComparison.Ordinal);

    [Fact]
    public void Net_weights_are_said_to_be_weights()
    {
        var fact = Assert.Single(
            CommodityFacts.Write(Largest([Good("8708", 1, 2_500_000), Good("8471", 2, 1_000)]) with { Kind = MeasureKind.NetWeight }, Names));

        Assert.Equal("China's largest exports to Japan by net weight in 2024, by HS heading, were HS 8708 (2,500 tonnes) and LCD computers (HS 8471, 1 tonne).", fact.Text);
        Assert.Equal(["exports_8708 2500000 kg 2024", "exports_8471 1000 kg 2024"], fact.Lines());
    }

    [Fact]
    public void What_commodities_are_regardless_of_is_left_out_of_their_name() => Assert.Contains(
        "were electronic integrated circuits, processors and controllers (HS 8542, $2.00 million) and ",
        Tell(Largest([Good("8542", 1, 2_000_000), Headings[2] with { Value = Told.Whole(1) }])),
        StringComparison.Ordinal);

    [Fact]
    public void Sums_of_more_detailed_figures_are_said_to_be_sums()
    {
        Assert.EndsWith("). The figures are sums, not published as such.", Tell(Largest([.. Headings.Select(good => good with { Derived = true })])), StringComparison.Ordinal);
        Assert.EndsWith("). Some of the figures are sums, not published as such.", Tell(Largest([Headings[0], Headings[1] with { Derived = true }])), StringComparison.Ordinal);
    }

    [Fact]
    public void No_sentence_about_one_commodity_or_none_above_zero()
    {
        Assert.Null(Tell(Largest([])));
        Assert.Null(Tell(Largest([Headings[0]])));
        Assert.Null(Tell(Largest([Headings[0], Good("8471", 2, 0), Good("8708", 3, -5)])));
    }

    [Theory]
    [InlineData(MeasureStatus.Conflict)]
    [InlineData(MeasureStatus.CurrencyDiffers)]
    public void No_sentence_where_the_files_do_not_agree(MeasureStatus completeness) => Assert.Null(Tell(Largest(Headings, completeness)));

    [Fact]
    public void No_sentence_about_a_dataset_s_own_groups_which_overlap() =>
        Assert.Null(Tell(Largest(Headings) with { Level = CommodityLevel.Group }));

    [Fact]
    public void A_summary_speaks_of_chapters_and_headings_each_way_and_not_of_subheadings()
    {
        var all = new Concentration(MeasureStatus.Ok, 0.3m, 97);
        var period = Told.In(Told.Year, Told.Flow(Told.Ok(90_000_000)), Told.Flow(Told.Ok(80_000_000))) with
        {
            TopGoods =
            [
                new TopCommodities(CommodityLevel.Chapter, Chapters, Chapters, [], all, all with { Status = MeasureStatus.Incomplete }),
                new TopCommodities(CommodityLevel.Heading, Headings, [], []),
                new TopCommodities(CommodityLevel.Subheading, Headings, Headings, [], all, all),
            ],
        };

        foreach (var partner in new[] { Told.Japan, Told.World })
        {
            var facts = Told.By(Told.China, partner, period);

            Assert.Equal(
                ["exports.top_goods_hs2", "exports.top_goods_hs4", "imports.top_goods_hs2"],
                facts.Select(fact => fact.Id).Where(id => id.Contains("top_goods", StringComparison.Ordinal)));
            Assert.Contains(", by HS chapter, were electrical machinery", facts.Text("exports.top_goods_hs2"), StringComparison.Ordinal);
            Assert.Contains(", of the HS chapters with figures, were electrical", facts.Text("imports.top_goods_hs2"), StringComparison.Ordinal);
            Assert.Contains(", of the HS headings with figures, were HS 8517 ($", facts.Text("exports.top_goods_hs4"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_ranking_gives_the_commodities_and_whether_they_are_all_there_are()
    {
        var traded = CommodityEntities.Of(
            ("X 156 2024", 100), ("X 156 2024 85", 60), ("X 156 2024 84", 40), ("X 156 2024 8542", 30), ("X 156 2024 8517", 25));

        var chapters = LargestCommodities.Of(CommodityRanking.Of(traded.With(Told.China, "2024", CommodityLevel.Chapter), TradeDirection.Exports));
        var headings = LargestCommodities.Of(CommodityRanking.Of(traded.With(Told.China, "2024", CommodityLevel.Heading), TradeDirection.Exports));

        Assert.Equal("Japan's largest exports to China in 2024, by HS chapter, were electrical machinery and electronics (HS 85, $60) and machinery (HS 84, $40).", Tell(chapters));
        Assert.StartsWith("Japan's largest exports to China in 2024, of the HS headings with figures (together 55% of all goods), were ", Tell(headings), StringComparison.Ordinal);
    }

    [Fact]
    public void Total_trade_names_the_files_of_both_flows_and_is_silent_beside_a_larger_good_with_one_flow_alone()
    {
        var rows = new[] { ("X 156 2024", 200m), ("M 156 2024", 100m), ("X 156 2024 85", 60), ("M 156 2024 85", 30), ("X 156 2024 84", 40), ("M 156 2024 84", 10) };
        LargestCommodities Chapters(params (string, decimal)[] more) =>
            LargestCommodities.Of(
                CommodityRanking.Of(CommodityEntities.Of([.. rows, .. more]).With(Told.China, "2024", CommodityLevel.Chapter), TradeDirection.Total));

        Assert.NotEmpty(Assert.Single(CommodityFacts.Write(Chapters(), Names)).Sources);
        Assert.NotNull(Tell(Chapters(("X 156 2024 94", 49))));
        Assert.Null(Tell(Chapters(("X 156 2024 94", 50))));
    }

    [Fact]
    public void The_part_of_the_commodities_with_figures_is_said_and_a_small_part_only_if_requested()
    {
        var few = CommodityEntities.Of(("X 156 2024", 100), ("X 156 2024 8542", 15), ("X 156 2024 8517", 9)).With(Told.China, "2024", CommodityLevel.Heading);
        var quarter = CommodityEntities.Of(("X 156 2024", 100), ("X 156 2024 8542", 15), ("X 156 2024 8517", 10)).With(Told.China, "2024", CommodityLevel.Heading);
        var fact = Assert.Single(CommodityFacts.Write(LargestCommodities.Of(CommodityRanking.Of(few, TradeDirection.Exports)), Names));

        Assert.StartsWith("Japan's largest exports to China in 2024, of the HS headings with figures (together 24% of all goods), were electronic", fact.Text, StringComparison.Ordinal);
        Assert.Equal(["exports_8542 15 USD 2024", "exports_8517 9 USD 2024", "exports_with_figures 24 USD 2024", "exports_all_goods 100 USD 2024"], fact.Lines());
        Assert.Null(Summary(few));
        Assert.Contains("(together 25% of all goods)", Summary(quarter), StringComparison.Ordinal);

        static string? Summary(ByPartnerEntity traded) => Told.By(
            Told.Japan, Told.China, Told.In(Told.Year, Told.Flow(Told.Ok(100))) with { TopGoods = [TopCommodities.Of(traded)] }).Text("exports.top_goods_hs4");
    }

    [Fact]
    public void What_is_not_specified_is_not_named_among_the_commodities()
    {
        Assert.Equal(
            "China's largest exports to Japan in 2024, by HS chapter, were electrical machinery and electronics (HS 85, $36.91 million) and machinery (HS 84, $25.62 million).",
            Tell(Largest([Good("99", 1, 50_000_000), Chapters[0], Chapters[1]]) with { Level = CommodityLevel.Chapter }));
        Assert.Null(Tell(Largest([Good("9999", 1, 50_000_000), Headings[0]])));
    }

    [Fact]
    public void A_good_in_conflict_may_be_the_largest_so_its_ranking_says_nothing()
    {
        var traded = CommodityEntities.Build(
        [
            CommodityEntities.Cell("X 156 2024", 100), CommodityEntities.Cell("X 156 2024 85", 60), CommodityEntities.Cell("X 156 2024 84", 10), CommodityEntities.Cell("X 156 2024 94", 30, conflict: true),
        ]);

        Assert.Null(
            Tell(LargestCommodities.Of(CommodityRanking.Of(traded.With(Told.China, "2024", CommodityLevel.Chapter), TradeDirection.Exports))));
    }

    [Fact]
    public void A_ranking_by_weight_is_of_those_with_weights_where_one_lacks_it()
    {
        var traded = CommodityEntities.Build(
        [
            CommodityEntities.Cell("X 156 2024", 100), CommodityEntities.Cell("X 156 2024 85", 60, weight: 5), CommodityEntities.Cell("X 156 2024 84", 30, weight: 9), CommodityEntities.Cell("X 156 2024 94", 10),
        ]);

        Assert.Equal(
            "Japan's largest exports to China by net weight in 2024, of the HS chapters with figures, were machinery (HS 84, 9 kg) and electrical machinery and electronics (HS 85, 5 kg).",
            Tell(LargestCommodities.Of(CommodityRanking.Of(traded.With(Told.China, "2024", CommodityLevel.Chapter), TradeDirection.Exports, MeasureKind.NetWeight))));
    }
}
