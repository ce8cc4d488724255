using Azure.Data.Tables;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Recompute.Publish;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Tests.Recompute.Publish;

/// <summary>Rows of commodities to which one version after the other adds what changed.</summary>
public class CommodityRowsTests
{
    private static readonly CommoditySlot Year = CommoditySlot.Of(Period.OfMonth(2025, 1));

    [Fact]
    public async Task A_new_month_adds_its_own_period_to_the_published_rows_and_an_answer_still_costs_one_read_a_slot()
    {
        await using var world = await WithMonthsAsync();
        var before = (await world.PointerAsync(MadeUp.Japan))!.Find("CM2025")!;
        await PutMonthAsync(world, 6, "8541,56", "8471,66", "9001,1");

        await world.RunAsync();

        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var after = pointer.Find("CM2025")!;
        Assert.Equal([before.Version, pointer.Version], after.Versions());
        Assert.DoesNotContain(pointer.Retired, slice => slice.Slot == "CM2025");
        var row = await RowAsync(world, after, "8541");
        var part = row.GetBinary(Property(pointer.Version))!;
        Assert.True(part.Length < row.GetBinary("Content0")!.Length);
        Assert.Equal([part.Length], Contents(row).Where(content => content.Key != "Content0").Select(content => content.Value.Length));
        Assert.Equal([Property(pointer.Version)], Contents(await RowAsync(world, after, "9001")).Select(content => content.Key));

        world.Requests.Reset();
        var read = await world.ReaderOfRequests.CommodityAsync(
            pointer, "8541", Period.OfMonth(2025, 1), Period.OfMonth(2025, 6), CancellationToken.None);
        var entity = Assert.Single(read);
        Assert.Equal(1, world.Requests.Count);
        Assert.Equal([51, 52, 53, 54, 55, 56m, null], Enumerable.Range(1, 7).Select(month => Value(entity, month)));
        Assert.Equal("2025-06.csv", entity.Sources[entity.Figure(TradeDirection.Exports, MadeUp.China, Period.OfMonth(2025, 6)).Source!.Value].Blob);
    }

    [Fact]
    public async Task A_worker_that_wakes_up_late_takes_nothing_away_that_was_added_meanwhile()
    {
        await using var world = await WithMonthsAsync();
        var begun = (await world.PointerAsync(MadeUp.Japan))!.Find("CM2025")!;
        var row = await RowAsync(world, begun, "8541");
        await PutMonthAsync(world, 6, "8541,56", "8471,66");
        await world.RunAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;

        using var late = new SliceBuffer();
        late.Add("CM2025", "8541", row.GetBinary("Content0")!);
        await world.Read<PublishedTables>().WriteAsync(RecomputeWorld.Dataset, MadeUp.Japan, begun.Version, late, ["CM2025"], CancellationToken.None);

        Assert.Equal([55, 56m], await ValuesAsync(world, pointer, "8541", 5, 6));
        Assert.NotNull((await RowsAsync(world, pointer.Find("CM2025")!))!.DigestOf(pointer.Version));
    }

    [Fact]
    public async Task Rows_of_which_one_is_lost_are_written_anew()
    {
        await using var world = await WithMonthsAsync();
        var lost = await RowAsync(world, (await world.PointerAsync(MadeUp.Japan))!.Find("CM2025")!, "8541");
        await world.Storage.Table("bycommodity").DeleteEntityAsync(lost.PartitionKey, lost.RowKey);
        await PutMonthAsync(world, 2, "8541,99", "8471,62");

        var run = await world.RunAsync();

        Assert.Equal(RunStatus.Completed, run.Status);
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal([51, 99, 53m], await ValuesAsync(world, pointer, "8541", 1, 2, 3));
        Assert.Equal([61, 62, 63m], await ValuesAsync(world, pointer, "8471", 1, 2, 3));
    }

    [Fact]
    public async Task A_corrected_month_adds_the_chapters_that_it_changed()
    {
        await using var world = await WithMonthsAsync();
        await PutMonthAsync(world, 2, "8541,52", "8471,99");

        await world.RunAsync();

        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var slot = pointer.Find("CM2025")!;
        foreach (var (commodity, isChanged) in new[] { ("8471", true), ("8541", false), ("TOTAL", false) })
            Assert.Equal(isChanged, (await RowAsync(world, slot, commodity)).ContainsKey(Property(pointer.Version)));
        Assert.Equal([61, 99, 63m], await ValuesAsync(world, pointer, "8471", 1, 2, 3));
        Assert.Equal([51, 52, 53m], await ValuesAsync(world, pointer, "8541", 1, 2, 3));
    }

