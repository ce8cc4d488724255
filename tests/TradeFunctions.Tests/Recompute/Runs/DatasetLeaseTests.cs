using TradeFunctions.Recompute.Plan;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Tests.Recompute.Runs;

public class DatasetLeaseTests
{
    [Fact]
    public async Task Work_that_takes_long_keeps_its_run_alive()
    {
        await using var world = await RecomputeWorld.PublishedAsync();
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

    private static async Task<IReadOnlyList<RunStart>> StartWithWorkAsync(RecomputeWorld world)
    {
        await world.PutAsync("chn.csv", MadeUp.ChinaAnnual(2024));
        return await world.Service.StartAsync(null, "test", CancellationToken.None);
    }
}
