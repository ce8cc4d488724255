using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.Benchmarks;

/// <summary>What was published, and what it took.</summary>
/// <param name="Seconds">The time of publishing alone.</param>
/// <param name="CpuSeconds">The processor time of this process, the emulator's not included, refining included.</param>
/// <param name="Bytes">The bytes of the transactions' bodies.</param>
/// <param name="Entities">How many entities.</param>
/// <param name="PeakMemory">The most resident memory of the process in MiB.</param>
/// <param name="PeakDisk">The most bytes of temporary files in MB.</param>
internal sealed record PublishedBytes(double Seconds, double CpuSeconds, long Bytes, long Entities, double PeakMemory, double PeakDisk);

/// <summary>How large the generated file is, and how often the work is done.</summary>
internal sealed record PublishOptions(int Megabytes, int Runs)
{
    public static PublishOptions Parse(string[] args)
    {
        var options = new PublishOptions(100, 3);
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = int.Parse(i + 1 < args.Length ? args[i + 1] : throw new ArgumentException($"{args[i]} needs a value."), CultureInfo.InvariantCulture);
            options = args[i] switch
            {
                "--mb" => options with { Megabytes = value },
                "--runs" => options with { Runs = value },
                _ => throw new ArgumentException($"There is no option {args[i]}."),
            };
        }

        return options;
    }
}

/// <summary>Publishing a file of many reporters, beside a program that does nothing but write entities of the same sizes in the same batches.</summary>
internal static class PublishSpeed
{
    public const string Command = "publish-child";

    private const double Goal = 0.7;

    /// <summary>Does each side several times in turn, and prints the medians.</summary>
    public static async Task<int> RunAsync(PublishOptions options)
    {
        using var folder = new TemporaryFolder();
        var (file, batches) = (folder.File("generated.csv"), folder.File("batches.json"));
        GeneratedTradeFile.Write(file, options.Megabytes * 1_000_000L);
        var (ours, raw) = (new List<PublishedBytes>(), new List<PublishedBytes>());
        await ChildAsync("count", file, batches);
        for (var run = 0; run < options.Runs; run++)
        {
            ours.Add(await ChildAsync("ours", file, batches));
            raw.Add(await ChildAsync("raw", file, batches));
        }

        Console.WriteLine(Machine.Description());
        Console.WriteLine();
        Console.WriteLine("| | seconds | MB/s | processor seconds | entities | MB sent | peak memory, MiB | temporary files, MB |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|");
        Print("published", Median(ours));
        Print("raw client", Median(raw));
        Goals.AtLeast("publishing: bytes a second against the table client alone", Median(raw).Seconds / Median(ours).Seconds, Goal);
        return 0;
    }

    /// <summary>Does one side in this process and prints the result as JSON.</summary>
    public static async Task<int> WorkAsync(string side, string file, string batches)
    {
        await using var host = await PublishHost.StartAsync();
        Console.WriteLine(JsonSerializer.Serialize(side == "raw" ? await RawTableWork.RunAsync(host, batches) : await PublishAsync(host, file, batches, side == "count")));
        return 0;
    }

    private static async Task<PublishedBytes> PublishAsync(PublishHost host, string file, string batches, bool isCounting)
    {
        await using (var blob = await host.CreateFileAsync("generated.csv"))
        {
            await using var content = File.OpenRead(file);
            await content.CopyToAsync(blob);
        }

        host.Written.IsCounting = isCounting;
        await host.RecomputeAsync();
        if (isCounting) await File.WriteAllTextAsync(batches, JsonSerializer.Serialize(host.Written.Batches));
        var counted = JsonSerializer.Deserialize<List<WrittenBatch>>(await File.ReadAllTextAsync(batches))!;
        return new PublishedBytes(
            host.Publishing.TotalSeconds,
            Environment.CpuUsage.TotalTime.TotalSeconds,
            counted.Sum(batch => batch.Bytes),
            counted.Sum(batch => (long)batch.Contents.Count),
            Machine.PeakMebibytes(),
            host.Temporary.PeakMegabytes);
    }

    private static Task<PublishedBytes> ChildAsync(string side, string file, string batches) => ChildAsync<PublishedBytes>(Command, side, file, batches);

    /// <summary>Runs a command of this program in a process of its own, and reads what it prints as JSON.</summary>
    public static Task<T> ChildAsync<T>(params string[] arguments) => ChildAsync<T>(heapMebibytes: null, arguments);

    /// <summary>The same with a heap that cannot grow beyond so many MiB: where memory is plenty the collector is in no hurry.</summary>
    public static async Task<T> ChildAsync<T>(int? heapMebibytes, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (heapMebibytes is { } limit) start.Environment["DOTNET_GCHeapHardLimit"] = (limit * 1024L * 1024).ToString("x", CultureInfo.InvariantCulture);
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(PublishSpeed).Assembly.Location);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var answer = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<T>(answer)!
            : throw new InvalidOperationException($"'{string.Join(' ', arguments)}' failed.");
    }

    private static PublishedBytes Median(List<PublishedBytes> results) => results.OrderBy(result => result.Seconds).ElementAt(results.Count / 2);

    private static void Print(string side, PublishedBytes result) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"| {side} | {result.Seconds:0.0} | {result.Bytes / 1e6 / result.Seconds:0.0} | {result.CpuSeconds:0.0} | {result.Entities:#,0} | {result.Bytes / 1e6:0.0} | {result.PeakMemory:0} | {result.PeakDisk:0} |"));
}
