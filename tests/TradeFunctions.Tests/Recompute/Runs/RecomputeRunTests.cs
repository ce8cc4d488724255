using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Tests.Recompute.Runs;

public class RecomputeRunTests
{
    [Fact]
    public async Task The_first_run_publishes_every_reporter_and_says_what_it_did()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        await world.PutAsync("chn.csv", MadeUp.ChinaAnnual(2024));

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        Assert.Equal(new RunProgress(2, 2, 0, 2, 2, 0), run.Report.Progress);
        Assert.Equal(["chn.csv", "jpn.csv"], run.Report.Blobs.Select(blob => blob.Blob));
        Assert.Equal(8, run.Report.Blobs[1].Counts.Rows);
        Assert.Equal(MadeUp.Value(2024, export: true, world: false), await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, Period.OfYear(2024)));
        Assert.Equal(MadeUp.Value(2024, export: false, world: true), await world.ValueAsync(MadeUp.China, MadeUp.World, Flow.Import, Period.OfYear(2024)));
    }

    [Fact]
    public async Task A_second_run_on_unchanged_files_reads_no_file_and_writes_no_slice()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        await world.PutAsync("_dataset.json", """{ "title": "Made up" }""");
        await world.RunAsync();
        var before = await world.PointerAsync(MadeUp.Japan);
        world.Requests.Reset();

        var second = await world.RunAsync();

        Assert.Equal(RunStatus.Completed, second.Status);
        Assert.Equal((1, 0, 0), (second.Files, second.FilesChanged, second.FilesRemoved));
        Assert.NotEmpty(world.Requests.Seen);
        Assert.Empty(world.Requests.BlobReads);
        Assert.Empty(world.Requests.SlotsWritten);
        Assert.Equal(before!.ETag, (await world.PointerAsync(MadeUp.Japan))!.ETag);
    }
}
