using System.Text;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Recompute.Refine;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Tests.Recompute.Refine;

public class RefiningFileTests
{
    private const int Rows = 200_000;

    /// <summary>Every row is a reject that is known only after sorting: nothing that is kept of them may stay in memory.</summary>
    [Fact]
    public async Task A_file_whose_rows_are_all_rejects_has_every_one_with_its_text_in_order()
    {
        var runs = 0;
        var options = new CellSorterOptions
        {
            RowsInMemory = 20_000,
            LinesInMemory = 1_000,
            CreateSegment = () =>
            {
                runs++;
                return new MemoryStream();
            },
        };
        using var file = new RefiningFile("bad.csv", options);
        var content = Content();
        var read = await TradeFile.ReadAsync(new MemoryStream(content), file.Sorter, ReadOptions.Default, CancellationToken.None);
        Assert.Null(read.Refusal);
        var index = await file.WriteCellsAsync(read, CancellationToken.None);
        await file.AddTextsAsync(lines => TradeFile.ExtractRowsAsync(new MemoryStream(content), lines, ReadOptions.Default, CancellationToken.None));

        Assert.Equal(Rows, file.RejectCount);
        Assert.InRange(runs, Rows / 2_000, int.MaxValue);
        using var csv = new StreamReader(file.Rejects(), leaveOpen: true);
        var lines = csv.ReadToEnd().Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Enumerable.Range(2, Rows), lines.Skip(1).Select(line => int.Parse(line[..line.IndexOf(',', StringComparison.Ordinal)])));
        Assert.Equal("2,,conflict: other rows with the same key have other figures,\"1900,JPN,CHN,X,TOTAL,0\"", lines[1]);
        Assert.Equal("3,,\"too_large: a figure of more than 18 digits, three of them decimals\",\"2024,JPN,CHN,M,TOTAL,1000000000000001\"", lines[2]);
        var outcome = file.Describe(new BlobOutcome { Blob = "bad.csv", ETag = "", Outcome = BlobOutcome.Refined }, index.Cells);
        Assert.Equal((Rows, RunReport.MaxRejects, 200), (outcome.Rejects, outcome.FirstRejects.Count, outcome.Conflicts));
    }

    // Odd lines have a figure that no cell can hold, the others contradict each other.
    private static byte[] Content()
    {
        var csv = new StringBuilder("period,reporter,partner,flow,commodity,value\n");
        for (var i = 0; i < Rows; i++)
        {
            csv.Append(i % 2 == 0 ? $"{1900 + (i % 400 / 2)},JPN,CHN,X,TOTAL,{i}\n" : $"2024,JPN,CHN,M,TOTAL,{1_000_000_000_000_000L + i}\n");
        }

        return Encoding.UTF8.GetBytes(csv.ToString());
    }
}
