using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Core.Tests.Slices;

public class SlotInputsTests
{
    private static readonly string Rules = DatasetRules.Default.Hash();

    [Fact]
    public void A_reporter_has_a_slot_for_each_of_its_years_and_one_for_the_series() =>
        Assert.Equal(["S1999", "S2023", "S2024", "T"], SlotInputs.Slots([2024, 1999, 2023, 2024]));

    [Fact]
    public void Without_years_there_is_no_slot() => Assert.Empty(SlotInputs.Slots([]));

    [Theory]
    [InlineData("S2024", true, 2024)]
    [InlineData("T", false, 0)]
    [InlineData("S20x4", false, 0)]
    [InlineData("P2024", false, 0)]
    public void A_summary_slot_is_known_by_its_year(string slot, bool expected, int year)
    {
        Assert.Equal(expected, SlotInputs.TryParseSummarySlot(slot, out var parsed));
        Assert.Equal(year, parsed);
    }

    [Fact]
    public void A_changed_year_changes_its_own_slot_and_every_later_one_and_the_series()
    {
        var before = Hashes([("a", Years((2022, "x"), (2023, "y"), (2024, "z")))]);
        var after = Hashes([("a", Years((2022, "x"), (2023, "changed"), (2024, "z")))]);

        Assert.Equal(["S2023", "S2024", "T"], before.Keys.Where(slot => before[slot] != after[slot]));
    }

    [Fact]
    public void A_new_file_changes_no_slot_before_its_first_year()
    {
        var before = Hashes([("a", Years((2022, "x"), (2023, "y")))]);
        var after = Hashes([("a", Years((2022, "x"), (2023, "y"))), ("b", Years((2024, "z")))]);

        Assert.Equal(["T"], before.Keys.Where(slot => before[slot] != after[slot]));
    }

    [Fact]
    public void What_is_published_in_another_shape_has_another_hash_all_the_way_down()
    {
        var summary = PublishedShape.Of(PublishedJson.Default.SummaryEntity);
        Assert.Equal(summary, PublishedShape.Of(PublishedJson.Default.SummaryEntity));
        Assert.NotEqual(summary, PublishedShape.Of(PublishedJson.Default.SeriesEntity));
        // A measure's property is seen four levels below.
        Assert.Contains("\"yearToDate\"", System.Text.Json.Schema.JsonSchemaExporter.GetJsonSchemaAsNode(PublishedJson.Default.SummaryEntity).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_order_of_the_files_matters_since_the_newest_wins() =>
        Assert.NotEqual(
            Hashes([("a", Years((2022, "x"))), ("b", Years((2022, "y")))])["S2022"],
            Hashes([("b", Years((2022, "y"))), ("a", Years((2022, "x")))])["S2022"]);

    [Fact]
    public void Other_rules_of_the_dataset_change_every_slot()
    {
        (string, IReadOnlyDictionary<int, string>)[] files = [("a", Years((2022, "x")))];

        Assert.NotEqual(
            SlotInputs.Hash(files, "S2022", Rules),
            SlotInputs.Hash(files, "S2022", new DatasetRules(Complete: true).Hash()));
    }

    [Fact]
    public void A_name_that_runs_into_the_next_text_is_another_input() =>
        Assert.NotEqual(
            Hashes([("a", Years((2022, "bx")))])["S2022"],
            Hashes([("a2022b", Years((2022, "x")))])["S2022"]);

    [Fact]
    public void An_unknown_slot_is_refused() =>
        Assert.Throws<ArgumentException>(() => SlotInputs.Hash([], "Q2024", Rules));

    private static Dictionary<int, string> Years(params (int Year, string Hash)[] hashes) =>
        hashes.ToDictionary(entry => entry.Year, entry => entry.Hash);

    private static Dictionary<string, string> Hashes((string Blob, IReadOnlyDictionary<int, string> Years)[] files) =>
        SlotInputs.Slots(files.SelectMany(file => file.Years.Keys)).ToDictionary(slot => slot, slot => SlotInputs.Hash(files, slot, Rules));
}
