using TradeFunctions.Core.Trade;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Tests.Recompute.Publish;

public class ChangedFilesTests
{
    private const string Released = "2025-06-30";
    private static readonly string[] Months2025 = ["202501,JPN,CHN,X,10", "202502,JPN,CHN,X,20", "202503,JPN,CHN,X,30"];

    [Fact]
    public async Task A_figure_revised_by_a_later_file_writes_only_the_slots_it_is_part_of_and_is_listed()
    {
        await using var world = await WithMonthsAsync();
        var before = (await world.PointerAsync(MadeUp.Japan))!;
        world.Requests.Reset();
        await world.PutAsync("revised.csv", MadeUp.File("202502,JPN,CHN,X,25"), released: "2025-07-15");

        var run = await world.RunAsync();

        Assert.Equal(["392~CM2025", "392~S2025", "392~T"], world.Requests.SlotsWritten.Order(StringComparer.Ordinal));
        Assert.Equal(3, Assert.Single(run.Report.Reporters).SlicesWritten);
        await AssertRevisedAsync(world, before, "2025.csv", "revised.csv");
    }

    [Fact]
    public async Task A_figure_revised_by_overwriting_its_file_writes_only_the_slots_it_is_part_of_and_is_listed()
    {
        await using var world = await WithMonthsAsync();
        var before = (await world.PointerAsync(MadeUp.Japan))!;
        world.Requests.Reset();
        await world.PutAsync("2025.csv", MadeUp.File("202501,JPN,CHN,X,10", "202502,JPN,CHN,X,25", "202503,JPN,CHN,X,30"), Released);

        await world.RunAsync();

        Assert.Equal(["392~CM2025", "392~S2025", "392~T"], world.Requests.SlotsWritten.Order(StringComparer.Ordinal));
        await AssertRevisedAsync(world, before, "2025.csv", "2025.csv");
    }

