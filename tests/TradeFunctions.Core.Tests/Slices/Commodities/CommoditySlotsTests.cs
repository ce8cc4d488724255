using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class CommoditySlotsTests
{
    private static readonly string Rules = CommodityRules.Default.Hash();

    [Fact]
    public void A_reporter_has_a_slot_for_each_decade_each_year_of_months_and_each_period() =>
        Assert.Equal(
            ["CA2010", "CA2020", "CM2024", "CM2025", "P2019", "P2020", "P202412", "P202501"],
            CommoditySlots.Slots([At("2020"), At("2025-01"), At("2019"), At("2024-12"), At("2019")]));

    [Fact]
    public void A_year_of_twelve_months_has_annual_slots() =>
        Assert.Equal(
            ["CA2020", "CM2024", "P2024"],
            CommoditySlots.Slots(Enumerable.Range(1, 12).Select(month => Period.OfMonth(2024, month))).Where(slot => slot.Length < 7));

    [Fact]
    public void The_periods_covered_follow_from_the_index_of_refined_files_without_gaps_and_other_flows() =>
        Assert.Equal(
            [At("2020"), At("2022")],
            CommoditySlots.Covered([
                new RefinedCoverage(Frequency.Annual, Flow.Export, At("2020"), At("2022"), [At("2021")], 2),
                new RefinedCoverage(Frequency.Annual, Flow.ReExport, At("2010"), At("2011"), [], 2),
            ]));

    [Theory]
    [InlineData("CA2020", true)]
    [InlineData("CM2025", true)]
    [InlineData("CA2021", false)] // no decade begins there
    [InlineData("CX2020", false)]
    [InlineData("CA0000", false)]
    [InlineData("S2024", false)]
    public void A_slot_is_known_by_its_name(string slot, bool expected)
    {
        Assert.Equal(expected, CommoditySlot.TryParse(slot, out var entity));
        if (expected) Assert.Equal(slot, entity.Name);
    }

    [Fact]
    public void The_slots_between_two_periods_are_those_that_hold_them()
    {
        Assert.Equal(["CA1990", "CA2000", "CA2010"], CommoditySlot.Between(At("1999"), At("2010")).Select(slot => slot.Name));
        Assert.Equal(["CM2024", "CM2025"], CommoditySlot.Between(At("2024-12"), At("2025-01")).Select(slot => slot.Name));
    }

    [Fact]
    public void A_changed_year_changes_its_slots_and_the_periods_of_it_and_of_the_year_after()
    {
        string[] slots = ["CA2010", "CA2020", "CM2022", "CM2023", "CM2024", "P2022", "P2023", "P2024", "P202212", "P202305", "P202412", "P2025"];
        Dictionary<int, string> years = new() { [2019] = "a", [2022] = "b", [2023] = "c", [2024] = "d" };

        Assert.Equal(
            ["CA2020", "CM2023", "P2023", "P2024", "P202305", "P202412"],
            slots.Where(slot => Hash(years, slot) != Hash(new(years) { [2023] = "changed" }, slot)));
    }

    [Fact]
    public void Other_rules_or_groups_change_every_slot_and_their_order_none()
    {
        Dictionary<int, string> years = new() { [2024] = "a" };
        var (one, other) = (("a", new[] { "84" }), ("b", new[] { "8542", "8541" }));

        Assert.NotEqual(Hash(years, "P2024"), CommoditySlots.Hash([("f", years)], "P2024", CommodityEntities.Grouped(one).Hash()));
        Assert.NotEqual(CommodityEntities.Grouped(one).Hash(), CommodityEntities.Grouped(one, other).Hash());
        Assert.Equal(CommodityEntities.Grouped(one, other).Hash(), CommodityEntities.Grouped(other, one).Hash());
    }

    [Theory]
    [InlineData("S2024")]
    [InlineData("T")]
    [InlineData("P20x4")]
    public void An_unknown_slot_is_refused(string slot)
    {
        Assert.Throws<ArgumentException>(() => CommoditySlots.Hash([], slot, Rules));
        Assert.Throws<ArgumentException>(() => CommodityEntities.Build([CommodityEntities.Cell("X 156 2024 8542", 1)], slots: [slot]));
    }

    private static string Hash(Dictionary<int, string> years, string slot) => CommoditySlots.Hash([("f", years)], slot, Rules);
}
