using System.Globalization;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Benchmarks;

/// <summary>A raw file to its refined Parquet, as the recompute does it.</summary>
internal static class RefineWork
{
    public const string Name = "TradeFunctions";

    public static async Task<(long Rows, long Cells, string Sum)> RunAsync(string file, string output)
    {
        await using var content = OpenRaw(file);
        using var sorter = new CellSorter(reject => throw new InvalidDataException($"line {reject.Line}: {reject.Reason}"));
        var outcome = await TradeFile.ReadAsync(content, sorter, ReadOptions.Default, CancellationToken.None);
        if (outcome.Refusal is { } refusal) throw new InvalidDataException(refusal.Detail);
        var sum = new Sum();
        await using var destination = new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        var index = await RefinedFile.WriteAsync(sum.Of(sorter.Merge()), destination);
        return (outcome.Counts.Records, index.Cells, sum.ToString());
    }

    public static FileStream OpenRaw(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);

    // To compare with the rival's: the same cells have the same sum.
    private sealed class Sum
    {
        private Int128 _thousandths;

        public IEnumerable<Cell> Of(IEnumerable<Cell> cells)
        {
            foreach (var cell in cells)
            {
                _thousandths += cell.Figures.Value ?? 0;
                yield return cell;
            }
        }

        public override string ToString() => (((decimal)_thousandths) / 1000).ToString("0.000", CultureInfo.InvariantCulture);
    }
}
