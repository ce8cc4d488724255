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
        var rows = (await datasets.ListAsync(cancellationToken)).ToDictionary(row => row.Dataset, StringComparer.Ordinal);
        // The folders show datasets that never had a run.
        IEnumerable<string> folders = dataset is not null && rows.ContainsKey(dataset) ? [] : await raw.ListDatasetsAsync(cancellationToken);
        List<string> known = [.. folders.Union(rows.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        if (known.Count == 0) RunLog.NothingToRun(log);
        // All are begun before a failure of one is thrown.
        return await Task.WhenAll(known
            .Where(name => dataset is null || name == dataset)
            .Select(name => StartOneAsync(rows.GetValueOrDefault(name) ?? new DatasetRow(name), trigger, cancellationToken)));
    }

    /// <summary>Moves a run to its next stage if nothing is pending, and starts another run if one was requested.</summary>
    public async Task AdvanceAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await coordinator.AdvanceAsync(dataset, runId, cancellationToken)) await StartAgainAsync(dataset, cancellationToken);
    }

    private async Task StartAgainAsync(string dataset, CancellationToken cancellationToken) =>
        await StartOneAsync(await datasets.GetAsync(dataset, cancellationToken), "again", cancellationToken);

    private async Task<RunStart> StartOneAsync(DatasetRow row, string trigger, CancellationToken cancellationToken)
    {
        var acquired = await lease.AcquireAsync(row, trigger, cancellationToken);
        if (acquired.Run is not { } run) return new RunStart(row.Dataset, acquired.Id, Started: false);
        var work = new StageWork(TelemetryNames.Plan, row.Dataset, run.Id) { Step = "files" };
        var planned = await stages.RunAsync(work, () => planner.PlanAsync(run, acquired.Held, cancellationToken), plan => plan?.Run.Status.Code());
        // If there are files to read, the message that ends the last of them moves the run on.
        if (planned is { Run.FilesChanged: 0 } && await coordinator.PublishAsync(planned, cancellationToken)) await StartAgainAsync(row.Dataset, cancellationToken);
        return new RunStart(row.Dataset, run.Id, Started: true);
    }
}

/// <summary>The result of a trigger.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="RunId">The run that does the work.</param>
/// <param name="Started">Whether the trigger started it; otherwise it was already active, and another run follows it.</param>
public sealed record RunStart(string Dataset, string RunId, bool Started);
