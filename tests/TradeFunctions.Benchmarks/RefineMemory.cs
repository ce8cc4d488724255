using System.Globalization;

namespace TradeFunctions.Benchmarks;

/// <summary>What refining a large file takes of memory and time, beside DuckDB doing the same.</summary>
internal static class RefineMemory
{
    private const double AllowedMebibytes = 700;

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        using var folder = new TemporaryFolder();
        var file = folder.File("generated.csv");
        GeneratedTradeFile.Write(file, (long)((options.Gib ?? 1) * (1L << 30)));
        var megabytes = new FileInfo(file).Length / 1e6;
        Console.WriteLine(Machine.Description());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One Comtrade v1 file of {megabytes:0} MB to a sorted Parquet"));
        Console.WriteLine();
        Console.WriteLine("| | peak memory, MiB | seconds | MB/s | rows/s | rows | cells | Parquet, MB | sum of values |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        var ours = await MeasureAsync(RefineWork.Name, file, folder.File("ours.parquet"), megabytes);
        var rival = await MeasureAsync(DuckDbWork.Name, file, folder.File("duckdb.parquet"), megabytes);
        await MeasureAsync(DuckDbWork.LimitedName, file, folder.File("limited.parquet"), megabytes);
        if (ours is null || rival is null) return Fail("The work failed.");
        if (ours.Cells != rival.Cells || ours.Sum != rival.Sum) return Fail("The rival's cells are others.");
        return ours.PeakMebibytes <= AllowedMebibytes ? 0 : Fail($"More than {AllowedMebibytes} MiB.");
    }

    private static async Task<Refined?> MeasureAsync(string work, string file, string output, double megabytes)
    {
        var refined = await ChildProcess.RunAsync(work, file, output);
        Console.WriteLine(refined is null
            ? $"| {work} | failed | | | | | | | |"
            : string.Create(
                CultureInfo.InvariantCulture,
                $"| {work} | {refined.PeakMebibytes:0} | {refined.Seconds:0.0} | {megabytes / refined.Seconds:0} | {refined.Rows / refined.Seconds:#,0} | {refined.Rows:#,0} | {refined.Cells:#,0} | {refined.Bytes / 1e6:0} | {refined.Sum} |"));
        return refined;
    }

    private static int Fail(string why)
    {
        Console.Error.WriteLine(why);
        return 1;
    }
}