    [Fact]
    public async Task Readers_of_the_pointer_before_see_its_figures_while_and_after_another_version_adds_to_the_rows()
    {
        await using var world = await WithMonthsAsync();
        var old = (await world.PointerAsync(MadeUp.Japan))!;
        await PutMonthAsync(world, 2, "8541,99", "8471,62");
        await PutMonthAsync(world, 6, "8541,56", "9001,1");

        await DieBeforePointerAsync(world);
        await AssertOldAsync();
        Assert.Equal(old.Version, (await world.PointerAsync(MadeUp.Japan))!.Version);

        await world.RunAsync();
        await AssertOldAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal([51, 99, 53, 54, 55, 56m], await ValuesAsync(world, pointer, "8541", 1, 2, 3, 4, 5, 6));
        Assert.Equal(old.Find("CM2025")!.Version, pointer.Find("CM2025")!.RowVersion());

        async Task AssertOldAsync()
        {
            Assert.Equal([51, 52, 53, 54, 55, null], await ValuesAsync(world, old, "8541", 1, 2, 3, 4, 5, 6));
            Assert.Null(await world.Reader.CommodityAsync(old, Year, "9001", CancellationToken.None));
        }
    }

    [Fact]
    public async Task What_a_dead_run_added_goes_with_the_rows_and_the_rows_do_not_go_with_it()
    {
        await using var world = await WithMonthsAsync();
        await PutMonthAsync(world, 6, "8541,56", "9001,1");
        await DieBeforePointerAsync(world);
        var begun = (await world.PointerAsync(MadeUp.Japan))!.Find("CM2025")!;
        await world.DeleteAsync("2025-06.csv");
        await world.RunAsync();

        // Whatever the dead run noted is over due; the rows are live.
        world.Time.Advance(RetiredSlice.Kept);
        await world.RunAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal([51, 52, null], await ValuesAsync(world, pointer, "8541", 1, 2, 6));
        Assert.Equal([begun.Version], pointer.Find("CM2025")!.Versions());
        Assert.NotNull(await FindAsync(world, begun, "9001"));
        Assert.Null(await world.Reader.CommodityAsync(pointer, Year, "9001", CancellationToken.None));

        // Other figures throughout: new rows, and an hour later the old ones are deleted, those of the dead run too.
        for (var month = 1; month <= 5; month++) await PutMonthAsync(world, month, $"8541,{month}", $"8471,{month}");
        await world.RunAsync();
        Assert.Equal([51, 52m], await ValuesAsync(world, pointer, "8541", 1, 2));
        world.Time.Advance(RetiredSlice.Kept);
        await world.RunAsync();
        foreach (var commodity in new[] { "8541", "8471", "9001", "TOTAL" }) Assert.Null(await FindAsync(world, begun, commodity));
        Assert.Null(await RowsAsync(world, begun));
        await Assert.ThrowsAsync<SliceMissingException>(() => ValuesAsync(world, pointer, "8541", 1));
        Assert.Equal([1, 2m], await ValuesAsync(world, (await world.PointerAsync(MadeUp.Japan))!, "8541", 1, 2));
    }

    [Fact]
    public async Task A_commodity_that_goes_has_all_rows_written_anew()
    {
        await using var world = await WithMonthsAsync("9001,1");
        var before = (await world.PointerAsync(MadeUp.Japan))!;
        await PutMonthAsync(world, 1, "8541,51", "8471,61");

        await world.RunAsync();

        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal([pointer.Version], pointer.Find("CM2025")!.Versions());
        Assert.Null(await world.Reader.CommodityAsync(pointer, Year, "9001", CancellationToken.None));
        Assert.NotNull(await world.Reader.CommodityAsync(before, Year, "9001", CancellationToken.None));
    }

    /// <summary>As an earlier build left them: without digests.</summary>
    [Fact]
    public Task Rows_of_which_nothing_is_recorded_are_read_and_written_anew_once_something_changes() => AssertWrittenAnewAsync((index, _) =>
    {
        foreach (var property in index.Keys.Where(key => key.StartsWith("Digest", StringComparison.Ordinal)).ToList()) index.Remove(property);
    });

