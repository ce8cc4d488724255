using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Benchmarks;

/// <summary>A raw file to its refined Parquet, as the recompute does it.</summary>
internal static class RefineWork
{
    public const string Name = "TradeFunctions";

    public static async Task RunAsync(string file, string output, ReadOptions? options = null)
    {
        await using var content = OpenRaw(file);
        using var sorter = new CellSorter(reject => throw new InvalidDataException($"line {reject.Line}: {reject.Reason}"));
        var outcome = await TradeFile.ReadAsync(content, sorter, (options ?? ReadOptions.Default) with { FileName = file }, CancellationToken.None);
        if (outcome.Refusal is { } refusal) throw new InvalidDataException(refusal.Detail);
        await using var destination = new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16);
        await RefinedFile.WriteAsync(sorter, destination, CancellationToken.None);
    }

    public static FileStream OpenRaw(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);
}
