using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Tests.Recompute.Publish;

public class CommodityPublishingTests
{
    private const string Released = "2025-06-30";
    private static readonly Period February = Period.OfMonth(2025, 2);

    [Fact]
    public async Task Commodities_are_read_by_their_exact_keys_with_one_request_for_each_slot()
    {
        await using var world = await WithCommoditiesAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var reader = world.ReaderOfRequests;
        world.Requests.Reset();

        var blocks = await reader.CommodityAsync(pointer, "8541", Period.OfMonth(2024, 1), February, CancellationToken.None);
        Assert.Equal(2, world.Requests.Count);
        Assert.Equal(["CM2024", "CM2025"], blocks.Select(block => block.Slot.Name));
        Assert.Equal(new Amount(5_000), blocks[1].Figure(TradeDirection.Exports, MadeUp.China, February).Value);

        var entity = (await reader.ByPartnerAsync(pointer, February, MadeUp.China, CommodityLevel.Heading, CancellationToken.None))!;
        Assert.Equal(3, world.Requests.Count);
        Assert.Equal(["8541", "8542"], entity.Codes);
        Assert.Equal(new Amount(4_000), entity.Figure(TradeDirection.Exports, "8541", yearBefore: true).Value);
    }

    [Fact]
    public async Task A_commodity_without_figures_is_distinguished_from_a_missing_slice()
    {
        await using var world = await WithCommoditiesAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var block = CommoditySlot.Of(February);

        Assert.Null(await world.Reader.CommodityAsync(pointer, block, "9999", CancellationToken.None));
        Assert.Null(await world.Reader.ByPartnerAsync(pointer, February, partner: 4, CommodityLevel.Heading, CancellationToken.None));

        var lost = new RetiredSlice(block.Name, pointer.Find(block.Name)!.Version, [], default);
        await world.Read<PublishedTables>().DeleteAsync(RecomputeWorld.Dataset, MadeUp.Japan, lost, CancellationToken.None);
        await Assert.ThrowsAsync<SliceMissingException>(() => world.Reader.CommodityAsync(pointer, block, "8541", CancellationToken.None));
    }

    [Fact]
    public async Task Summaries_have_the_largest_commodities_of_each_level_with_their_sources()
    {
        await using var world = await WithCommoditiesAsync();
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;

        var summary = (await world.Reader.SummaryAsync(pointer, 2025, MadeUp.China, CancellationToken.None))!;

        var headings = Assert.Single(summary.Find(February)!.TopGoods!, entity => entity.Level == CommodityLevel.Heading);
        Assert.Equal(["8542", "8541"], headings.Exports.Select(good => good.Commodity));
        Assert.Equal("2025.csv", summary.Sources[headings.Exports[0].Source!.Value].Blob);
        Assert.Equal(0.25m, headings.Exports[1].Share.Ratio);
        Assert.Null(summary.Find(Period.OfMonth(2025, 6))!.TopGoods);
    }

    [Fact]
    public async Task One_new_month_writes_the_slot_of_its_year_its_own_period_its_year_and_the_series()
    {
        await using var world = await WithCommoditiesAsync();
        world.Requests.Reset();
        await world.PutAsync("202503.csv", MadeUp.File("202503,JPN,CHN,X,22", "202503,JPN,CHN,X,8541,6"), "2025-07-31");

        await world.RunAsync();

        Assert.Equal(["392~CM2025", "392~P202503", "392~S2025", "392~T"], world.Requests.SlotsWritten.Order(StringComparer.Ordinal));
    }