    [Fact]
    public Task Rows_are_written_anew_where_one_might_become_too_long() => AssertWrittenAnewAsync((index, version) =>
        index[TableKeys.VersionProperty("Largest", version)] = BinaryProperties.MaxContent - 10);

    [Fact]
    public Task Rows_are_written_anew_where_their_index_might_become_too_long() => AssertWrittenAnewAsync((index, version) =>
        BinaryProperties.Write(index, TableKeys.VersionProperty("Digest", version + 1), new byte[BinaryProperties.MaxContent - 10]));

    /// <summary>Dead runs count too: what they added is in the rows.</summary>
    [Fact]
    public Task Rows_are_written_anew_where_many_versions_added_to_them() => AssertWrittenAnewAsync((index, version) =>
    {
        for (var dead = 1; dead < CommodityChanges.MaxVersions; dead++)
            index[TableKeys.VersionProperty("Names", version + dead) + "0"] = index.GetBinary("Content0");
    });

    private static async Task AssertWrittenAnewAsync(Action<TableEntity, long> change)
    {
        await using var world = await WithMonthsAsync();
        var before = (await world.PointerAsync(MadeUp.Japan))!;
        var slot = before.Find("CM2025")!;
        var table = world.Storage.Table("bycommodity");
        var partition = TableKeys.Slice(RecomputeWorld.Dataset, MadeUp.Japan, "CM2025", slot.Version);
        TableEntity index = await table.GetEntityAsync<TableEntity>(partition, TableKeys.SliceIndex);
        change(index, slot.Version);
        await table.UpdateEntityAsync(index, index.ETag, TableUpdateMode.Replace);
        await PutMonthAsync(world, 6, "8541,56");

        await world.RunAsync();

        Assert.Equal([51, 52m], await ValuesAsync(world, before, "8541", 1, 2));
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        Assert.Equal([pointer.Version], pointer.Find("CM2025")!.Versions());
        Assert.Contains(pointer.Retired, slice => (slice.Slot, slice.Version) == ("CM2025", slot.Version));
        Assert.Equal([51, 56m], await ValuesAsync(world, pointer, "8541", 1, 6));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public async Task Any_sequence_of_publications_gives_what_one_publication_of_the_last_state_gives(int seed)
    {
        var random = new Random(seed);
        await using var world = await RecomputeWorld.CreateAsync();
        var config = $$"""{ "complete": {{(seed % 2 == 0 ? "true" : "false")}}, "groups": { "commodities": { "machines": { "codes": ["84", "85"] } } } }""";
        await world.PutAsync("_dataset.json", config);
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var step = 0; step < 7; step++)
        {
            foreach (var name in Enumerable.Range(0, step == 0 ? 3 : 1).Select(_ => $"{random.Next(8)}.csv"))
            {
                var isGone = files.Count > 2 && random.Next(6) == 0;
                if (isGone && files.Remove(name)) await world.DeleteAsync(name);
                else if (!isGone) await world.PutAsync(name, files[name] = RandomFile(random, name[0] - '0'), "2025-06-30");
            }

            await world.RunAsync();
        }

        await using var once = await RecomputeWorld.CreateAsync();
        await once.PutAsync("_dataset.json", config);
        foreach (var (name, text) in files) await once.PutAsync(name, text, "2025-06-30");
        await once.RunAsync();

        Assert.Contains((await world.PointerAsync(MadeUp.Japan))!.Manifest, slot => slot.Versions().Count > 1);
        Assert.Equal(await AllAsync(once), await AllAsync(world));
    }

    // A file has a year or a month of its own, and some lines of others; files overlap. Some lines cannot be read: of one the figure, of others the
    // partner or the commodity, and some contradict each other.
    private static string RandomFile(Random random, int number)
    {
        var lines = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var left = random.Next(10, 40); left > 0; left--)
        {
            var period = random.Next(8) == 0 ? $"2025{random.Next(1, 13):00}" : number < 4 ? $"{2020 + number}" : $"2025{number:00}";
            var partner = new[] { "CHN", "USA", "DEU", "WLD" }[random.Next(4)];
            var commodity = new[] { "TOTAL", "84", "8471", "847130", "85", "8541", "9001" }[random.Next(7)];
            lines[$"{period},JPN,{partner},{(random.Next(2) == 0 ? 'X' : 'M')},{commodity}"] = random.Next(1, 100);
        }

