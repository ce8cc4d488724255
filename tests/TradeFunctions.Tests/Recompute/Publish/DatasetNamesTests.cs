using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Names;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Names;

namespace TradeFunctions.Tests.Recompute.Publish;

/// <summary>What readers are told commodities are called, after runs over changing files.</summary>
public class DatasetNamesTests
{
    private const string Baci = "BACI_HS22_Y2023_V202501.csv";
    private const string Table = "reference/products.csv";

    [Fact]
    public async Task Names_of_a_table_and_codes_of_the_figures_are_read_together()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync(Baci, Figures("850440", "10121"));
        await world.PutAsync(Table, "code,description\n850440,Static converters\n10121,Horses\n999999,Not in the figures\n");
        await world.RunAsync();

        var names = await NamesAsync(world);
        Assert.Equal(["01", "0101", "010121", "85", "8504", "850440", "TOTAL"], names.Codes.Select(code => code.ToString()));
        Assert.Equal(["Live animals", null, "Horses"], new[] { "01", "0101", "010121" }.Select(code => Find(names, code)));
        Assert.Equal("850440", Assert.Single(names.Search(6, "converters")).ToString());
    }

    [Fact]
    public async Task Before_the_first_run_there_are_the_chapter_titles()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        Assert.Same(CommodityNames.Chapters, await NamesAsync(world));
    }

    // A few names are in the ledger; of many there is a blob for each file, beside the dataset's.
    [Theory]
    [InlineData(0, 1)]
    [InlineData(3000, 2)]
    public async Task A_second_run_reads_and_writes_no_names_and_an_added_file_is_the_only_one_read(int others, int blobs)
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync(Baci, Figures("850440"));
        await world.PutAsync(Table, "code,description\n850440,Static converters\n");
        await world.RunAsync();
        world.Requests.Reset();

        await world.RunAsync();
        Assert.DoesNotContain(world.Requests.Seen, IsOfNames);

        await world.PutAsync("BACI_HS22_Y2022_V202501.csv", Figures(["850490", .. Codes(others)]).Replace("2023,", "2022,", StringComparison.Ordinal));
        world.Requests.Reset();
        await world.RunAsync();
        Assert.Equal(blobs, world.Requests.Seen.Count(request => IsOfNames(request) && request.Method == "GET"));
        Assert.Equal(blobs, world.Requests.Seen.Count(request => IsOfNames(request) && request.Method == "PUT"));
        Assert.Contains(CommodityCode.Parse("850490"), (await NamesAsync(world)).Codes);
        Assert.Equal("Static converters", Find(await NamesAsync(world), "850440"));
    }

    [Fact]
    public async Task A_table_that_is_corrected_or_removed_takes_its_names_with_it()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync(Baci, Figures("850440", "850490"));
        await world.PutAsync(Table, "code,description\n850440,Statik\n850490,Parts\n");
        await world.RunAsync();
        var before = await RowAsync(world);

        await world.DeleteAsync(Table);
        await world.PutAsync(Table, "code,description\n850440,Static converters\n");
        await world.RunAsync();
        Assert.Equal(("Static converters", null), (Find(await NamesAsync(world), "850440"), Find(await NamesAsync(world), "850490")));
        Assert.NotEqual(before.NamesVersion, (await RowAsync(world)).NamesVersion);

        await world.DeleteAsync(Table);
        await world.RunAsync();
        Assert.Null(Find(await NamesAsync(world), "850440"));
        Assert.Contains(CommodityCode.Parse("850440"), (await NamesAsync(world)).Codes);
    }

    [Fact]
    public async Task A_reader_asks_for_names_once_a_version()
    {
        await using var world = await RecomputeWorld.CreateAsync();
        await world.PutAsync(Baci, Figures("850440"));
        await world.RunAsync();
        var row = await RowAsync(world);
        var published = world.Recompute<PublishedNames>();
        world.Requests.Reset();

        var first = await published.GetAsync(row, CancellationToken.None);
        Assert.Same(first, await published.GetAsync(row, CancellationToken.None));
        Assert.Single(world.Requests.Seen);
        Assert.Equal(row.NamesVersion, first.Version);
    }

    private static bool IsOfNames(StorageRequest request) => request.Uri.AbsolutePath.EndsWith("names.json.gz", StringComparison.Ordinal);

    private static string? Find(CommodityNames names, string code) => names.Find(CommodityCode.Parse(code));

    private static string Figures(params string[] codes) =>
        "t,i,j,k,v,q\n" + string.Concat(codes.Select(code => $"2023,392,156,{code},1.5,1\n"));

    // Spread, so that they do not pack into next to nothing.
    private static IEnumerable<string> Codes(int count)
    {
        var random = new Random(7);
        return Enumerable.Range(0, count).Select(_ => random.Next(100_000, 970_000).ToString(System.Globalization.CultureInfo.InvariantCulture)).Distinct();
    }

    private static Task<DatasetRow> RowAsync(RecomputeWorld world) =>
        world.Read<DatasetRows>().GetAsync(RecomputeWorld.Dataset, CancellationToken.None);

    private static async Task<CommodityNames> NamesAsync(RecomputeWorld world) =>
        await world.Read<PublishedNames>().GetAsync(await RowAsync(world), CancellationToken.None);
}
