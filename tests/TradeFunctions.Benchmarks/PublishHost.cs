using System.Diagnostics;
using Azure.Core.Pipeline;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.Recompute;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Benchmarks;

/// <summary>The recompute on an Azurite of its own, with counts of what it writes and the time that publishing takes.</summary>
internal sealed class PublishHost : IAsyncDisposable
{
    public const string Dataset = "generated";

    private readonly AzuriteProcess _azurite;
    private readonly ServiceProvider _services;
    private readonly ActivityListener _listener;
    private readonly Lock _timing = new();
    private DateTime _first = DateTime.MaxValue;
    private DateTime _last = DateTime.MinValue;

    private PublishHost(AzuriteProcess azurite)
    {
        _azurite = azurite;
        _services = Services(azurite.ConnectionString, Written);
        _listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == TelemetryNames.Source,
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = Stopped,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>What was written to the tables of slices.</summary>
    public WrittenEntities Written { get; } = new();

    /// <summary>Temporary files.</summary>
    public TemporaryBytes Temporary { get; } = new();

    /// <summary>From when the first reporter was begun to when the last was done, since <see cref="Reset"/>.</summary>
    public TimeSpan Publishing => _last > _first ? _last - _first : TimeSpan.Zero;

    public TradeStorageClients Clients => _services.GetRequiredService<TradeStorageClients>();

    public static async Task<PublishHost> StartAsync()
    {
        var host = new PublishHost(await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None));
        await host.Clients.EnsureCreatedAsync();
        return host;
    }

    /// <summary>Forgets what was counted.</summary>
    public void Reset()
    {
        Written.Reset();
        Temporary.Reset();
        (_first, _last) = (DateTime.MaxValue, DateTime.MinValue);
    }

    /// <summary>Opens a raw file for writing.</summary>
    public Task<Stream> CreateFileAsync(string name) => Clients.Raw.GetBlobClient($"{Dataset}/{name}").OpenWriteAsync(overwrite: true);

    /// <summary>Runs the recompute to its end, one message at a time as an instance does.</summary>
    /// <exception cref="InvalidOperationException">The run failed.</exception>
    public async Task<RunRow> RecomputeAsync()
    {
        var start = (await _services.GetRequiredService<RecomputeService>().StartAsync(Dataset, "benchmark", CancellationToken.None)).Single();
        var handler = _services.GetRequiredService<WorkHandler>();
        while ((await Clients.WorkQueue.ReceiveMessageAsync(TimeSpan.FromHours(1))).Value is { } message)
        {
            await handler.HandleAsync(message.MessageText, CancellationToken.None);
            await Clients.WorkQueue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }

        var run = await _services.GetRequiredService<RunReader>().GetAsync(start.RunId, CancellationToken.None);
        return run is { Status: RunStatus.Completed } ? run : throw new InvalidOperationException($"The run ended as {run?.Status}.");
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await Temporary.DisposeAsync();
        await _services.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    private void Stopped(Activity activity)
    {
        if (activity.OperationName != TelemetryNames.Publish) return;
        lock (_timing)
        {
            var end = activity.StartTimeUtc + activity.Duration;
            if (activity.StartTimeUtc < _first) _first = activity.StartTimeUtc;
            if (end > _last) _last = end;
        }
    }

    /// <summary>Everything that a run needs.</summary>
    /// <param name="connection">The storage account.</param>
    /// <param name="counting">Sees every request to it.</param>
    public static ServiceProvider Services(string connection, HttpPipelinePolicy counting)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddTradeStorage(() => new TradeStorageOptions { ConnectionString = connection, Policies = [counting] });
        services.AddRecompute();
        return services.BuildServiceProvider();
    }
}
