using System.Security.Cryptography;
using System.Text;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Tests.Reading.Layouts;

namespace TradeFunctions.Core.Tests.Reading;

public class ChunkedFileTests
{
    private const int Rows = 10_000;

    // Line feeds in quotes, so that many a border of a chunk falls between two lines of one record.
    private static readonly byte[] Content =
        Encoding.UTF8.GetBytes($"{ComtradeSample.V1Names}\n{string.Concat(Enumerable.Range(0, Rows).Select(Row))}");

    [Fact]
    public async Task A_refined_file_is_the_same_to_the_byte_whatever_the_chunks_and_the_workers()
    {
        Assert.True(Content.Length > 2 << 20);
        var whole = await RefineAsync(64 << 20, 1);
        foreach (var bytes in new[] { 1 << 10, 7 << 10, 64 << 10, 256 << 10, 64 << 20 })
        {
            foreach (var workers in new[] { 1, 2, 4 }) Assert.Equal(whole, await RefineAsync(bytes, workers));
        }
    }

    private static string Row(int row) => ComtradeSample.V1Row(
        ("cmdCode", $"{100_000 + (row * 7919 % 800_000)}"),
        ("cmdDesc", row % 3 == 0 ? "Goods,\nof two\r\nlines" : "Goods"),
        ("partnerCode", row % 97 == 0 ? "?" : "156"),
        ("motCode", row % 11 == 0 ? "2100" : "0"),
        ("primaryValue", $"{row}.5"),
        ("cifvalue", $"{row}.5")) + (row % 2 == 0 ? "\n" : "\r\n");

    private static async Task<string> RefineAsync(int bytes, int workers)
    {
        using var content = new MemoryStream(Content);
        var rejects = new StringBuilder();
        using var sorter = new CellSorter(reject => rejects.Append(reject), new CellSorterOptions { RowsInMemory = 1000 });
        var outcome = await TradeFile.ReadAsync(content, sorter, new ReadOptions { BufferSize = bytes, Workers = workers }, CancellationToken.None);
        Assert.True(outcome.Counts.UsedRecords > Rows / 2);
        using var parquet = new MemoryStream();
        await RefinedFile.WriteAsync(sorter, parquet, CancellationToken.None);
        return $"{Convert.ToHexString(SHA256.HashData(parquet.ToArray()))} {outcome.Counts} {rejects}";
    }
}
