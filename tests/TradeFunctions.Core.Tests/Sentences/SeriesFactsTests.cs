using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Tests.Figures.Commodities;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Figures.Make;

namespace TradeFunctions.Core.Tests.Sentences;

public class SeriesFactsTests
{
    private const string Steel = "Iron and steel";

    // Exports in millions of dollars and thousands of tonnes, imports a tenth of a million heavier.
    private static readonly CommodityEntities Sold = CommodityEntities.Build([
        .. Year(2021, 30, 900), .. Year(2022, 40, 1_200), .. Year(2023, 50, 1_197.011m), .. Year(2024, 45, 971.973m),
        .. Enumerable.Range(1, 17).SelectMany(Month)]);

    private static IEnumerable<Cell> Year(int year, decimal millions, decimal thousandTonnes) =>
    [
        CommodityEntities.Cell($"X 156 {year} 72", millions * 1_000_000, thousandTonnes * 1_000_000),
        CommodityEntities.Cell($"X 0 {year} 72", millions * 10_000_000, thousandTonnes * 8_000_000),
        CommodityEntities.Cell($"M 156 {year} 72", 10_000_000, 1_000_000_000),
        CommodityEntities.Cell($"M 0 {year} 72", 100_000_000, 2_000_000_000),
    ];

    // From January 2023 to May 2024, each month a million more than the one before.
    private static IEnumerable<Cell> Month(int number)
    {
        var month = Period.OfMonth(2022, 12).AddPeriods(number);
        yield return CommodityEntities.Cell($"X 156 {month} 72", number * 1_000_000, number * 100_000_000m);
        yield return CommodityEntities.Cell($"X 842 {month} 72", number * 1_000_000, number * 100_000_000m);
    }

    private const int UnitedStates = 842;

    private static CommoditySeries Series(Frequency frequency = Frequency.Annual, int partner = China, Period? readFrom = null) =>
        CommoditySeries.Of(Sold.ByCommodity.Where(entity => entity.Commodity == "72" && entity.Slot.First.Frequency == frequency), partner, readFrom);

    private static IReadOnlyList<Fact> Said(
        CommoditySeries series, TradeDirection direction = TradeDirection.Exports, MeasureKind kind = MeasureKind.Value, string from = "2021", string to = "2024", string? name = Steel) =>
        SeriesFacts.Write(series, direction, kind, new PeriodRange(At(from), At(to)), name);

    [Fact]
    public void By_value_commodities_are_named_with_their_code_once() => Assert.Equal(
        [
            "Japan's exports of iron and steel (HS 72) to China were $45.00 million in 2024, the lowest since 2022.",
            "Japan's exports of iron and steel (HS 72) to China fell 10% in 2024 compared with 2023, from $50.00 million to $45.00 million.",
            "Japan's exports of iron and steel (HS 72) to China were 10% of all its exports of iron and steel in 2024.",
            "Japan's exports of iron and steel (HS 72) to China weighed 971,973 tonnes in 2024, 18.8% less than in 2023.",
        ],
        Said(Series()).Select(fact => fact.Text));

    [Fact]
    public void By_weight_amounts_are_tonnes_and_their_figures_kilograms()
    {
        var facts = Said(Series(), kind: MeasureKind.NetWeight);

        Assert.Equal(
            [
                "Japan's exports of iron and steel (HS 72) to China were 971,973 tonnes in 2024, the lowest since 2021.",
                "Japan's exports of iron and steel (HS 72) to China fell 18.8% to 971,973 tonnes in 2024, from 1.20 million tonnes in 2023, the second year of decline in a row.",
                "Japan's exports of iron and steel (HS 72) to China were 12.5% of all its exports of iron and steel by weight in 2024.",
            ],
            facts.Select(fact => fact.Text));
        Assert.Equal(
            ["exports 971973000 kg 2024", "exports 1197011000 kg 2023", "difference -225038000 kg 2024", "change -0.188 fraction 2024", "streak 2 years 2023/2024"],
            facts[1].Lines());
    }

