using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;

namespace TradeFunctions.Tests.Recompute.Runs;

public class KilledRunTests
{
    private const string Released = "2025-06-30";

    /// <summary>
    /// The same dataset goes to and fro between two states. Each change is computed by a run that dies at its first, second,
    /// third, … storage call, and then by one that lives.
    /// </summary>
    [Theory]
    [InlineData(false, 32 << 20)]
    [InlineData(true, 32 << 20)]
    [InlineData(true, 1)]
    public async Task A_run_killed_at_any_storage_call_leaves_the_old_or_the_new_figures_and_the_next_run_completes(
        bool callReachesStorage, long bufferedSliceBytes)
    {
        await using var world = await RecomputeWorld.CreateAsync(new RecomputeOptions { BufferedSliceBytes = bufferedSliceBytes });
        // Of the decade the lesser part changes, so that it is added to the published rows.
        await world.PutAsync("before.csv", MadeUp.File([.. new[] { 2020, 2021, 2022 }.SelectMany(year => new[] { $"{year},JPN,CHN,X,8", $"{year},JPN,CHN,X,85,4" })]), Released);
        var states = new List<Dictionary<int, string>>();
        for (var state = 0; state < 2; state++)
        {
            await ChangeAsync(world, state);
            await world.RunAsync();
            states.Add(await ReadersSeeAsync(world));
        }

        Assert.All(states[0], reporter => Assert.NotEqual(reporter.Value, states[1][reporter.Key]));
        var kills = 0;
        for (var finished = false; !finished; kills++)
        {
            var (old, @new) = (states[(kills + 1) % 2], states[kills % 2]);
            await ChangeAsync(world, kills % 2);
            finished = await RunKilledAsync(world, kills + 1, callReachesStorage);

            foreach (var (reporter, seen) in await ReadersSeeAsync(world))
            {
                Assert.True(seen == old[reporter] || seen == @new[reporter], $"Killed at call {kills + 1}, readers of {reporter} see:\n{seen}");
            }

            world.Time.Advance(new RecomputeOptions().DeadAfter);
            var next = await world.RunAsync();
            Assert.Equal(RunStatus.Completed, next.Status);
            Assert.Equal(@new, await ReadersSeeAsync(world));
        }

        Assert.Contains((await world.PointerAsync(MadeUp.Japan))!.Manifest, slot => slot.Versions().Count > 1);

        // Fewer calls than this, and the run was not the one this test is about.
        Assert.InRange(kills, 40, 400);
    }

    // One file revised by overwriting, one that comes and goes.
    private static async Task ChangeAsync(RecomputeWorld world, int state)
    {
        var revised = state == 0 ? "10" : "12";
        await world.PutAsync("jpn.csv", MadeUp.File("2023,JPN,CHN,X,8", $"2024,JPN,CHN,X,{revised}", $"2024,JPN,CHN,X,85,{revised}", $"2024,JPN,WLD,X,1{revised}"), Released);
        if (state == 0) await world.PutAsync("chn.csv", MadeUp.File("2024,CHN,JPN,M,11"), Released);
        else await world.Storage.Raw.GetBlobClient($"{RecomputeWorld.Dataset}/chn.csv").DeleteIfExistsAsync();
        if (state == 0) await world.PutAsync("older.csv", MadeUp.File("2023,CHN,JPN,M,9"), Released);
    }

    // True: the run ended before the call at which it was to die.
    private static async Task<bool> RunKilledAsync(RecomputeWorld world, int call, bool callReachesStorage)
    {
        world.Requests.Reset();
        world.Requests.KillAt = call;
        world.Requests.KillAfterwards = callReachesStorage;
        try
        {
            await world.Service.StartAsync(null, "killed", CancellationToken.None);
            await world.WorkOffAsync();
            return true;
        }
        catch (KilledException)
        {
            return false;
        }
        finally
        {
            world.Requests.Reset();
        }
    }

    // Everything that a pointer names, as text, without the versions of files: figures of two states must not stand together.
    private static async Task<Dictionary<int, string>> ReadersSeeAsync(RecomputeWorld world)
    {
        var seen = new Dictionary<int, string>();
        foreach (var pointer in await world.Read<Pointers>().ListAsync(RecomputeWorld.Dataset, CancellationToken.None))
        {
            var entities = pointer.Manifest.Select(slot => SlotAsync(world, pointer, slot));
            seen[pointer.Reporter] = string.Join('\n', await Task.WhenAll(entities));
        }

        return seen;
    }

    private static async Task<string> SlotAsync(RecomputeWorld world, Pointer pointer, ManifestSlot slot)
    {
        if (slot.Entities == 0) return slot.Slot;
        if (!PublishedTables.IsIndexed(slot.Slot))
        {
            return string.Join('\n', await Task.WhenAll(slot.Partners.Select(partner => EntityAsync(world, pointer, slot.Slot, partner))));
        }

        var tables = world.Read<PublishedTables>();
        IEnumerable<string> names = PublishedTables.IsOfCommodities(slot.Slot)
            ? (await tables.ReadRowsAsync(pointer.Dataset, pointer.Reporter, slot.Slot, slot.RowVersion(), CancellationToken.None))!.NamesOf(slot.Versions()).Order(StringComparer.Ordinal)
            : (await tables.ReadIndexAsync(pointer.Dataset, pointer.Reporter, slot.Slot, slot.Version, CancellationToken.None))!;
        return string.Join('\n', await Task.WhenAll(names.Select(name => ByPartnerAsync(world, pointer, slot.Slot, name))));
    }

    private static async Task<string> EntityAsync(RecomputeWorld world, Pointer pointer, string slot, int partner)
    {
        if (!SlotInputs.TryParseSummarySlot(slot, out var year))
        {
            var series = (await world.Reader.SeriesAsync(pointer, partner, CancellationToken.None))!;
            return Text(series with { Sources = [] });
        }

        var summary = (await world.Reader.SummaryAsync(pointer, year, partner, CancellationToken.None))!;
        return Text(summary with { Sources = [] });
    }

    private static async Task<string> ByPartnerAsync(RecomputeWorld world, Pointer pointer, string slot, string name)
    {
        if (CommoditySlot.TryParse(slot, out var block))
        {
            var figures = (await world.Reader.CommodityAsync(pointer, block, name, CancellationToken.None))!;
            return string.Join(' ', figures.Partners.Select(partner => $"{slot} {name} {partner}: {figures.Figure(TradeDirection.Exports, partner, block.First.AddPeriods(4)).Value}"));
        }

        Assert.True(CommoditySlots.TryParsePartnerSlot(slot, out var period));
        var entity = (await world.Reader.ByPartnerAsync(pointer, period, int.Parse(name[..3], CultureInfo.InvariantCulture), (CommodityLevel)(name[^1] - '0'), CancellationToken.None))!;
        return string.Join(' ', entity.Codes.Select(code => $"{slot} {name} {code}: {entity.Figure(TradeDirection.Exports, code).Value}"));
    }

    private static string Text<T>(T entity) => System.Text.Json.JsonSerializer.Serialize(entity, typeof(T), PublishedJson.Default);
}
