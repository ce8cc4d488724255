using Azure;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Refined;

namespace TradeFunctions.Storage.Tests.Refined;

public class RefinedBlobsTests
{
    private const string Dataset = "made-up";

    [Theory]
    [InlineData(10)]
    [InlineData(150_000)]
    public async Task A_blob_is_read_by_ranges_and_anew_once_it_was_written_again(int cells)
    {
        var clients = await TestStorage.CreateAsync();
        var blobs = new RefinedBlobs(clients);
        var written = Cells(cells).ToList();
        var index = await WriteAsync(blobs, written);
        var groups = index.Reporters.Single().RowGroups;
        var opened = await blobs.OpenAsync(Dataset, "a.csv", "1", CancellationToken.None);
        Assert.Equal(written, opened.Cells(groups, null, 1 << 20, CancellationToken.None));
        Assert.Same(opened, await blobs.OpenAsync(Dataset, "a.csv", "1", CancellationToken.None));

        await WriteAsync(blobs, written);

        // A small blob was read whole; of a large one the ranges are of another blob now.
        if (cells < 1000) Assert.Equal(written, opened.Cells(groups, null, 0, CancellationToken.None));
        else Assert.Equal(412, Assert.Throws<RequestFailedException>(() => opened.Cells(groups, null, 0, CancellationToken.None).Count()).Status);
        var again = await blobs.OpenAsync(Dataset, "a.csv", "1", CancellationToken.None);
        Assert.Equal(written, again.Cells(groups, null, 0, CancellationToken.None));
    }

    private static async Task<RefinedIndex> WriteAsync(RefinedBlobs blobs, List<Cell> cells)
    {
        using var parquet = new MemoryStream();
        var index = await RefinedFile.WriteAsync(cells, parquet);
        parquet.Position = 0;
        await blobs.WriteAsync(Dataset, "a.csv", "1", parquet, CancellationToken.None);
        return index;
    }

    private static IEnumerable<Cell> Cells(int count)
    {
        var random = new Random(1);
        for (var i = 0; i < count; i++)
        {
            var key = new CellKey(
                392, Frequency.Annual, Flow.Export, CommodityCode.Parse($"{10 + (i / 10_000):00}"), 1 + (i % 10_000), Period.OfYear(2024), default);
            yield return new Cell(key, new CellFigures(random.NextInt64(1L << 50), random.NextInt64(1L << 50), null, CellFigures.NoUnit, ShortCode.Usd, Valuation.Fob, FigureMarks.None), CellStatus.Ok);
        }
    }
}
