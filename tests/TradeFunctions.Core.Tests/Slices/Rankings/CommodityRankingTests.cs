using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Tests.Figures.Commodities;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Rankings;

public class CommodityRankingTests
{
    private static readonly CommodityEntities Sample = CommodityEntities.Of(
        ("X 156 2024", 100), ("X 156 2024 85", 60), ("X 156 2024 84", 40), ("X 156 2024 8542", 30), ("X 156 2024 8517", 30), ("X 156 2024 8471", 35),
        ("X 156 2023", 50), ("X 156 2023 85", 40), ("X 156 2023 94", 10), ("X 156 2023 8517", 20), ("M 156 2024 94", 7));

    [Fact]
    public void The_codes_of_one_level_rank_and_no_other_level_is_mixed_in()
    {
        // By value a heading would come between the chapters and a subheading between the headings; 61 has no heading and 8703 no chapter,
        // so that a level has a gap which another one could fill.
        var traded = CommodityEntities.Of(
            ("X 156 2024", 120), ("X 156 2024 85", 60), ("X 156 2024 84", 40), ("X 156 2024 61", 15), ("X 156 2024 8542", 55), ("X 156 2024 8471", 40),
            ("X 156 2024 8703", 5), ("X 156 2024 854231", 50), ("X 156 2024 847130", 40), ("X 156 2024 870323", 5),
            ("X 842 2024 72", 99), ("X 156 2023 94", 10), ("X 156 2023 9403", 10), ("X 156 2023 940360", 10));

        (string Code, int Place)[] Ranked(CommodityLevel level) =>
            [.. CommodityRanking.Of(traded.With(China, "2024", level), TradeDirection.Exports).Ranked.Select(row => (row.Commodity, row.Rank.Place!.Value))];
        string[] Unranked(CommodityLevel level) => [.. CommodityRanking.Of(traded.With(China, "2024", level), TradeDirection.Exports).Unranked.Select(row => row.Commodity)];

        Assert.Equal([("85", 1), ("84", 2), ("61", 3)], Ranked(CommodityLevel.Chapter));
        Assert.Equal([("8542", 1), ("8471", 2), ("8703", 3)], Ranked(CommodityLevel.Heading));
        Assert.Equal([("854231", 1), ("847130", 2), ("870323", 3)], Ranked(CommodityLevel.Subheading));
        Assert.Equal(["94"], Unranked(CommodityLevel.Chapter));
        Assert.Equal(["9403"], Unranked(CommodityLevel.Heading));
        Assert.Equal(["940360"], Unranked(CommodityLevel.Subheading));
        Assert.DoesNotContain(Sample.Partners, partner => partner.Level == CommodityLevel.Subheading);
    }

    [Fact]
    public void Shares_are_of_the_total_with_the_partner_and_changes_against_the_year_before()
    {
        var rows = CommodityRanking.Of(Sample.With(China, "2024", CommodityLevel.Chapter), TradeDirection.Exports).Ranked;

        Assert.Equal([(0.6m, 0.6m), (0.4m, 1m)], rows.Select(row => (row.Share.Ratio!.Value, row.CumulativeShare!.Value)));
        Assert.Equal((0.5m, 0.4m), (rows[0].Change.Ratio, rows[0].Contribution.Ratio));
        Assert.Equal((MeasureStatus.ZeroBase, 0.8m), (rows[1].Change.Status, rows[1].Contribution.Ratio));
    }

    [Fact]
    public void What_was_traded_a_year_before_only_is_listed_unranked()
    {
        var gone = Assert.Single(CommodityRanking.Of(Sample.With(China, "2024", CommodityLevel.Chapter), TradeDirection.Exports).Unranked);

        Assert.Equal(("94", MeasureStatus.NoTrade, -1m), (gone.Commodity, gone.Rank.Status, gone.Change.Ratio));
    }

