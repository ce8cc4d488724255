using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Tests.Recompute;

public class PublishedReaderTests
{
    [Fact]
    public async Task A_pointer_is_read_once_in_a_while_and_an_entity_by_one_exact_key()
    {
        await using var world = await PublishedAsync();
        var reader = world.ReaderOfRequests;
        var pointer = (await reader.PointerAsync(RecomputeWorld.Dataset, MadeUp.Japan, CancellationToken.None))!;
        world.Requests.Reset();

        await reader.PointerAsync(RecomputeWorld.Dataset, MadeUp.Japan, CancellationToken.None);
        Assert.Empty(world.Requests.Seen);
        Assert.NotNull(await reader.SummaryAsync(pointer, 2024, MadeUp.China, CancellationToken.None));
        Assert.Single(world.Requests.Seen);
        Assert.Null(await reader.SummaryAsync(pointer, 2024, partner: 4, CancellationToken.None));
        Assert.Single(world.Requests.Seen);

        world.Time.Advance(PublishedReader.Kept);
        await reader.PointerAsync(RecomputeWorld.Dataset, MadeUp.Japan, CancellationToken.None);
        Assert.Equal(2, world.Requests.Count);
    }

    [Fact]
    public async Task A_reader_whose_slice_is_gone_reads_the_pointer_anew_and_works_out_the_whole_answer_again()
    {
        await using var world = await PublishedAsync();
        var old = (await world.PointerAsync(MadeUp.Japan))!;
        var answers = 0;

        var versions = await world.Reader.AnswerAsync(async () =>
        {
            var pointer = answers++ == 0 ? old : (await world.Reader.PointerAsync(RecomputeWorld.Dataset, MadeUp.Japan, CancellationToken.None))!;
            if (answers == 1) await ReplaceAsync(world);
            await world.Reader.SeriesAsync(pointer, MadeUp.China, CancellationToken.None);
            return pointer.Version;
        });

        Assert.Equal(2, answers);
        Assert.True(versions > old.Version);
    }

    [Fact]
    public async Task A_slice_that_is_missing_even_so_is_said_to_be_missing()
    {
        await using var world = await PublishedAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var series = pointer.Find("T")!;
        var slice = new RetiredSlice(series.Slot, series.Version, series.Partners, default);
        await world.Read<PublishedTables>().DeleteAsync(RecomputeWorld.Dataset, MadeUp.Japan, slice, CancellationToken.None);
        var answers = 0;

        var missing = await Assert.ThrowsAsync<SliceMissingException>(() => world.Reader.AnswerAsync(() =>
        {
            answers++;
            return world.Reader.SeriesAsync(pointer, MadeUp.China, CancellationToken.None);
        }));

        Assert.Equal((2, RecomputeWorld.Dataset, MadeUp.Japan), (answers, missing.Dataset, missing.Reporter));
        // Deleting again what is gone half-way is no error.
        await world.Read<PublishedTables>().DeleteAsync(RecomputeWorld.Dataset, MadeUp.Japan, slice, CancellationToken.None);
    }

    [Fact]
    public async Task Work_that_takes_long_keeps_its_run_alive()
    {
        await using var world = await PublishedAsync();
        var started = Assert.Single(await StartWithWorkAsync(world));
        var times = new RecomputeOptions();
        var before = (await world.Read<DatasetRows>().GetAsync(RecomputeWorld.Dataset, CancellationToken.None)).Heartbeat;

        await using (world.Read<DatasetLease>().KeepAlive(RecomputeWorld.Dataset, started.RunId))
        {
            world.Time.Advance(times.BeatEvery);
            DatasetRow row;
            do
            {
                await Task.Yield();
                row = await world.Read<DatasetRows>().GetAsync(RecomputeWorld.Dataset, CancellationToken.None);
            }
            while (row.Heartbeat == before);
            Assert.Equal(started.RunId, row.ActiveRun);
        }

        // A trigger that comes when the first sign of life would be too old finds the run alive.
        world.Time.Advance(times.DeadAfter - times.BeatEvery + TimeSpan.FromSeconds(1));
        Assert.False(Assert.Single(await world.Service.StartAsync(null, "test", CancellationToken.None)).Started);
    }

    private static async Task<RecomputeWorld> PublishedAsync()
    {
        var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        await world.RunAsync();
        return world;
    }

    private static async Task<IReadOnlyList<RunStart>> StartWithWorkAsync(RecomputeWorld world)
    {
        await world.PutAsync("chn.csv", MadeUp.ChinaAnnual(2024));
        return await world.Service.StartAsync(null, "test", CancellationToken.None);
    }

    // A change, and a run late enough to delete what it retired.
    private static async Task ReplaceAsync(RecomputeWorld world)
    {
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024, 2025));
        await world.RunAsync();
        world.Time.Advance(RetiredSlice.Kept);
        await world.RunAsync();
    }
}
