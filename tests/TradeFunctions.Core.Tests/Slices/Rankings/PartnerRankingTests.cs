using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Rankings;

public class PartnerRankingTests
{
    private static PartnerRanking Rank(
        CommodityEntities traded, string period = "2024", TradeDirection direction = TradeDirection.Exports, MeasureKind kind = MeasureKind.Value)
    {
        var at = At(period);
        ByCommodityEntity? Entity(Period of) => traded.ByCommodity.SingleOrDefault(
            entity => entity.Slot == CommoditySlot.Of(of) && entity.Commodity == "8542");
        return PartnerRanking.Of(Entity(at)!, Entity(at.YearBefore), direction, at, kind);
    }

    private static readonly CommodityEntities Sample = CommodityEntities.Of(
        ("X 0 2024 8542", 200), ("X 156 2024 8542", 100), ("X 842 2024 8542", 40), ("X 764 2024 8542", 40), ("X 490 2024 8542", 10),
        ("X 899 2024 8542", 5), ("X 837 2024 8542", 4), ("X 392 2024 8542", 1),
        ("X 0 2023 8542", 100), ("X 156 2023 8542", 80), ("X 842 2023 8542", 15), ("X 36 2023 8542", 5));

    [Fact]
    public void Partners_rank_by_value_with_ties_sharing_a_place_in_code_order() =>
        Assert.Equal(
            [(China, 1), (Thailand, 2), (Usa, 2), (OtherAsia, 4)],
            Rank(Sample).Ranked.Select(row => (row.Partner, row.Rank.Place!.Value)));

    [Fact]
    public void World_areas_nes_bunkers_and_the_reporter_itself_are_listed_unranked()
    {
        var ranking = Rank(Sample);

        Assert.Equal(
            [(World, MeasureStatus.Unranked), (36, MeasureStatus.NoTrade), (Japan, MeasureStatus.Unranked), (Bunkers, MeasureStatus.Unranked), (AreasNes, MeasureStatus.Unranked)],
            ranking.Unranked.Select(row => (row.Partner, row.Rank.Status)));
        Assert.Equal(0.025m, ranking.Unranked[^1].Share.Ratio);
        Assert.All(ranking.Ranked, row => Assert.Equal(4, row.Rank.Of));
    }

    [Fact]
    public void Each_row_has_its_share_the_share_up_to_it_its_change_and_contribution()
    {
        var rows = Rank(Sample).Ranked;

        Assert.Equal([0.5m, 0.2m, 0.2m, 0.05m], rows.Select(row => row.Share.Ratio!.Value));
        Assert.Equal([0.5m, 0.7m, 0.9m, 0.95m], rows.Select(row => row.CumulativeShare!.Value));
        Assert.Equal((0.25m, 0.2m), (rows[0].Change.Ratio, rows[0].Contribution.Ratio));
        Assert.Equal((MeasureStatus.ZeroBase, Units(40), 0.4m), (rows[1].Change.Status, rows[1].Change.Difference, rows[1].Contribution.Ratio));
    }

    [Fact]
    public void Concentration_is_over_the_economies_alone_and_says_how_much_of_the_World_that_is()
    {
        // Shares of 0.5, 0.2, 0.2 and 0.05 of the World are 10, 4, 4 and 1 of 19 among economies: (100 + 16 + 16 + 1) / 361.
        Assert.Equal(new Concentration(MeasureStatus.Ok, 0.368421m, 4, 0.95m), Rank(Sample).Concentration);
    }

    [Fact]
    public void Cumulative_shares_are_rounded_once_from_exact_sums()
    {
        var ranking = Rank(CommodityEntities.Of(("X 0 2024 8542", 3), ("X 156 2024 8542", 1), ("X 842 2024 8542", 1), ("X 764 2024 8542", 1)));

        Assert.Equal([0.333333m, 0.666667m, 1m], ranking.Ranked.Select(row => row.CumulativeShare!.Value));
        Assert.Equal((MeasureStatus.Ok, 0.333333m, 3), (ranking.Concentration.Status, ranking.Concentration.Index, ranking.Concentration.Of));
    }

    [Fact]
    public void Without_a_World_partners_rank_and_have_no_share()
    {
        var ranking = Rank(CommodityEntities.Of(("X 156 2024 8542", 1), ("X 842 2024 8542", 2)));

        Assert.Equal([Usa, China], ranking.Ranked.Select(row => row.Partner));
        Assert.All(ranking.Ranked, row => Assert.Equal((MeasureStatus.NoWorld, null), (row.Share.Status, row.CumulativeShare)));
        Assert.Equal(MeasureStatus.NoWorld, ranking.Combine([China, Usa]).Status);
    }

