using System.Text;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Storage.Work;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Tests.Recompute;

/// <summary>
/// A set of containers, tables and queue of its own, the recompute over it with a clock that the test moves, and a queue
/// that is worked off as the Functions host does it. Readers look through clients of their own, which nothing breaks.
/// </summary>
internal sealed class RecomputeWorld : IAsyncDisposable
{
    public const string Dataset = "made-up";
    private const int MaxDequeueCount = 5;

    private readonly TradeStorageOptions _storage;
    private readonly ServiceProvider _services;
    private readonly ServiceProvider _readers;

    private RecomputeWorld(TradeStorageOptions options, RecomputeOptions recompute)
    {
        _storage = options;
        _services = Services(options with { Policies = [Requests] }, recompute);
        _readers = Services(options, recompute);
    }

    public StorageRequests Requests { get; } = new();

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2025, 7, 9, 6, 0, 0, TimeSpan.Zero))
    {
        // No two runs begin in the same millisecond, as outside.
        AutoAdvanceAmount = TimeSpan.FromMilliseconds(1),
    };

    public RecomputeService Service => _services.GetRequiredService<RecomputeService>();

    public TradeStorageClients Storage => _readers.GetRequiredService<TradeStorageClients>();

    public PublishedReader Reader => _readers.GetRequiredService<PublishedReader>();

    /// <summary>A reader whose requests are seen.</summary>
    public PublishedReader ReaderOfRequests => _services.GetRequiredService<PublishedReader>();

    public static async Task<RecomputeWorld> CreateAsync(RecomputeOptions? recompute = null)
    {
        var storage = new TradeStorageOptions
        {
            ConnectionString = await StorageEmulator.ConnectionStringAsync(),
            NamePrefix = "t" + Guid.NewGuid().ToString("N")[..12],
        };
        var world = new RecomputeWorld(storage, recompute ?? new RecomputeOptions());
        await world.Storage.EnsureCreatedAsync();
        return world;
    }

    /// <summary>A world in which Japan's figures of 2023 and 2024 are published.</summary>
    public static async Task<RecomputeWorld> PublishedAsync()
    {
        var world = await CreateAsync();
        await world.PutAsync("jpn.csv", MadeUp.JapanAnnual(2023, 2024));
        await world.RunAsync();
        return world;
    }

    /// <summary>The same storage under other settings.</summary>
    public RecomputeWorld With(RecomputeOptions recompute)
    {
        var world = new RecomputeWorld(_storage, recompute);
        world.Time.SetUtcNow(Time.GetUtcNow());
        return world;
    }

    public T Read<T>()
        where T : notnull => _readers.GetRequiredService<T>();

    /// <summary>A service whose requests are seen and broken.</summary>
    public T Recompute<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public async Task PutAsync(string name, string csv, string? released = null)
    {
        var options = new BlobUploadOptions();
        if (released is not null) options.Metadata = new Dictionary<string, string> { ["released"] = released };
        await Storage.Raw.GetBlobClient($"{Dataset}/{name}").UploadAsync(new BinaryData(Encoding.UTF8.GetBytes(csv)), options);
    }

    public async Task DeleteAsync(string name) => await Storage.Raw.GetBlobClient($"{Dataset}/{name}").DeleteAsync();

    /// <summary>Starts a run and works the queue off.</summary>
    public async Task<RunRow> RunAsync()
    {
        var start = Assert.Single(await Service.StartAsync(null, "test", CancellationToken.None));
        await WorkOffAsync();
        return await LookAsync(start.RunId);
    }

    public async Task<RunRow> LookAsync(string runId) => (await Reader.RunAsync(runId, CancellationToken.None))!;

    /// <summary>Takes every visible message and handles it; one that fails is tried again, five times at most.</summary>
    public async Task WorkOffAsync()
    {
        while (await NextMessageAsync() is { } message)
        {
            try
            {
                await HandleAsync(message.MessageText);
            }
            catch (KilledException) when (Requests.KillAt is null && message.DequeueCount < MaxDequeueCount)
            {
                await Storage.WorkQueue.UpdateMessageAsync(message.MessageId, message.PopReceipt, visibilityTimeout: TimeSpan.Zero);
                continue;
            }
            catch (KilledException) when (Requests.KillAt is null)
            {
                // The host's poison queue; nobody looks there.
            }

            await DeleteAsync(message);
        }
    }

    public Task HandleAsync(string message) =>
        new RecomputeWorker(_services.GetRequiredService<WorkHandler>()).RunAsync(message, CancellationToken.None);

    public Task HandleAsync(WorkMessage message) => HandleAsync(message.ToText());

    public async Task<QueueMessage?> NextMessageAsync() =>
        (await Storage.WorkQueue.ReceiveMessageAsync(TimeSpan.FromMinutes(10))).Value;

    public async Task DeleteAsync(QueueMessage message) =>
        await Storage.WorkQueue.DeleteMessageAsync(message.MessageId, message.PopReceipt);

    /// <summary>A pointer as it is now, past the reader's cache.</summary>
    public async Task<Pointer?> PointerAsync(int reporter) => await Read<Pointers>().GetAsync(Dataset, reporter, CancellationToken.None);

    /// <summary>The value of a figure as readers get it: annual or monthly, in whole units; null where there is none.</summary>
    public async Task<decimal?> ValueAsync(int reporter, int partner, Flow flow, Period period)
    {
        if (await PointerAsync(reporter) is not { } pointer) return null;
        var summary = await Reader.SummaryAsync(pointer, period.Year, partner, CancellationToken.None);
        var figures = summary?.Find(period);
        return (flow == Flow.Export ? figures?.Exports : figures?.Imports)?.Figure.Value?.ToDecimal();
    }

    /// <summary>What was revised of a reporter, newest first.</summary>
    public async Task<IReadOnlyList<RevisionRow>> RevisionsAsync(int reporter)
    {
        var pointer = await PointerAsync(reporter);
        var rows = pointer!.Revisions.Select(revision => Read<RevisionStore>().GetAsync(Dataset, reporter, revision.Version, CancellationToken.None));
        return [.. (await Task.WhenAll(rows)).OfType<RevisionRow>()];
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _readers.DisposeAsync();
    }

    private ServiceProvider Services(TradeStorageOptions options, RecomputeOptions recompute)
    {
        var services = new ServiceCollection();
        services.AddSingleton<TimeProvider>(Time);
        services.AddSingleton(typeof(Microsoft.Extensions.Logging.ILogger<>), typeof(NullLogger<>));
        services.AddTradeStorage(() => options);
        services.AddSingleton(recompute);
        services.AddRecompute();
        return services.BuildServiceProvider();
    }
}
