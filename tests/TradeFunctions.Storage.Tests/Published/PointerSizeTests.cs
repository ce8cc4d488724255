using Azure.Data.Tables;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Tests.Published;

public class PointerSizeTests
{
    private const string Dataset = "made-up";
    private const int Japan = 392;
    private const int MaxBytes = 128 * 1024;
    private const int MaxOutlineBytes = 4 * 1024;
    private static readonly int[] Partners = [.. Enumerable.Range(0, 250).Select(i => i * 3)];

    /// <summary>
    /// Thirty years annual and fifteen monthly with 250 partners, every slot just replaced, and a year's worth of versions in all rows of
    /// commodities: as large as a pointer gets.
    /// </summary>
    [Fact]
    public async Task The_largest_pointer_fits_into_its_row_many_times_over()
    {
        var clients = await TestStorage.CreateAsync();
        var pointers = new Pointers(clients);
        var periods = Enumerable.Range(1995, 30).Select(Period.OfYear)
            .Concat(Enumerable.Range(0, 180).Select(i => Period.OfMonth(2010, 1).AddPeriods(i))).ToList();
        List<string> slots = [.. Core.Slices.SlotInputs.Slots(periods.Select(period => period.Year)), .. CommoditySlots.Slots(periods)];
        var random = new Random(1);
        var pointer = new Pointer(Dataset, Japan)
        {
            Manifest = [.. slots.Select(slot => Slot(slot, random))],
            Retired = [.. slots.Select(slot => new RetiredSlice(slot, 1, PartnersOf(slot), DateTimeOffset.UnixEpoch))],
            Sources = [.. periods.Select(period => Source(period, random))],
        };

        Assert.True(await pointers.TryReplaceAsync(pointer, CancellationToken.None));

        var row = (await clients.PointerTable.GetEntityAsync<TableEntity>(
            TableKeys.Dataset(Dataset), TableKeys.Economy(Japan))).Value;
        Assert.InRange(BinaryProperties.Read(row, "Content")!.Length, 1, MaxBytes);
        Assert.InRange(BinaryProperties.Read(row, "Partners")!.Length, 1, MaxOutlineBytes);
        Assert.InRange(BinaryProperties.Read(row, "Publications")!.Length, 1, MaxOutlineBytes);
        Assert.Equal(slots, (await pointers.GetAsync(Dataset, Japan, CancellationToken.None))!.Manifest.Select(slot => slot.Slot));
    }

    private static ManifestSlot Slot(string slot, Random random) => new(slot, 1 + random.Next(200), Hash(random), Hash(random), PartnersOf(slot), 250)
    {
        Earlier = PublishedTables.IsOfCommodities(slot)
            ? [.. Enumerable.Range(0, 11).Select(_ => 1_750_000_000_000 + random.NextInt64(100_000_000_000)).Order()]
            : null,
    };

    private static int[] PartnersOf(string slot) => PublishedTables.IsIndexed(slot) ? [] : Partners;

    private static PublishSource Source(Period period, Random random)
    {
        var file = new SourceFile($"country-{period.Code}.csv", Hash(random)[..19], DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch, "tidy", false);
        var coverage = new[] { Flow.Export, Flow.Import }.Select(flow => new RefinedCoverage(period.Frequency, flow, period, period, [], 500_000));
        return new PublishSource(file, [0, 1, 2, 3, 4], [0, 2], new Dictionary<int, string> { [period.Year] = Hash(random)[..32] }, [.. coverage]);
    }

    private static string Hash(Random random) => random.GetHexString(64, lowercase: true);
}
