using System.Diagnostics;
using System.Globalization;
using System.Text;
using Azure.Storage.Blobs;
using Microsoft.Extensions.DependencyInjection;
using TradeFunctions.Core.Trade.Economies;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Benchmarks;

/// <summary>
/// What a run costs beside its figures, counted in requests on Azurite: of a thousand small files, of nothing new, and of many reporters with
/// few rows each. The host's own reading of the queue is not in it.
/// </summary>
internal static class BookkeepingCost
{
    private const string Dataset = "generated";
    private const int Files = 1000;
    private const int ReportersOfFiles = 20;
    private const int SmallReporters = 167;
    private const double MostRequestsOfFile = 6;
    private const int MostRequestsOfNothing = 10;
    private const double MostMilliseconds = 40;

    /// <summary>1,000 files, each with a month of one of 20 reporters.</summary>
    public static async Task<int> ManyFilesAsync()
    {
        var (requests, _) = await MeasureAsync(UploadMonthsAsync, again: false);
        Print("1,000 files, each a month of one of 20 reporters", requests);
        return Goal("requests a changed file", requests.Values.Sum() / (double)Files, MostRequestsOfFile);
    }

    /// <summary>A second run over the same files.</summary>
    public static async Task<int> NothingChangedAsync()
    {
        var (requests, _) = await MeasureAsync(UploadReportersAsync, again: true);
        Print("nothing changed", requests);
        return Goal("requests of a run that finds nothing", requests.Values.Sum(), MostRequestsOfNothing);
    }

    /// <summary>One file in which each of 167 reporters has 12 rows.</summary>
    public static async Task<int> SmallReportersAsync()
    {
        var (requests, seconds) = await MeasureAsync(UploadReportersAsync, again: false);
        Print("167 reporters with 12 rows each", requests);
        return Goal("milliseconds a reporter", 1000 * seconds / SmallReporters, MostMilliseconds);
    }

    private static async Task<(IReadOnlyDictionary<string, int> Requests, double Seconds)> MeasureAsync(Func<BlobContainerClient, Task> upload, bool again)
    {
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
        var counts = new StorageRequestCounts();
        await using var services = PublishHost.Services(azurite.ConnectionString, counts);
        var clients = services.GetRequiredService<TradeStorageClients>();
        await clients.EnsureCreatedAsync();
        await upload(clients.Raw);
        if (again) await RecomputeAsync(services);
        counts.Reset();
        var watch = Stopwatch.StartNew();
        await RecomputeAsync(services);
        return (new Dictionary<string, int>(counts.Counts), watch.Elapsed.TotalSeconds);
    }

    private static async Task RecomputeAsync(IServiceProvider services)
    {
        var start = (await services.GetRequiredService<RecomputeService>().StartAsync(null, "benchmark", CancellationToken.None)).Single();
        // The queue through a client of its own, as the host reads it: not counted.
        var counted = services.GetRequiredService<TradeStorageOptions>();
        var queue = new TradeStorageClients(counted with { Policies = [] }).WorkQueue;
        var handler = services.GetRequiredService<WorkHandler>();
        while ((await queue.ReceiveMessageAsync(TimeSpan.FromHours(1))).Value is { } message)
        {
            await handler.HandleAsync(message.MessageText, CancellationToken.None);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        var run = await new RunRows(new TradeStorageClients(counted with { Policies = [] })).GetAsync(start.RunId, CancellationToken.None);
        if (run?.Status != RunStatus.Completed) throw new InvalidOperationException($"The run ended as {run?.Status}.");
    }

    private static async Task UploadMonthsAsync(BlobContainerClient raw)
    {
        var reporters = Economies(ReportersOfFiles);
        await Parallel.ForAsync(0, Files, async (i, token) =>
        {
            var text = new StringBuilder(Header);
            AppendRows(text, reporters[i % ReportersOfFiles], GeneratedMonth.Month(i / ReportersOfFiles).Code.ToString(CultureInfo.InvariantCulture));
            await raw.GetBlobClient($"{Dataset}/{i:0000}.csv").UploadAsync(new BinaryData(text.ToString()), token);
        });
    }

    private static async Task UploadReportersAsync(BlobContainerClient raw)
    {
        var text = new StringBuilder(Header);
        foreach (var reporter in Economies(SmallReporters)) AppendRows(text, reporter, "2024");
        await raw.GetBlobClient($"{Dataset}/all.csv").UploadAsync(new BinaryData(text.ToString()));
    }

    private const string Header = "period,reporter,partner,flow,commodity,value,net_weight_kg,currency\n";

    // Both flows, two partners and the World, all goods and one chapter.
    private static void AppendRows(StringBuilder text, int reporter, string period)
    {
        int[] partners = [0, reporter == 156 ? 392 : 156, reporter == 842 ? 392 : 842];
        foreach (var flow in "XM")
        {
            foreach (var partner in partners)
            {
                foreach (var commodity in new[] { "TOTAL", "85" })
                {
                    var value = 1000 + (reporter * 7) + partner + (flow == 'X' ? 1 : 0);
                    text.Append(CultureInfo.InvariantCulture, $"{period},{reporter},{partner},{flow},{commodity},{(partner == 0 ? 10 * value : value)},{value / 7},USD\n");
                }
            }
        }
    }

    private static int[] Economies(int count) => [.. EconomyList.All.Select(economy => economy.Code).Where(code => code > 0).Take(count)];

    private static void Print(string what, IReadOnlyDictionary<string, int> requests)
    {
        Console.WriteLine(Machine.Description());
        Console.WriteLine($"\n| {what} | requests |\n|---|--:|");
        foreach (var (kind, count) in requests.OrderBy(kind => kind.Key, StringComparer.Ordinal)) Console.WriteLine($"| {kind} | {count} |");
        Console.WriteLine($"| all | {requests.Values.Sum()} |\n");
    }

    private static int Goal(string what, double measured, double most)
    {
        Goals.AtMost(what, measured, most);
        return measured <= most ? 0 : 1;
    }
}
