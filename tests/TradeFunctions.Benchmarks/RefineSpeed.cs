using System.Globalization;

namespace TradeFunctions.Benchmarks;

/// <summary>How fast a raw file becomes its cells, beside the rivals, on one core and on two; each in a process of its own, in turn, the median of the runs.</summary>
internal static class RefineSpeed
{
    private static readonly string[] WideWorks =
        [RefineWork.Name, DuckDbWork.Name, DuckDbWork.SortingName, DuckDbWork.LimitedName, CsvHelperWork.Name, ReadWork.Name, ReadWork.FloorName];

    private static readonly string[] BaciWorks = [RefineWork.Name, DuckDbWork.Name, ReadWork.Name, ReadWork.FloorName];

    // These give every cell, and have to agree on them.
    private static readonly string[] Comparable = [RefineWork.Name, DuckDbWork.Name, DuckDbWork.LimitedName];

    public static async Task<int> RunAsync(BenchmarkOptions options)
    {
        using var folder = new TemporaryFolder();
        var file = options.Generate(folder);
        var megabytes = new FileInfo(file).Length / 1e6;
        Console.WriteLine(Machine.Description());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"One file of {megabytes:0} MB, layout {options.Layout}, to a sorted Parquet; the median of {options.Runs} runs, in turn"));
        var works = options.Layout == GeneratedTradeFile.Layout ? WideWorks : BaciWorks;
        var agree = true;
        foreach (var cores in (int[])[1, 2])
        {
            var results = works.ToDictionary(work => work, _ => new List<Refined?>());
            for (var run = 0; run < options.Runs; run++)
            {
                foreach (var work in works) results[work].Add(await ChildProcess.RunAsync(work, file, folder.File("out.parquet"), cores));
            }

            agree &= Print(results, cores, megabytes);
        }

        if (agree) return 0;
        Console.Error.WriteLine("The cells differ, or the work failed.");
        return 1;
    }

    private static bool Print(Dictionary<string, List<Refined?>> results, int cores, double megabytes)
    {
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {cores} core{(cores == 1 ? "" : "s")} | seconds | MB/s | ours is faster by | peak memory, MiB | cells | Parquet, MB |"));
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        var medians = results.ToDictionary(result => result.Key, result => Median(result.Value));
        foreach (var (work, median) in medians)
        {
            if (median is null || medians[RefineWork.Name] is not { } ours)
            {
                Console.WriteLine($"| {work} | failed | | | | | |");
                continue;
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {work} | {median.Seconds:0.00} | {megabytes / median.Seconds:0} | {median.Seconds / ours.Seconds:0.00} | {median.PeakMebibytes:0} | {median.Cells:#,0} | {median.Bytes / 1e6:0} |"));
        }

        return medians.Values.All(median => median is not null)
            && medians.Where(median => Comparable.Contains(median.Key)).Select(median => (median.Value!.Cells, median.Value.Sum)).Distinct().Count() == 1;
    }

    private static Refined? Median(List<Refined?> runs) => runs.Contains(null) ? null : runs.OrderBy(run => run!.Seconds).ElementAt(runs.Count / 2);
}
