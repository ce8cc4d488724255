using System.Diagnostics;
using System.Text.Json;

namespace TradeFunctions.Benchmarks;

/// <summary>Does each piece of work in a process of its own: a peak of memory is a process's.</summary>
internal static class ChildProcess
{
    public const string Command = "child";

    /// <summary>Starts this program again for one piece of work; null when it fails.</summary>
    /// <param name="work">Its name.</param>
    /// <param name="file">The raw file.</param>
    /// <param name="output">Where its result goes.</param>
    /// <param name="cores">How many cores the process gets.</param>
    public static async Task<Refined?> RunAsync(string work, string file, string output, int cores)
    {
        var start = new ProcessStartInfo("taskset") { RedirectStandardOutput = true };
        foreach (var argument in (string[])["-c", string.Join(',', Enumerable.Range(0, cores)), Environment.ProcessPath!]) start.ArgumentList.Add(argument);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
            start.ArgumentList.Add(typeof(ChildProcess).Assembly.Location);
        foreach (var argument in (string[])[Command, work, file, output]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? JsonSerializer.Deserialize<Refined>(answer) : null;
    }

    /// <summary>Does the work in this process and prints the result.</summary>
    public static async Task<int> WorkAsync(string work, string file, string output)
    {
        var watch = Stopwatch.StartNew();
        var (cells, sum) = (0L, "");
        switch (work)
        {
            case RefineWork.Name:
                await RefineWork.RunAsync(file, output);
                break;
            case DuckDbWork.Name or DuckDbWork.SortingName or DuckDbWork.LimitedName:
                DuckDbWork.Run(work, file, output);
                break;
            case CsvHelperWork.Name:
                (cells, sum) = CsvHelperWork.Run(file);
                break;
            case ReadWork.Name:
                (cells, sum) = await ReadWork.RunAsync(file);
                break;
            case ReadWork.FloorName:
                cells = ReadWork.Count(file);
                break;
            case var _ when BlockSizes.OptionsOf(work) is { } options:
                await RefineWork.RunAsync(file, output, options);
                break;
            default:
                throw new ArgumentException($"There is no work named {work}.");
        }

        var (seconds, peak) = (watch.Elapsed.TotalSeconds, Machine.PeakMebibytes());
        var bytes = File.Exists(output) ? new FileInfo(output).Length : 0;
        if (bytes > 0) (cells, sum) = BlockSizes.OptionsOf(work) is null ? DuckDbWork.Check(output) : (0, BlockSizes.Hash(output));
        File.Delete(output);
        Console.WriteLine(JsonSerializer.Serialize(new Refined(seconds, peak, cells, sum, bytes)));
        return 0;
    }
}
