using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Raw;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Starts runs, and moves them on when a piece of their work is finished.</summary>
public sealed class RecomputeService(
    TradeStorageClients clients, RawBlobs raw, DatasetRows datasets, DatasetLease lease, Planner planner, RunCoordinator coordinator,
    Stages stages, ILogger<RecomputeService> log)
{
    /// <summary>
    /// Starts a run of one dataset, or of every dataset that has or had raw files. Where a run is active, returns that one. Returns nothing if
    /// there is no such dataset.
    /// </summary>
    /// <param name="dataset">The dataset; null for all.</param>
    /// <param name="trigger">What started the run, as recorded in its row: <c>timer</c>, <c>http</c>, <c>local</c>.</param>
    /// <param name="cancellationToken">Cancels the planning; the next trigger replaces the run.</param>
    public async Task<IReadOnlyList<RunStart>> StartAsync(string? dataset, string trigger, CancellationToken cancellationToken)
    {
        await clients.EnsureCreatedAsync(cancellationToken);
        var folders = await raw.ListDatasetsAsync(cancellationToken);
        var rows = await datasets.ListAsync(cancellationToken);
        List<string> known = [.. folders.Union(rows.Select(row => row.Dataset), StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (known.Count == 0) RunLog.NothingToRun(log);
        // All are begun before a failure of one is thrown.
        return await Task.WhenAll(known
            .Where(name => dataset is null || name == dataset)
            .Select(name => StartOneAsync(name, trigger, cancellationToken)));
    }

    /// <summary>Moves a run to its next stage if nothing is pending, and starts another run if one was requested.</summary>
    public async Task AdvanceAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await coordinator.AdvanceAsync(dataset, runId, cancellationToken)) await StartOneAsync(dataset, "again", cancellationToken);
    }

    private async Task<RunStart> StartOneAsync(string dataset, string trigger, CancellationToken cancellationToken)
    {
        var (runId, taken) = await lease.AcquireAsync(dataset, trigger, cancellationToken);
        if (taken is null) return new RunStart(dataset, runId, Started: false);
        var work = new StageWork(TelemetryNames.Plan, dataset, runId) { Step = "files" };
        var planned = await stages.RunAsync(work, () => planner.PlanAsync(taken, cancellationToken), run => run?.Status.Code());
        if (planned is not null) await AdvanceAsync(dataset, runId, cancellationToken);
        return new RunStart(dataset, runId, Started: true);
    }
}

/// <summary>The result of a trigger.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="RunId">The run that does the work.</param>
/// <param name="Started">Whether the trigger started it; otherwise it was already active, and another run follows it.</param>
public sealed record RunStart(string Dataset, string RunId, bool Started);