    /// <summary>As on an instance whose disk holds a part of a large reporter's slices at a time.</summary>
    [Fact]
    public async Task Slices_written_one_by_one_as_they_are_finished_are_those_that_are_written_at_the_end()
    {
        await using var world = await WithCommoditiesAsync();
        await using var narrow = await WithCommoditiesAsync(new RecomputeOptions { BufferedSliceBytes = 1 });
        Assert.Equal((0, true), (Notes(world), Notes(narrow) > 3));
        Assert.Equal(await SlicesAsync(world), await SlicesAsync(narrow));

        narrow.Requests.Reset();
        await narrow.PutAsync("202503.csv", MadeUp.File("202503,JPN,CHN,X,22", "202503,JPN,CHN,X,8541,6"), "2025-07-31");
        await narrow.RunAsync();
        Assert.Equal(["392~CM2025", "392~P202503", "392~S2025", "392~T"], narrow.Requests.SlotsWritten.Order(StringComparer.Ordinal));

        // Slices are noted before they are written: the row of notes is replaced each time after the first.
        static int Notes(RecomputeWorld world) => world.Requests.Seen.Count(request =>
            request.Method is "PUT" or "PATCH" && Uri.UnescapeDataString(request.Uri.AbsolutePath).Contains($"pointers(PartitionKey='{TableKeys.Unfinished(RecomputeWorld.Dataset)}'", StringComparison.Ordinal));

        static async Task<IEnumerable<(string, int, int)>> SlicesAsync(RecomputeWorld world) =>
            (await world.PointerAsync(MadeUp.Japan))!.Manifest.Select(slot => (slot.Slot, slot.Partners.Count, slot.Entities));
    }

    [Fact]
    public async Task A_partner_with_commodities_but_no_total_is_missing_and_no_zero_even_where_the_others_add_up_to_the_World()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync("totals.csv", MadeUp.File("2023,JPN,USA,X,9", "2024,JPN,CHN,X,9995", "2024,JPN,WLD,X,10000"), Released);
        await world.RunAsync();
        Assert.Equal(FigureStatus.NoTrade, await StatusAsync());

        await world.PutAsync("goods.csv", MadeUp.File("2024,JPN,USA,X,85423190,4", "2024,JPN,CHN,X,8542,4"), Released);
        await world.RunAsync();
        Assert.Equal(FigureStatus.Missing, await StatusAsync());

        // Goods of 2024 are not read for what changes in another year; that there are any is known all the same.
        await world.PutAsync("2025.csv", MadeUp.File("2025,JPN,USA,X,9"), Released);
        await world.RunAsync();
        Assert.Equal(FigureStatus.Missing, await StatusAsync());

        await world.DeleteAsync("goods.csv");
        await world.RunAsync();
        Assert.Equal(FigureStatus.NoTrade, await StatusAsync());

