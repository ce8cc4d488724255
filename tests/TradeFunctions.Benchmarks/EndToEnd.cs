using System.Diagnostics;
using System.Globalization;
using TradeFunctions.Benchmarks.Serving;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Benchmarks;

/// <summary>One file through the local host, as a newcomer runs it: from the folder to published figures, with Azurite in memory.</summary>
internal static class EndToEnd
{
    private const double MostSeconds = 25;

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("end-to-end-");
        try
        {
            GeneratedTradeFile.Write(Path.Combine(folder.FullName, "generated.csv"), (long)(options.Megabytes * 1e6));
            await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
            var watch = Stopwatch.StartNew();
            await ServeSpeed.LoadAsync(azurite.ConnectionString, folder.FullName);
            var seconds = watch.Elapsed.TotalSeconds;
            Console.WriteLine(Machine.Description());
            Console.WriteLine();
            Console.WriteLine("| file, MB | seconds | processor seconds, ours | peak memory, MiB |");
            Console.WriteLine("|--:|--:|--:|--:|");
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {options.Megabytes:0} | {seconds:0.0} | {Environment.CpuUsage.TotalTime.TotalSeconds:0.0} | {Machine.PeakMebibytes():0} |"));
            Goals.AtMost(string.Create(CultureInfo.InvariantCulture, $"end to end, {options.Megabytes:0} MB, seconds"), seconds, MostSeconds);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
