using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Raw;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Starts runs, and takes them on when a piece of their work is finished.</summary>
public sealed class RecomputeService(
    TradeStorageClients clients, RawBlobs raw, DatasetRows datasets, DatasetLease lease, Planner planner, RunCoordinator coordinator,
    Stages stages, ILogger<RecomputeService> log)
{
    /// <summary>
    /// Starts a run of one dataset, or of each that has raw files or ever had; where one is active, that one is returned.
    /// Empty: there is no such dataset.
    /// </summary>
    /// <param name="dataset">The dataset; null: all.</param>
    /// <param name="trigger">What asked for it, as the run's row tells: <c>timer</c>, <c>http</c>, <c>local</c>.</param>
    /// <param name="cancellationToken">Ends the planning; the next trigger takes such a run's place.</param>
    public async Task<IReadOnlyList<RunStart>> StartAsync(string? dataset, string trigger, CancellationToken cancellationToken)
    {
        await clients.EnsureCreatedAsync(cancellationToken);
        var folders = await raw.ListDatasetsAsync(cancellationToken);
        var rows = await datasets.ListAsync(cancellationToken);
        List<string> known = [.. folders.Union(rows.Select(row => row.Dataset), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (known.Count == 0) RunLog.NothingToRun(log);
        // All of them are begun before a failure of one is thrown.
        return await Task.WhenAll(known
            .Where(name => dataset is null || name == dataset)
            .Select(name => StartOneAsync(name, trigger, cancellationToken)));
    }

    /// <summary>Takes a run to its next stage if nothing of it is pending, and starts the next one if that was asked for.</summary>
    public async Task AdvanceAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await coordinator.AdvanceAsync(dataset, runId, cancellationToken)) await StartOneAsync(dataset, "again", cancellationToken);
    }

    private async Task<RunStart> StartOneAsync(string dataset, string trigger, CancellationToken cancellationToken)
    {
        var (runId, taken) = await lease.TakeAsync(dataset, trigger, cancellationToken);
        if (taken is null) return new RunStart(dataset, runId, Started: false);
        var work = new StageWork(TelemetryNames.Plan, dataset, runId) { Step = "files" };
        var planned = await stages.RunAsync(work, () => planner.PlanAsync(taken, cancellationToken), run => run?.Status.Code());
        if (planned is not null) await AdvanceAsync(dataset, runId, cancellationToken);
        return new RunStart(dataset, runId, Started: true);
    }
}

/// <summary>What a trigger came to.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="RunId">The run that does the work.</param>
/// <param name="Started">Whether the trigger started it; otherwise it was active already and goes again when it has ended.</param>
public sealed record RunStart(string Dataset, string RunId, bool Started);