    [Fact]
    public async Task What_changed_in_an_overwritten_file_behind_a_newer_one_is_no_revision()
    {
        await using var world = await WithMonthsAsync();
        await world.PutAsync("revised.csv", MadeUp.File("202502,JPN,CHN,X,25"), released: "2025-07-15");
        await world.RunAsync();
        await world.PutAsync("2025.csv", MadeUp.File("202501,JPN,CHN,X,12", "202502,JPN,CHN,X,22", "202503,JPN,CHN,X,30"), Released);

        await world.RunAsync();

        Assert.Equal(25, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfMonth(2025, 2)));
        var revisions = await world.RevisionsAsync(MadeUp.Japan);
        Assert.Equal([202501, 202502], revisions.Select(revision => Assert.Single(revision.Largest).Period));
    }

    [Fact]
    public async Task A_changed_input_that_leaves_the_content_as_it_was_writes_no_slice()
    {
        await using var world = await WithMonthsAsync();
        var before = (await world.PointerAsync(MadeUp.Japan))!;
        world.Requests.Reset();
        await world.PutAsync("re-exports.csv", MadeUp.File("202501,JPN,CHN,RX,72,4"));

        var run = await world.RunAsync();

        var outcome = Assert.Single(run.Report.Reporters);
        // The year's summaries, block, three months, both months and quarter, and the series: re-exports are in none of them.
        Assert.Equal((8, 0), (outcome.SlotsComputed, outcome.SlicesWritten));
        Assert.Empty(world.Requests.SlotsWritten);
        var after = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal(before.Manifest.Select(slot => slot.Version), after.Manifest.Select(slot => slot.Version));
        Assert.NotEqual(before.Find("T")!.Input, after.Find("T")!.Input);
    }

    [Fact]
    public async Task A_file_stored_again_with_the_same_figures_is_named_in_its_new_version_and_nothing_is_rewritten()
    {
        await using var world = await WithMonthsAsync();
        var before = (await world.PointerAsync(MadeUp.Japan))!;
        world.Requests.Reset();
        await world.PutAsync("2025.csv", MadeUp.File(Months2025), Released);

        var run = await world.RunAsync();

        Assert.Equal(ReporterOutcome.Unchanged, Assert.Single(run.Report.Reporters).Outcome);
        Assert.Empty(world.Requests.SlotsWritten);
        var after = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal(before.Manifest.Select(slot => slot.Version), after.Manifest.Select(slot => slot.Version));
        var stored = (await world.Storage.Raw.GetBlobClient($"{RecomputeWorld.Dataset}/2025.csv").GetPropertiesAsync()).Value;
        var summary = (await world.Reader.SummaryAsync(after, 2025, MadeUp.China, CancellationToken.None))!;
        var series = (await world.Reader.SeriesAsync(after, MadeUp.China, CancellationToken.None))!;
        var block = Assert.Single(
            await world.Reader.CommodityAsync(after, "TOTAL", Period.OfMonth(2025, 1), Period.OfMonth(2025, 3), CancellationToken.None));
        foreach (var sources in new[] { summary.Sources, series.Sources, block.Sources })
        {
            var source = sources.Single(source => source.Blob == "2025.csv");
            Assert.Equal((stored.ETag.ToString(), stored.LastModified), (source.ETag, source.LastModified));
        }

        // Answers that name the file are other answers; those that do not are the same.
        Assert.NotEqual(before.EvidenceOf("S2025"), after.EvidenceOf("S2025"));
        Assert.NotEqual(before.EvidenceOf("T"), after.EvidenceOf("T"));
        Assert.Equal(before.EvidenceOf("S2024"), after.EvidenceOf("S2024"));
        Assert.Equal(before.EvidenceOf("CM2024"), after.EvidenceOf("CM2024"));
        Assert.Empty((await world.RunAsync()).Report.Reporters);
    }

    [Fact]
    public async Task A_release_date_that_changes_alone_is_served_and_nothing_is_rewritten()
    {
        await using var world = await WithMonthsAsync();
        var before = (await world.PointerAsync(MadeUp.Japan))!;
        world.Requests.Reset();
        var blob = world.Storage.Raw.GetBlobClient($"{RecomputeWorld.Dataset}/2025.csv");
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["released"] = "2025-07-08" });

        await world.RunAsync();

        Assert.Empty(world.Requests.SlotsWritten);
        var after = (await world.PointerAsync(MadeUp.Japan))!;
        var summary = (await world.Reader.SummaryAsync(after, 2025, MadeUp.China, CancellationToken.None))!;
        var entity = (await world.Reader.CommodityAsync(after, "TOTAL", Period.OfMonth(2025, 1), Period.OfMonth(2025, 3), CancellationToken.None))[0];
        foreach (var sources in new[] { summary.Sources, entity.Sources })
            Assert.Equal(new DateTimeOffset(2025, 7, 8, 0, 0, 0, TimeSpan.Zero), sources.Single(source => source.Blob == "2025.csv").Released);
        Assert.NotEqual(before.EvidenceOf("S2025"), after.EvidenceOf("S2025"));
    }

    [Fact]
    public async Task A_file_that_disappears_takes_its_figures_with_it()
    {
        await using var world = await WithMonthsAsync();
        await world.DeleteAsync("2025.csv");

        var run = await world.RunAsync();

        Assert.Equal((0, 1), (run.FilesChanged, run.FilesRemoved));
        Assert.Null(await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfMonth(2025, 1)));
        Assert.Equal(11, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfMonth(2024, 1)));
        Assert.Equal(
            ["CM2023", "CM2024", "P202301", "P202302", "P202313", "P202401", "P202402", "P202413", "S2023", "S2024", "T"],
            (await world.PointerAsync(MadeUp.Japan))!.Manifest.Select(slot => slot.Slot).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_reporter_left_without_a_file_is_withdrawn_and_comes_back_with_one()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.PutAsync("chn.csv", MadeUp.ChinaAnnual(2024));
        await world.RunAsync();
        await world.DeleteAsync("jpn.csv");

        var run = await world.RunAsync();

        Assert.Equal(ReporterOutcome.Withdrawn, Assert.Single(run.Report.Reporters).Outcome);
        Assert.True((await world.PointerAsync(MadeUp.Japan))!.IsWithdrawn);
        Assert.False((await world.PointerAsync(MadeUp.China))!.IsWithdrawn);

        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.RunAsync();
        Assert.Equal(MadeUp.Value(2024, true, false), await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
    }

    [Fact]
    public async Task A_dataset_without_a_file_is_removed_and_comes_back_with_one()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.RunAsync();
        await world.DeleteAsync("jpn.csv");
        await world.RunAsync();
        Assert.True(Assert.Single(await world.Reader.NewestDatasetsAsync(default)).IsRemoved);
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2024));
        await world.RunAsync();
        Assert.False(Assert.Single(await world.Reader.NewestDatasetsAsync(default)).IsRemoved);
    }

    [Fact]
    public async Task Retired_slices_are_deleted_by_a_run_an_hour_later_and_not_before()
    {
        await using var world = await WithMonthsAsync();
        var old = (await world.PointerAsync(MadeUp.Japan))!;
        await world.PutAsync("revised.csv", MadeUp.File("202502,JPN,CHN,X,25"), released: "2025-07-15");
        await world.RunAsync();

        world.Time.Advance(RetiredSlice.Kept - TimeSpan.FromSeconds(1));
        await world.RunAsync();
        Assert.NotNull(await world.Reader.SummaryAsync(old, 2025, MadeUp.China, CancellationToken.None));

        world.Time.Advance(TimeSpan.FromSeconds(1));
        await world.RunAsync();
        await Assert.ThrowsAsync<SliceMissingException>(() => world.Reader.SummaryAsync(old, 2025, MadeUp.China, CancellationToken.None));
        Assert.NotNull(await world.Reader.SummaryAsync(old, 2024, MadeUp.China, CancellationToken.None));
        Assert.Empty((await world.PointerAsync(MadeUp.Japan))!.Retired);
        Assert.Equal(25, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfMonth(2025, 2)));
    }

    [Fact]
    public async Task Declaring_a_dataset_complete_republishes_it_without_reading_a_raw_file()
    {
        await using var world = await WithMonthsAsync();
        await world.PutAsync("_dataset.json", """{ "complete": true }""");
        world.Requests.Reset();

        var run = await world.RunAsync();

        Assert.Equal(0, run.FilesChanged);
        // Three years of summaries, the series, three blocks; of goods seven months, January–February of three years, and a quarter.
        Assert.Equal(3 + 1 + 3 + 7 + 3 + 1, Assert.Single(run.Report.Reporters).SlotsComputed);
        Assert.DoesNotContain(world.Requests.BlobReads, request => request.Uri.AbsolutePath.EndsWith(".csv", StringComparison.Ordinal));
        // Without a World row the partners' sum stands for it, once the files are said to hold all of them.
        Assert.Equal(20, await world.ValueAsync(MadeUp.Japan, MadeUp.World, Flow.Export, Period.OfMonth(2025, 2)));
    }

    private static async Task<RecomputeWorld> WithMonthsAsync()
    {
        var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("2023.csv", MadeUp.File("202301,JPN,CHN,X,9", "202302,JPN,CHN,X,19"), Released);
        await world.PutAsync("2024.csv", MadeUp.File("202401,JPN,CHN,X,11", "202402,JPN,CHN,X,21"), Released);
        await world.PutAsync("2025.csv", MadeUp.File(Months2025), Released);
        await world.RunAsync();
        return world;
    }

    private static async Task AssertRevisedAsync(RecomputeWorld world, Pointer before, string oldFile, string newFile)
    {
        var after = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal(25, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfMonth(2025, 2)));
        Assert.Equal(before.Find("S2023"), after.Find("S2023"), SameSlice);
        Assert.Equal(before.Find("S2024"), after.Find("S2024"), SameSlice);
        Assert.Equal(after.Version, after.Find("S2025")!.Version);
        var revision = Assert.Single(await world.RevisionsAsync(MadeUp.Japan));
        Assert.Equal((after.Version, 1, "20000", "25000"), (revision.Version, revision.Count, revision.OldSum, revision.NewSum));
        var figure = Assert.Single(revision.Largest);
        Assert.Equal((202502, 20_000L, 25_000L, oldFile, newFile), (figure.Period, figure.OldValue, figure.NewValue, figure.OldBlob, figure.NewBlob));
        var pair = Assert.Single(revision.Pairs);
        Assert.NotEqual(pair.OldETag, pair.NewETag);
        Assert.True((await world.Storage.Revisions.GetBlobClient(revision.Blob).ExistsAsync()).Value);
    }

    private static bool SameSlice(ManifestSlot? left, ManifestSlot? right) =>
        left!.Version == right!.Version && left.Content == right.Content && left.Input == right.Input;
}