    [Fact]
    public void A_single_partner_has_a_place_only_where_it_is_known_to_be_all_there_is()
    {
        var alone = Rank(CommodityEntities.Of(("X 156 2024 8542", 1)));
        var whole = Rank(CommodityEntities.Of(("X 0 2024 8542", 1), ("X 156 2024 8542", 1)));

        Assert.Empty(alone.Ranked);
        Assert.Equal([MeasureStatus.Unranked, MeasureStatus.Incomplete], alone.Unranked.Select(row => row.Rank.Status));
        Assert.Equal(new Rank(MeasureStatus.Ok, 1, 1, IsCertain: true), Assert.Single(whole.Ranked).Rank);
    }

    [Fact]
    public void A_World_that_is_a_sum_says_so() =>
        Assert.Equal(
            WorldBasis.Sum,
            Rank(CommodityEntities.Complete(("X 156 2024 8542", 1), ("X 842 2024 8542", 2))).Ranked[0].Share.World);

    [Fact]
    public void Several_partners_have_a_joint_share()
    {
        var joint = Rank(Sample).Combine([Usa, China, Usa]);

        Assert.Equal((MeasureStatus.Ok, 0.7m, Units(140), Units(200)), (joint.Status, joint.Ratio, joint.Sum, joint.Of));
        Assert.Equal([China, Usa], joint.Partners);
        Assert.Empty(joint.Lacking);
    }

    [Fact]
    public void A_partner_that_is_missing_leaves_no_joint_share_and_is_named()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 0 2024 8542", 100), CommodityEntities.Cell("X 156 2024 8542", 60), CommodityEntities.Cell("X 842 2024 8542", null, conflict: true)]);

        var joint = Rank(traded).Combine([China, Usa, Thailand]);

        Assert.Equal((MeasureStatus.Incomplete, null, null), (joint.Status, joint.Ratio, joint.Sum));
        Assert.Equal([Thailand, Usa], joint.Lacking);
    }

    [Fact]
    public void A_partner_that_no_row_names_may_be_one_of_areas_nes_and_is_lacking_not_zero()
    {
        const int Peru = 604;
        var without = CommodityEntities.Of(("X 0 2024 8542", 140), ("X 156 2024 8542", 100), ("X 842 2024 8542", 40), ("M 0 2024 8542", 9), ("M 156 2024 8542", 4), ("M 899 2024 8542", 5));
        var joint = Rank(Sample).Combine([China, Peru]);

        Assert.Equal((MeasureStatus.Incomplete, null, null), (joint.Status, joint.Ratio, joint.Sum));
        Assert.Equal([Peru], joint.Lacking);
        Assert.Equal((MeasureStatus.Ok, Units(100)), (Rank(without).Combine([China, Peru]).Status, Rank(without).Combine([China, Peru]).Sum));
        Assert.Equal([Peru], Rank(without, direction: TradeDirection.Total).Combine([China, Peru]).Lacking);
    }

    [Fact]
    public void A_partner_that_had_no_trade_counts_as_zero() =>
        Assert.Equal((MeasureStatus.Ok, 0.5m), (Rank(Sample).Combine([China, 36]).Status, Rank(Sample).Combine([China, 36]).Ratio));

    [Fact]
    public void Total_trade_ranks_only_partners_with_both_flows()
    {
        var traded = CommodityEntities.Of(
            ("X 156 2024 8542", 1), ("M 156 2024 8542", 5), ("X 842 2024 8542", 2), ("M 842 2024 8542", 2), ("X 764 2024 8542", 9));

        var ranking = Rank(traded, direction: TradeDirection.Total);

        Assert.Equal([China, Usa], ranking.Ranked.Select(row => row.Partner));
        Assert.Equal(Units(6), ranking.Ranked[0].Figure.Value);
        Assert.Contains(ranking.Unranked, row => row.Partner == Thailand && row.Rank.Status == MeasureStatus.Missing);
    }

    [Fact]
    public void The_year_before_may_be_in_the_slot_before()
    {
        var traded = CommodityEntities.Of(("X 156 2019 8542", 10), ("X 156 2020 8542", 15), ("X 156 2024-01 8542", 1), ("X 156 2025-01 8542", 3));

        Assert.Equal(0.5m, Row("2020").Change.Ratio);
        Assert.Equal(2m, Row("2025-01").Change.Ratio);

        PartnerRankingRow Row(string period) => Rank(traded, period).Unranked.Single(row => row.Partner == China);
    }

    [Fact]
    public void Quantities_rank_only_in_one_unit()
    {
        CommodityEntities Quantities(short other) => CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024 8542", 1, quantity: 5, unit: 5), CommodityEntities.Cell("X 842 2024 8542", 1, quantity: 9, unit: other)]);

        Assert.Equal([Usa, China], Rank(Quantities(5), kind: MeasureKind.Quantity).Ranked.Select(row => row.Partner));
        var differ = Rank(Quantities(8), kind: MeasureKind.Quantity);
        Assert.Empty(differ.Ranked);
        Assert.Contains(differ.Unranked, row => row.Rank.Status == MeasureStatus.UnitChanged);
    }
}
