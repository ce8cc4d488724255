using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.Recompute;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Benchmarks;

/// <summary>What publishing one new month of a large reporter writes, beside what publishing all of it writes.</summary>
internal static class RepublishCost
{
    // What an instance of the Flex Consumption plan has, whatever its memory:
    // https://learn.microsoft.com/azure/azure-functions/functions-scale#service-limits
    private const double TemporaryMegabytes = 800;

    private const string Dataset = "generated";

    public static async Task<int> RunAsync(RepublishOptions options)
    {
        await using var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
        var written = new WrittenEntities();
        await using var temporary = new TemporaryBytes();
        await using var services = Services(azurite.ConnectionString, written);
        var clients = services.GetRequiredService<TradeStorageClients>();
        await clients.EnsureCreatedAsync();
        Console.WriteLine(Machine.Description());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Partners} partners, {options.Codes} HS 6 codes and what is above them, {options.Months} months, density {options.Density}"));
        Console.WriteLine();
        Console.WriteLine("| | rows of raw files | slots computed | slices written | table | transactions | entities | bytes sent, MB | seconds | peak memory, MiB | peak of temporary files, MB |");
        Console.WriteLine("|---|--:|--:|--:|---|--:|--:|--:|--:|--:|--:|");
        var rows = 0L;
        for (var month = 0; month < options.Months - 1; month++) rows += await UploadAsync(clients, options, month);
        if (!await MeasureAsync(services, written, temporary, "everything", rows)) return 1;
        rows = await UploadAsync(clients, options, options.Months - 1);
        return await MeasureAsync(services, written, temporary, "one new month", rows) ? 0 : 1;
    }

    private static async Task<bool> MeasureAsync(
        IServiceProvider services, WrittenEntities written, TemporaryBytes temporary, string what, long rows)
    {
        written.Reset();
        temporary.Reset();
        var watch = Stopwatch.StartNew();
        var run = await RecomputeAsync(services);
        if (run.Status != RunStatus.Completed || run.Report.Reporters is not [var reporter])
        {
            Console.Error.WriteLine($"The run ended as {run.Status}.");
            return false;
        }

        foreach (var (table, (transactions, entities, bytes)) in written.Tables)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {what} | {rows:#,0} | {reporter.SlotsComputed} | {reporter.SlicesWritten} | {table} | {transactions:#,0} | {entities:#,0} | {bytes / 1e6:0.0} | {watch.Elapsed.TotalSeconds:0} | {Machine.PeakMebibytes():0} | {temporary.PeakMegabytes:0} |"));
        }

        if (temporary.PeakMegabytes <= TemporaryMegabytes) return true;
        Console.Error.WriteLine($"More than {TemporaryMegabytes} MB of temporary files.");
        return false;
    }

    private static async Task<RunRow> RecomputeAsync(IServiceProvider services)
    {
        var start = (await services.GetRequiredService<RecomputeService>().StartAsync(Dataset, "benchmark", CancellationToken.None)).Single();
        var queue = services.GetRequiredService<TradeStorageClients>().WorkQueue;
        var handler = services.GetRequiredService<WorkHandler>();
        while ((await queue.ReceiveMessageAsync(TimeSpan.FromHours(1))).Value is { } message)
        {
            await handler.HandleAsync(message.MessageText, CancellationToken.None);
            await queue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        return await services.GetRequiredService<RunReader>().GetAsync(start.RunId, CancellationToken.None)
            ?? throw new InvalidOperationException("The run is not there.");
    }

    private static async Task<long> UploadAsync(TradeStorageClients clients, RepublishOptions options, int month)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{Dataset}/{GeneratedMonth.Month(month).Code}.csv");
        await using var blob = await clients.Raw.GetBlobClient(name).OpenWriteAsync(overwrite: true);
        return GeneratedMonth.Write(blob, options, month);
    }

    private static ServiceProvider Services(string connection, WrittenEntities written)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddTradeStorage(() => new TradeStorageOptions { ConnectionString = connection, Policies = [written] });
        services.AddRecompute();
        return services.BuildServiceProvider();
    }
}