        async Task<FigureStatus> StatusAsync()
        {
            var series = await world.Reader.SeriesAsync((await world.PointerAsync(MadeUp.Japan))!, 842, CancellationToken.None);
            return series!.Annual!.Figure(TradeDirection.Exports, Period.OfYear(2024)).Status;
        }
    }

    [Fact]
    public async Task A_group_of_the_dataset_is_a_commodity_and_only_commodities_are_republished_for_it()
    {
        await using var world = await WithCommoditiesAsync();
        world.Requests.Reset();
        await world.PutAsync("_dataset.json", """{ "groups": { "commodities": { "chips": { "codes": ["8541", "8542"] } } } }""");

        await world.RunAsync();

        Assert.Equal(
            ["392~CM2024", "392~CM2025", "392~P202402", "392~P202502"], world.Requests.SlotsWritten.Order(StringComparer.Ordinal));
        var pointer = (await world.PointerAsync(MadeUp.Japan))!;
        var group = await world.Reader.CommodityAsync(pointer, CommoditySlot.Of(February), "G.chips", CancellationToken.None);
        Assert.Equal(new Amount(20_000), group!.Figure(TradeDirection.Exports, MadeUp.China, February).Value);
    }

    [Fact]
    public async Task Revised_commodities_are_listed_whether_another_file_or_the_same_one_has_them()
    {
        await using var world = await WithCommoditiesAsync();
        await world.PutAsync("2025.csv", MadeUp.File("202502,JPN,CHN,X,20", "202502,JPN,CHN,X,8541,7", "202502,JPN,CHN,X,8542,15"), Released);
        await world.RunAsync();
        await world.PutAsync("later.csv", MadeUp.File("202502,JPN,CHN,X,8542,16"), "2025-07-31");
        await world.RunAsync();

        var figures = (await world.RevisionsAsync(MadeUp.Japan)).Select(revision => Assert.Single(revision.Largest)).ToList();

        Assert.Equal([("8542", 15_000L, 16_000L), ("8541", 5_000L, 7_000L)], figures.Select(figure => (figure.Commodity, figure.OldValue!.Value, figure.NewValue!.Value)));
    }

    [Fact]
    public async Task What_a_dead_run_left_behind_is_deleted_by_known_keys_an_hour_later()
    {
        await using var world = await WithCommoditiesAsync();
        await world.PutAsync("2025.csv", MadeUp.File("202502,JPN,CHN,X,30", "202502,JPN,CHN,X,8541,7"), Released);
        // Everything is written, and then the pointer cannot be replaced.
        world.Requests.Fails = request => request.Method is "PUT" or "PATCH" && request.Uri.AbsolutePath.Contains("pointers(PartitionKey='made-up'", StringComparison.Ordinal);
        await world.RunAsync();
        world.Requests.Reset();
        var rows = await world.Read<UnfinishedSlices>().ListAsync(RecomputeWorld.Dataset, CancellationToken.None);
        var left = Assert.Single(rows).Slices;
        Assert.Contains(left, slice => slice.Slot == "CM2025");
        Assert.All(await NamesAsync(world, left), Assert.NotNull);

        world.Time.Advance(RetiredSlice.Kept);
        await world.RunAsync();

        Assert.Empty(await world.Read<UnfinishedSlices>().ListAsync(RecomputeWorld.Dataset, CancellationToken.None));
        Assert.All(await NamesAsync(world, left), Assert.Null);
        var entity = await world.Storage.Table("summaries").GetEntityIfExistsAsync<Azure.Data.Tables.TableEntity>(
            TableKeys.Slice(RecomputeWorld.Dataset, MadeUp.Japan, "S2025", left[0].Version), TableKeys.Economy(MadeUp.China));
        Assert.False(entity.HasValue);
        Assert.Equal(30, await world.ValueAsync(MadeUp.Japan, MadeUp.China, Flow.Export, February));
    }

    [Fact]
    public async Task The_cells_of_an_overwritten_file_are_deleted_by_a_run_an_hour_later_and_not_before()
    {
        await using var world = await WithCommoditiesAsync();
        var before = await RefinedAsync(world);
        await world.PutAsync("2025.csv", MadeUp.File("202502,JPN,CHN,X,30"), Released);
        await world.RunAsync();
        // The cells of three versions; names as few as these are in the ledger.
        Assert.Equal(3, (await RefinedAsync(world)).Count);

        world.Time.Advance(RetiredSlice.Kept);
        await world.RunAsync();

        var after = await RefinedAsync(world);
        Assert.Equal(2, after.Count);
        Assert.Single(after.Intersect(before));
    }

    private static async Task<RecomputeWorld> WithCommoditiesAsync(RecomputeOptions? options = null)
    {
        var world = await RecomputeWorld.CreateAsync(options);
        await world.PutAsync("2024.csv", MadeUp.File("202402,JPN,CHN,X,16", "202402,JPN,CHN,X,8541,4", "202402,JPN,CHN,X,8542,12"), Released);
        await world.PutAsync("2025.csv", MadeUp.File("202502,JPN,CHN,X,20", "202502,JPN,CHN,X,8541,5", "202502,JPN,CHN,X,8542,15"), Released);
        await world.RunAsync();
        return world;
    }

    private static async Task<IReadOnlyList<string>?[]> NamesAsync(RecomputeWorld world, IEnumerable<RetiredSlice> slices) => await Task.WhenAll(slices
        .Where(slice => PublishedTables.IsIndexed(slice.Slot))
        .Select(slice => world.Read<PublishedTables>().ReadIndexAsync(RecomputeWorld.Dataset, MadeUp.Japan, slice.Slot, slice.Version, CancellationToken.None)));

    private static async Task<List<string>> RefinedAsync(RecomputeWorld world)
    {
        var names = new List<string>();
        await foreach (var blob in world.Storage.Refined.GetBlobsAsync()) names.Add(blob.Name);
        return [.. names.Where(name => name.Contains(".csv/", StringComparison.Ordinal))];
    }
}
