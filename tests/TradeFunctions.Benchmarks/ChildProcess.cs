using System.Diagnostics;
using System.Text.Json;

namespace TradeFunctions.Benchmarks;

/// <summary>Does each piece of work in a process of its own: a peak of memory is a process's.</summary>
internal static class ChildProcess
{
    public const string Command = "child";

    /// <summary>Starts this program again for one piece of work; null when it fails.</summary>
    public static async Task<Refined?> RunAsync(string work, string file, string output)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
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
            DuckDbWork.Name => DuckDbWork.Run(file, output, null),
            DuckDbWork.LimitedName => DuckDbWork.Run(file, output, DuckDbWork.Limit),
            _ => throw new ArgumentException($"There is no work named {work}."),
        };
        var refined = new Refined(
            watch.Elapsed.TotalSeconds, Machine.PeakMebibytes(), rows, cells, sum, new FileInfo(output).Length);
        Console.WriteLine(JsonSerializer.Serialize(refined));
        return 0;
    }
}
