using System.Globalization;

namespace TradeFunctions.Benchmarks;

/// <summary>What publishing one new month of a large reporter writes, beside what publishing all of it writes.</summary>
internal static class IncrementalCost
{
    // What an instance of the Flex Consumption plan has, whatever its memory:
    // https://learn.microsoft.com/azure/azure-functions/functions-scale#service-limits
    private const double TemporaryMegabytes = 800;

    private const double Goal = 0.1;

    public static async Task<int> RunAsync(GeneratedReporter options)
    {
        await using var host = await PublishHost.StartAsync();
        Console.WriteLine(Machine.Description());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Partners} partners, {options.Codes} HS 6 codes and what is above them, {options.Months} months, density {options.Density}"));
        Console.WriteLine();
        Console.WriteLine("| | rows of raw files | slots computed | slices written | table | transactions | entities | bytes sent, MB | seconds | peak memory, MiB | peak of temporary files, MB |");
        Console.WriteLine("|---|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|");
        var rows = 0L;
        for (var month = 0; month < options.Months - 1; month++) rows += await UploadAsync(host, options, month);
        var all = await MeasureAsync(host, "everything", rows);
        rows = await UploadAsync(host, options, options.Months - 1);
        var month36 = await MeasureAsync(host, "one new month", rows);
        Goals.AtMost("one new month: its bytes against those of everything", (double)month36 / all, Goal);
        return host.Temporary.PeakMegabytes <= TemporaryMegabytes ? 0 : 1;
    }

    private static async Task<long> MeasureAsync(PublishHost host, string what, long rows)
    {
        host.Reset();
        var run = await host.RecomputeAsync();
        var reporter = run.Report.Reporters.Single();
        foreach (var table in host.Written.Batches.GroupBy(batch => batch.Table).OrderBy(table => table.Key, StringComparer.Ordinal))
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {rows:#,0} | {reporter.SlotsComputed} | {reporter.SlicesWritten} | {table.Key} | {table.Count():#,0} | {table.Sum(batch => batch.Contents.Count):#,0} | {table.Sum(batch => batch.Bytes) / 1e6:0.0} | {host.Publishing.TotalSeconds:0} | {Machine.PeakMebibytes():0} | {host.Temporary.PeakMegabytes:0} |"));
        }

        return host.Written.Bytes;
    }

    private static async Task<long> UploadAsync(PublishHost host, GeneratedReporter options, int month)
    {
        await using var blob = await host.CreateFileAsync(string.Create(CultureInfo.InvariantCulture, $"{GeneratedMonth.Month(month).Code}.csv"));
        return GeneratedMonth.Write(blob, options, month);
    }
}
