using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Figures.Commodities;

public class LevelTests
{
    [Fact]
    public void A_row_is_published_as_it_is_with_everything_it_says()
    {
        var traded = CommodityEntities.Build([CommodityEntities.Cell("X 156 2024 8542", 5.125m, 7, 3, unit: 5)]);

        Assert.Equal(
            new Figure(FigureStatus.Ok)
            {
                Value = Units(5.125m),
                NetWeight = Units(7),
                Quantity = Units(3),
                Unit = 5,
                Currency = "USD",
                Valuation = Valuation.Fob,
                Source = 0,
                Classification = "H6",
            },
            traded.Figure("X 156 2024 8542"));
        Assert.Equal("made-up/a.csv", Assert.Single(traded.Entity("CA2020", "8542").Sources).Blob);
        Assert.Equal("85", traded.Entity("CA2020", "8542").Chapter);
    }

    [Fact]
    public void Without_leave_an_absent_level_is_not_summed()
    {
        var traded = CommodityEntities.Of(("X 156 2024 8542", 5), ("X 842 2024 8542", 6));

        Assert.Equal(["8542"], traded.ByCommodity.Select(entity => entity.Commodity));
        Assert.Equal(Figure.Missing, traded.Figure("X 0 2024 8542"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void With_leave_an_absent_level_is_the_sum_of_the_next_lower_one_and_the_World_of_the_partners(bool complete)
    {
        var traded = CommodityEntities.Build(
            [
                CommodityEntities.Cell("X 156 2024 854231", 5, 1), CommodityEntities.Cell("X 156 2024 854239", 6, 2), CommodityEntities.Cell(
                    "X 842 2024 854110", 7, 4),
                CommodityEntities.Cell("X 842 2024 010121", 1, 8),
            ],
            new CommodityRules(new DatasetRules(complete), []),
            sumsAreTotals: !complete);

        var heading = traded.Figure("X 156 2024 8542");
        Assert.Equal((FigureStatus.Ok, Units(11), Units(3), true, "H6"), (heading.Status, heading.Value, heading.NetWeight, heading.Derived, heading.Classification));
        Assert.Equal((Units(11), true), (traded.Figure("X 0 2024 8542").Value, traded.Figure("X 0 2024 8542").Derived));
        Assert.Equal(Units(18), traded.Figure("X 0 2024 85").Value);
        Assert.Equal((Units(19), true), (traded.Figure("X 0 2024 TOTAL").Value, traded.Figure("X 0 2024 TOTAL").Derived));
        Assert.Equal(Units(8), traded.Figure("X 842 2024 TOTAL").Value);
        Assert.False(traded.Figure("X 156 2024 854231").Derived);
    }

    [Fact]
    public void Where_a_level_has_rows_of_its_own_nothing_is_summed_into_it()
    {
        var traded = CommodityEntities.Complete(("X 156 2024 85", 20), ("X 156 2024 8542", 5), ("X 842 2024 8542", 3), ("X 156 2024 0101", 1));

        Assert.Equal((Units(20), false), (traded.Figure("X 156 2024 85").Value, traded.Figure("X 156 2024 85").Derived));
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 842 2024 85").Status);
        Assert.DoesNotContain(traded.ByCommodity, entity => entity.Commodity == "01");

        // What is traded below a level without a row of it is in no sum of that level.
        Assert.DoesNotContain(traded.ByCommodity, entity => entity.Commodity == "TOTAL");
        Assert.Equal(FigureStatus.Missing, traded.Figure("X 0 2024 85").Status);
    }

    [Fact]
    public void Each_flow_and_period_chooses_for_itself()
    {
        var traded = CommodityEntities.Complete(("X 156 2023 85", 20), ("X 156 2024 8542", 5), ("M 156 2023 8542", 3), ("X 156 2023 8542", 19));

        Assert.Equal((Units(20), false), (traded.Figure("X 156 2023 85").Value, traded.Figure("X 156 2023 85").Derived));
        Assert.Equal((Units(5), true), (traded.Figure("X 156 2024 85").Value, traded.Figure("X 156 2024 85").Derived));
        Assert.Equal((Units(3), true), (traded.Figure("M 156 2023 85").Value, traded.Figure("M 156 2023 85").Derived));
    }

    [Fact]
    public void A_part_in_conflict_leaves_no_sum()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024 854231", null, conflict: true), CommodityEntities.Cell("X 156 2024 854239", 6), CommodityEntities.Cell("X 842 2024 854239", 6)],
            new CommodityRules(new DatasetRules(true), []));

        Assert.Equal(FigureStatus.Conflict, traded.Figure("X 156 2024 854231").Status);
        Assert.Equal(FigureStatus.Incomplete, traded.Figure("X 156 2024 8542").Status);
        Assert.Equal(FigureStatus.Incomplete, traded.Figure("X 0 2024 8542").Status);
        Assert.Equal(FigureStatus.Ok, traded.Figure("X 842 2024 8542").Status);
    }

    [Fact]
    public void An_amount_that_a_part_lacks_or_has_in_another_unit_is_not_in_the_sum()
    {
        var traded = CommodityEntities.Build(
            [CommodityEntities.Cell("X 156 2024 854231", 5, 1, 2, unit: 5), CommodityEntities.Cell("X 156 2024 854239", 6, null, 2, unit: 8)],
            new CommodityRules(new DatasetRules(true), []));

        var heading = traded.Figure("X 156 2024 8542");
        Assert.Equal((Units(11), null, null, null), (heading.Value, heading.NetWeight, heading.Quantity, heading.Unit));
    }

    [Fact]
    public void Codes_of_no_level_are_published_beside_and_summed_into_nothing()
    {
        var traded = CommodityEntities.Complete(("X 156 2024 854231", 5), ("X 156 2024 85423190", 4), ("X 156 2024 Z", 3));

        Assert.Equal(Units(4), traded.Figure("X 156 2024 85423190").Value);
        Assert.Equal(Units(5), traded.Figure("X 156 2024 TOTAL").Value);
        Assert.DoesNotContain(traded.Partners, partner => partner.Codes.Contains("Z"));
    }

    [Fact]
    public void A_year_without_a_row_but_with_all_its_months_is_their_sum()
    {
        var months = Enumerable.Range(1, 12).Select(month => ($"X 156 2024-{month:00} 8542", (decimal)month)).ToArray();
        var traded = CommodityEntities.Of([.. months, ("X 842 2024-01 8542", 1m), ("X 842 2024 8542", 100m)]);

        Assert.Equal((Units(78), true), (traded.Figure("X 156 2024 8542").Value, traded.Figure("X 156 2024 8542").Derived));
        Assert.Equal((Units(100), false), (traded.Figure("X 842 2024 8542").Value, traded.Figure("X 842 2024 8542").Derived));
        Assert.Equal(Units(78), traded.With(China, "2024", CommodityLevel.Heading).Figure(TradeDirection.Exports, "8542").Value);

        var eleven = CommodityEntities.Of(months[1..]);
        Assert.DoesNotContain(eleven.ByCommodity, entity => entity.Slot.First.Frequency == Frequency.Annual);
    }

    [Fact]
    public void The_total_agrees_with_the_account_of_the_same_rows()
    {
        (string, decimal)[] rows = [("X 0 2024", 100), ("X 156 2024", 60), ("X 842 2024", 40), ("M 156 2024-01", 3), ("X 764 2023", 1), ("X 0 2023", 2)];
        var account = Account(rows);
        var traded = CommodityEntities.Of(rows);

        foreach (var partner in new[] { World, China, Usa, Thailand })
        {
            foreach (var direction in Enum.GetValues<TradeDirection>())
            {
                foreach (var period in new[] { At("2023"), At("2024") })
                {
                    var expected = account.Figure(direction, partner, period);
                    var actual = traded.Entity("CA2020", "TOTAL").Figure(direction, partner, period);
                    Assert.Equal(expected with { Classification = null }, actual with { Classification = null });
                }
            }
        }
    }
}
