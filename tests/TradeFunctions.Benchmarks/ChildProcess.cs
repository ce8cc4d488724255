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
        var (rows, cells, sum) = work switch
        {
            RefineWork.Name => await RefineWork.RunAsync(file, output),
            DuckDbWork.Name or DuckDbWork.SortingName or DuckDbWork.LimitedName => DuckDbWork.Run(work, file, output),
            CsvHelperWork.Name => CsvHelperWork.Run(file),
            ReadWork.Name => await ReadWork.RunAsync(file),
            ReadWork.FloorName => ReadWork.Count(file),
            _ => throw new ArgumentException($"There is no work named {work}."),
        };
        var refined = new Refined(
            watch.Elapsed.TotalSeconds, Machine.PeakMebibytes(), rows, cells, sum, File.Exists(output) ? new FileInfo(output).Length : 0);
        File.Delete(output);
        Console.WriteLine(JsonSerializer.Serialize(refined));
        return 0;
    }
}
