using System.Globalization;
using System.Security.Cryptography;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// One large file to its Parquet, in blocks of several sizes that are read side by side, and as one: the same bytes come of each. Quoted fields have
/// line feeds, so that many a border falls between two lines of one record.
/// </summary>
internal static class BlockSizes
{
    private const string Prefix = "blocks:";

    private static readonly (string Name, int Mebibytes, int Workers)[] Ways =
        [("one block", 1, 1), ("1 MiB", 1, 2), ("7 MiB", 7, 2), ("64 MiB", 64, 2), ("256 MiB", 256, 2), ("1 MiB, four workers", 1, 4)];

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("generated.csv");
        GeneratedTradeFile.Write(file, (long)(options.Megabytes * 1e6), hasLineFeeds: true);
        Console.WriteLine(Machine.Description());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One file of {new FileInfo(file).Length / 1e6:0} MB to its Parquet"));
        Console.WriteLine();
        Console.WriteLine("| cores | blocks | seconds | peak memory, MiB | SHA-256 |");
        Console.WriteLine("|--:|---|--:|--:|---|");
        var hashes = new HashSet<string?>();
        foreach (var cores in (int[])[1, 2])
        {
            foreach (var (name, mebibytes, workers) in Ways)
            {
                var result = await ChildProcess.RunAsync($"{Prefix}{mebibytes},{workers}", file, folder.File("out.parquet"), cores);
                hashes.Add(result?.Sum);
                var measured = string.Create(CultureInfo.InvariantCulture, $"{result?.Seconds:0.00} | {result?.PeakMebibytes:0}");
                Console.WriteLine($"| {cores} | {name} | {measured} | {result?.Sum ?? "failed"} |");
            }
        }

        return hashes.Count == 1 && !hashes.Contains(null) ? 0 : 1;
    }

    /// <summary>How a file is read for a work of this kind; null: it is of another kind. Nothing is read ahead, so that the blocks are as large as
    /// they are asked to be.</summary>
    public static ReadOptions? OptionsOf(string work)
    {
        if (!work.StartsWith(Prefix, StringComparison.Ordinal)) return null;
        var numbers = work[Prefix.Length..].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToArray();
        return ReadOptions.Default with { BufferSize = numbers[0] << 20, Workers = numbers[1], ReadAhead = 0 };
    }

    /// <summary>The SHA-256 of a file.</summary>
    public static string Hash(string path)
    {
        using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(file));
    }
}
