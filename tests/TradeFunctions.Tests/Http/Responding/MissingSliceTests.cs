using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;
using TradeFunctions.Tests.Recompute;

namespace TradeFunctions.Tests.Http.Responding;

public class MissingSliceTests
{
    [Fact]
    public async Task An_answer_whose_slice_is_gone_is_built_again_from_the_newest_pointer()
    {
        await using var world = await RecomputeWorld.PublishedAsync();
        var old = (await world.PointerAsync(MadeUp.Japan))!;
        var answers = 0;

        var versions = await Responder.RetryOnceAsync(world.Reader, async () =>
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
    public async Task A_slice_that_is_missing_the_second_time_too_is_said_to_be_missing()
    {
        await using var world = await RecomputeWorld.PublishedAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var series = pointer.Find("T")!;
        var slice = new RetiredSlice(series.Slot, series.Version, series.Partners, default);
        await world.Read<PublishedTables>().DeleteAsync(RecomputeWorld.Dataset, MadeUp.Japan, slice, CancellationToken.None);
        var answers = 0;

        var missing = await Assert.ThrowsAsync<SliceMissingException>(() => Responder.RetryOnceAsync(world.Reader, () =>
        {
            answers++;
            return world.Reader.SeriesAsync(pointer, MadeUp.China, CancellationToken.None);
        }));

        Assert.Equal((2, RecomputeWorld.Dataset, MadeUp.Japan), (answers, missing.Dataset, missing.Reporter));
        // Deleting again what is half gone is no error.
        await world.Read<PublishedTables>().DeleteAsync(RecomputeWorld.Dataset, MadeUp.Japan, slice, CancellationToken.None);
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
