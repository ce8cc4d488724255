using DuckDB.NET.Data;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Benchmarks;

/// <summary>A raw file to its refined Parquet, as the recompute does it.</summary>
internal static class RefineWork
{
    public const string Name = "TradeFunctions";

    public static async Task<(long Rows, long Cells, string Sum)> RunAsync(string file, string output)
    {
        await using var content = OpenRaw(file);
        using var sorter = new CellSorter(reject => throw new InvalidDataException($"line {reject.Line}: {reject.Reason}"));
        var outcome = await TradeFile.ReadAsync(content, sorter, ReadOptions.Default with { FileName = file }, CancellationToken.None);
        if (outcome.Refusal is { } refusal) throw new InvalidDataException(refusal.Detail);
        RefinedIndex index;
        await using (var destination = new FileStream(output, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
        {
            index = await RefinedFile.WriteAsync(sorter, destination, CancellationToken.None);
        }

        return (outcome.Counts.Records, index.Cells, Sum(output));
    }

    public static FileStream OpenRaw(string file) =>
        new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 0, FileOptions.SequentialScan);

    // To compare with the rival's, which reads its file again as well: the same cells have the same sum.
    private static string Sum(string output)
    {
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT CAST(sum(value) AS VARCHAR) FROM '{output}'";
        return (string)command.ExecuteScalar()!;
    }
}