    [Fact]
    public void Total_trade_of_commodities_whose_one_flow_is_missing_is_listed_as_missing()
    {
        var traded = CommodityEntities.Of(("X 156 2024 84", 5), ("M 156 2024 84", 2), ("X 156 2024 72", 3), ("M 156 2024 94", 7)).With(China, "2024", CommodityLevel.Chapter);

        var ranking = CommodityRanking.Of(traded, TradeDirection.Total);

        Assert.Equal(["84"], ranking.Ranked.Select(row => row.Commodity));
        Assert.Equal(
            [("72", MeasureStatus.Missing), ("94", MeasureStatus.Missing)], ranking.Unranked.Select(row => (row.Commodity, row.Rank.Status)));
    }

    [Fact]
    public void A_conflict_is_listed_unranked_and_leaves_no_concentration()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024 85", null, conflict: true), CommodityEntities.Cell("X 156 2024 84", 1), CommodityEntities.Cell("X 156 2024", 2)]);

        var ranking = CommodityRanking.Of(traded.With(China, "2024", CommodityLevel.Chapter), TradeDirection.Exports);

        // What could not be told may be larger than what is known.
        Assert.Empty(ranking.Ranked);
        Assert.Equal(
            [("84", MeasureStatus.Incomplete), ("85", MeasureStatus.Conflict)],
            ranking.Unranked.Select(row => (row.Commodity, row.Rank.Status)));
        Assert.Equal(MeasureStatus.Conflict, ranking.Concentration.Status);
    }

    [Fact]
    public void The_concentration_of_chapters_is_the_sum_of_squared_shares()
    {
        var chapters = CommodityRanking.Of(Sample.With(China, "2024", CommodityLevel.Chapter), TradeDirection.Exports);
        var headings = CommodityRanking.Of(Sample.With(China, "2024", CommodityLevel.Heading), TradeDirection.Exports);

        Assert.Equal((MeasureStatus.Ok, 0.52m, 2), (chapters.Concentration.Status, chapters.Concentration.Index, chapters.Concentration.Of));
        Assert.Equal(MeasureStatus.Incomplete, headings.Concentration.Status);
    }

    [Fact]
    public void Net_weight_ranks_and_quantities_of_different_commodities_do_not()
    {
        var traded = CommodityEntities.Build([CommodityEntities.Cell("X 156 2024 72", 1, 900), CommodityEntities.Cell("X 156 2024 71", 50, 2)]).With(China, "2024", CommodityLevel.Chapter);

        Assert.Equal(["72", "71"], CommodityRanking.Of(traded, TradeDirection.Exports, MeasureKind.NetWeight).Ranked.Select(row => row.Commodity));
        Assert.Throws<ArgumentException>(() => CommodityRanking.Of(traded, TradeDirection.Exports, MeasureKind.Quantity));
    }

    [Fact]
    public void The_ten_top_commodities_each_way_are_the_head_of_the_rankings()
    {
        var rows = Enumerable.Range(10, 12).Select(code => ($"X 156 2024 {code}", (decimal)code)).Append(("X 156 2024", 186)).Append(("M 156 2024 94", 7));
        var traded = CommodityEntities.Of([.. rows]).With(China, "2024", CommodityLevel.Chapter);

        var top = TopCommodities.Of(traded);

        Assert.Equal(["21", "20", "19", "18", "17", "16", "15", "14", "13", "12"], top.Exports.Select(good => good.Commodity));
        Assert.Equal(Enumerable.Range(1, 10), top.Exports.Select(good => good.Place));
        Assert.Equal(traded.Concentration(TradeDirection.Exports), top.ExportConcentration);
        Assert.Equal((MeasureStatus.Ok, MeasureStatus.NoWorld), (top.ExportConcentration!.Status, top.ImportConcentration!.Status));
        Assert.Equal(("94", Units(7), "USD"), (top.Imports[0].Commodity, top.Imports[0].Value, top.Imports[0].Currency));
        Assert.Equal(traded.Sources[traded.Figure(TradeDirection.Exports, "21").Source!.Value], top.Sources[top.Exports[0].Source!.Value]);
    }
}
