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
        Refined? onOne = null;
        foreach (var cores in (int[])[1, 2])
        {
            var results = works.ToDictionary(work => work, _ => new List<Refined?>());
            for (var run = 0; run < options.Runs; run++)
            {
                foreach (var work in works) results[work].Add(await ChildProcess.RunAsync(work, file, folder.File("out.parquet"), cores));
            }

            var medians = results.ToDictionary(result => result.Key, result => Median(result.Value));
            Print(medians, cores, megabytes);
            agree &= AgreeOnCells(medians);
            AddGoals(medians, options.Layout, cores);
            if (cores == 1) onOne = medians[RefineWork.Name];
            else if (options.Layout != GeneratedComextFile.Layout) Goals.AtLeast($"{options.Layout}: second core", onOne?.Seconds / medians[RefineWork.Name]?.Seconds, 1.6);
        }

        if (agree) return 0;
        Console.Error.WriteLine("The cells differ, or the work failed.");
        return 1;
    }

    private static void Print(Dictionary<string, Refined?> medians, int cores, double megabytes)
    {
        Console.WriteLine();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {cores} core{(cores == 1 ? "" : "s")} | seconds | MB/s | ours is faster by | peak memory, MiB | cells | Parquet, MB |"));
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        foreach (var (work, median) in medians)
        {
            Console.WriteLine(median is null
                ? $"| {work} | failed | | | | | |"
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {work} | {median.Seconds:0.00} | {megabytes / median.Seconds:0} | {median.Seconds / medians[RefineWork.Name]?.Seconds:0.00} | {median.PeakMebibytes:0} | {median.Cells:#,0} | {median.Bytes / 1e6:0} |"));
        }
    }

    private static bool AgreeOnCells(Dictionary<string, Refined?> medians) => medians.Values.All(median => median is not null)
        && medians.Where(median => Comparable.Contains(median.Key)).Select(median => (median.Value!.Cells, median.Value.Sum)).Distinct().Count() == 1;

    private static void AddGoals(Dictionary<string, Refined?> medians, string layout, int cores)
    {
        if (layout is GeneratedComextFile.Layout or GeneratedEstatFile.Layout)
        {
            Goals.AtMost($"{layout}, {cores} cores: peak memory, MiB", medians[RefineWork.Name]?.PeakMebibytes, 385);
            return;
        }

        var isWide = layout == GeneratedTradeFile.Layout;
        var on = cores == 1 ? "one core" : "two cores";
        Goals.AtLeast($"{layout}, {on}: DuckDB, the same cells", Faster(DuckDbWork.Name), isWide && cores == 1 ? 1.5 : 1.2);
        if (isWide) Goals.AtLeast($"{layout}, {on}: DuckDB, sorting alone", Faster(DuckDbWork.SortingName), cores == 1 ? 1.5 : 1.2);
        if (isWide && cores == 1) Goals.AtLeast($"{layout}, {on}: CsvHelper, dictionary, decimal", Faster(CsvHelperWork.Name), 6);
        Goals.AtLeast($"{layout}, {on}: reading alone against counting line feeds and quotes", medians[ReadWork.FloorName]?.Seconds / medians[ReadWork.Name]?.Seconds, 0.2);
        Goals.AtMost($"{layout}, {on}: peak memory, MiB", medians[RefineWork.Name]?.PeakMebibytes, 385);

        double? Faster(string rival) => medians[rival]?.Seconds / medians[RefineWork.Name]?.Seconds;
    }

    private static Refined? Median(List<Refined?> runs) => runs.Contains(null) ? null : runs.OrderBy(run => run!.Seconds).ElementAt(runs.Count / 2);
}