        return MadeUp.File([.. lines.SelectMany(line => random.Next(24) switch
        {
            0 => new[] { $"{line.Key},much" },
            1 => [$"{line.Key},{line.Value}", $"{line.Key},{line.Value + 1}"],
            2 => [$"{line.Key[..line.Key.IndexOf(',')]},JPN,Atlantis,X,8541,{line.Value}"],
            3 => [$"{line.Key[..line.Key.IndexOf(',')]},JPN,CHN,M,85?1,{line.Value}"],
            _ => [$"{line.Key},{line.Value}"],
        })]);
    }

    // Every entity of commodities as text, with its files by name alone.
    private static async Task<IReadOnlyList<string>> AllAsync(RecomputeWorld world)
    {
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var all = new List<string>();
        foreach (var slot in pointer.Manifest)
        {
            if (!CommoditySlot.TryParse(slot.Slot, out var block)) continue;
            var rows = (await RowsAsync(world, slot))!;
            foreach (var name in rows.NamesOf(slot.Versions()).Order(StringComparer.Ordinal))
            {
                var entity = (await world.Reader.CommodityAsync(pointer, block, name, CancellationToken.None))!;
                var packed = entity.With(source => new FigureSource(source.Blob, "", default, null, source.Layout)).Pack();
                all.Add($"{slot.Slot} {name} {Convert.ToHexString(packed)}");
            }
        }

        return all;
    }

    // January to May of two headings with China, of which the TOTAL is beside them.
    private static async Task<RecomputeWorld> WithMonthsAsync(params string[] moreOfJanuary)
    {
        var world = await RecomputeWorld.CreateAsync();
        for (var month = 1; month <= 5; month++)
            await PutMonthAsync(world, month, [$"8541,{50 + month}", $"8471,{60 + month}", .. month == 1 ? moreOfJanuary : []]);
        await world.RunAsync();
        return world;
    }

    private static Task PutMonthAsync(RecomputeWorld world, int month, params string[] figures) => world.PutAsync(
        $"2025-{month:00}.csv",
        MadeUp.File([$"2025{month:00},JPN,CHN,X,900", .. figures.Select(figure => $"2025{month:00},JPN,CHN,X,{figure}")]),
        "2025-06-30");

    // Everything is written, and then the pointer cannot be replaced.
    private static async Task DieBeforePointerAsync(RecomputeWorld world)
    {
        world.Requests.Fails = IsPointer;
        await world.RunAsync();
        world.Requests.Reset();
        world.Time.Advance(new RecomputeOptions().DeadAfter);
    }

    private static bool IsPointer(StorageRequest request) =>
        request.Method is "PUT" or "PATCH"
        && request.Uri.AbsolutePath.Contains($"pointers(PartitionKey='{RecomputeWorld.Dataset}'", StringComparison.Ordinal);

    private static async Task<decimal?[]> ValuesAsync(RecomputeWorld world, Pointer pointer, string commodity, params int[] months)
    {
        var entity = (await world.Reader.CommodityAsync(pointer, Year, commodity, CancellationToken.None))!;
        return [.. months.Select(month => Value(entity, month))];
    }

    private static decimal? Value(ByCommodityEntity entity, int month) =>
        entity.Figure(TradeDirection.Exports, MadeUp.China, Period.OfMonth(2025, month)).Value?.ToDecimal();

    private static string Property(long version) => TableKeys.VersionProperty("Content", version) + "0";

    private static IEnumerable<KeyValuePair<string, byte[]>> Contents(TableEntity row) =>
        row.Where(property => property.Value is byte[]).Select(property => KeyValuePair.Create(property.Key, (byte[])property.Value));

    private static async Task<TableEntity> RowAsync(RecomputeWorld world, ManifestSlot slot, string commodity) =>
        (await FindAsync(world, slot, commodity))!;

    private static async Task<TableEntity?> FindAsync(RecomputeWorld world, ManifestSlot slot, string commodity)
    {
        var (partition, row) = TableKeys.SliceEntity(RecomputeWorld.Dataset, MadeUp.Japan, slot.Slot, slot.RowVersion(), commodity);
        var found = await world.Storage.Table("bycommodity").GetEntityIfExistsAsync<TableEntity>(partition, row);
        return found.HasValue ? found.Value : null;
    }

    private static Task<CommodityRows?> RowsAsync(RecomputeWorld world, ManifestSlot slot) =>
        world.Read<PublishedTables>().ReadRowsAsync(RecomputeWorld.Dataset, MadeUp.Japan, slot.Slot, slot.RowVersion(), CancellationToken.None);
}