    [Fact]
    public void Total_trade_by_weight_says_so()
    {
        var facts = Said(Series(), TradeDirection.Total, MeasureKind.NetWeight);

        Assert.Equal("Japan's total trade in iron and steel (HS 72) with China by weight fell 10.24% to 1.97 million tonnes in 2024, from 2.20 million tonnes in 2023, the second year of decline in a row.", facts.Text("total.change_and_streak"));
        Assert.Equal("Japan's total trade in iron and steel (HS 72) with China by weight was 20.17% of all its trade in iron and steel in 2024.", facts.Text("total.share"));
    }

    [Fact]
    public void Months_are_spoken_of_with_what_came_together_since_January()
    {
        var facts = Said(Series(Frequency.Monthly), kind: MeasureKind.NetWeight, from: "2024-01", to: "2024-05");

        Assert.Equal("Japan's exports of iron and steel (HS 72) to China were 1.70 million tonnes in May 2024, the highest since these data begin in January 2023.", facts.Text("exports.value_and_record"));
        Assert.Equal("Japan's exports of iron and steel (HS 72) to China were 7.50 million tonnes in January–May 2024, 400% more than in January–May 2023.", facts.Text("exports.year_to_date"));
        Assert.Contains("$75.00 million in January–May 2024", Said(Series(Frequency.Monthly), from: "2024-01", to: "2024-05").Text("exports.year_to_date"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_earlier_periods_were_not_read_nothing_is_on_record_and_a_streak_is_at_least_so_long()
    {
        var facts = Said(Series(Frequency.Monthly, readFrom: At("2023-01")), from: "2024-01", to: "2024-05");

        Assert.Equal("Japan's exports of iron and steel (HS 72) to China were $17.00 million in May 2024, the highest of the months from January 2023 on.", facts.Text("exports.value_and_record"));
        Assert.EndsWith(", at least the fifth month of growth in a row.", facts.Text("exports.change_and_streak"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_latest_period_with_a_figure_is_spoken_of_and_none_outside_the_range()
    {
        Assert.All(Said(Series(), to: "2029"), fact => Assert.Equal(At("2024"), fact.Period));
        Assert.All(Said(Series(), to: "2023"), fact => Assert.Equal(At("2023"), fact.Period));
        Assert.NotEmpty(Said(Series(), to: "2023"));
        Assert.Empty(Said(Series(), from: "2025", to: "2029"));
    }

    [Fact]
    public void No_sentence_about_what_is_not_ok()
    {
        var traded = CommodityEntities.Build([CommodityEntities.Cell("X 156 2024 72", null, conflict: true), CommodityEntities.Cell("M 156 2024 72", 5), CommodityEntities.Cell("M 156 2023 72", 0.001m)]);
        var series = CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Commodity == "72"), China);

        Assert.Empty(Said(series));
        Assert.Empty(Said(series, TradeDirection.Total));
        Assert.Empty(Said(series, TradeDirection.Imports, MeasureKind.NetWeight));
        Assert.Empty(Said(series, TradeDirection.Imports, MeasureKind.Quantity));
        // The change is one from a small base.
        Assert.Equal(["imports.value_and_record"], Said(series, TradeDirection.Imports).Select(fact => fact.Id));
    }

    [Fact]
    public void Of_the_World_no_share_is_said()
    {
        Assert.DoesNotContain(Said(Series(partner: World)), fact => fact.Id == "exports.share");
        Assert.StartsWith(
            "Japan's exports of iron and steel (HS 72) to the world were", Said(Series(partner: World))[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_estimated_weight_is_named_in_every_sentence_about_it()
    {
        Cell Estimated(string period, decimal weight)
        {
            var cell = CommodityEntities.Cell($"X 842 {period} 72", 1, weight);
            return cell with { Figures = cell.Figures with { Marks = FigureMarks.EstimatedNetWeight } };
        }

        var traded = CommodityEntities.Build([Estimated("2024-02", 3000), Estimated("2024-01", 2000), CommodityEntities.Cell("X 842 2023-02 72", 1, 2000), CommodityEntities.Cell("X 842 2023-01 72", 1, 2000), CommodityEntities.Cell("X 0 2024-02 72", 1, 30000)]);
        var facts = Said(CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Commodity == "72"), UnitedStates), kind: MeasureKind.NetWeight, from: "2024-01", to: "2024-12");

        Assert.Equal(4, facts.Count);
        Assert.All(facts, fact => Assert.Contains("publisher", fact.Text, StringComparison.Ordinal));
        Assert.EndsWith(". Some of the weights are estimates of the publisher.", facts.Text("exports.year_to_date"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2_000_000, 2_000_000, "were unchanged at 2,000 tonnes in 2024 compared with 2023")]
    [InlineData(2_000_400, 2_000_000, "grew 0.02% to 2,000 tonnes in 2024 compared with 2023")]
    [InlineData(1_999_600, 2_000_000, "fell 0.02% to 2,000 tonnes in 2024 compared with 2023")]
    public void Weights_that_read_the_same_are_said_once(int now, int before, string said)
    {
        var traded = CommodityEntities.Build([CommodityEntities.Cell("X 156 2024 72", 1, now), CommodityEntities.Cell("X 156 2023 72", 1, before)]);

        Assert.Contains(said, Said(CommoditySeries.Of(traded.ByCommodity.Where(entity => entity.Commodity == "72"), China), kind: MeasureKind.NetWeight).Text("exports.change_and_streak"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("TOTAL", "All commodities", null, null)]
    [InlineData("72", "Iron and steel", "iron and steel", "HS 72")]
    [InlineData("8529", "LCD modules", "LCD modules", "HS 8529")]
    [InlineData("854231", null, "HS 854231", null)]
    [InlineData("8542", "Electronic integrated circuits; processors and controllers", "electronic integrated circuits, processors and controllers", "HS 8542")]
    [InlineData("030613", "Crustaceans; shrimps and prawns, frozen (whether in shell or not, whether or not cooked by steaming or by boiling in water)", "shrimps and prawns, frozen", "HS 030613")]
    [InlineData("030623", "Crustaceans; shrimps and prawns, not frozen, (whether in shell or not, whether or not cooked)", "shrimps and prawns, not frozen", "HS 030623")]
    [InlineData("030614", "Crustaceans; frozen, crabs", "crustaceans, frozen, crabs", "HS 030614")]
    [InlineData("1202", "Ground-nuts; not roasted or otherwise cooked, whether or not shelled or broken", "ground-nuts, not roasted or otherwise cooked", "HS 1202")]
    [InlineData("1005", "Maize (corn).", "maize (corn)", "HS 1005")]
    [InlineData("7602", "Aluminium; waste and scrap", "aluminium, waste and scrap", "HS 7602")]
    [InlineData("5208", "Woven fabrics of cotton, containing 85 % or more by weight of cotton", "woven fabrics of cotton…", "HS 5208")]
    [InlineData("160590", "Crustacean preparations; prepared or preserved crustaceans (excluding crab, shrimps, prawns and lobster)", "crustacean preparations, prepared or preserved crustaceans…", "HS 160590")]
    [InlineData("851712", "   ", "HS 851712", null)]
    [InlineData("72", "A name so long that no reader would find the end of the sentence that it stood in", "iron and steel", "HS 72")]
    [InlineData("G.machine-tools", "Machine tools", "machine tools", null)]
    [InlineData("G.machine-tools", null, "group machine-tools", null)]
    [InlineData("854231900", null, "commodity 854231900", null)]
    [InlineData("854231900", "Chips", "chips", "commodity 854231900")]
    public void Commodities_are_called_by_a_title_that_can_be_read_else_by_their_code(string commodity, string? name, string? traded, string? code) =>
        Assert.Equal((traded, code), CommodityText.Of(commodity, name));
}
