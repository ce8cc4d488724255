using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Runs;

/// <summary>
/// Allows one active run a dataset: a run acquires, renews and releases the dataset's row by its ETag. A run that did not renew it for a while
/// is dead, and a run with a higher version replaces it.
/// </summary>
public sealed class DatasetLease(
    DatasetRows datasets, RunRows runs, TimeProvider time, RecomputeOptions options, TradeMetrics metrics, ILogger<DatasetLease> log)
{
    /// <summary>
    /// Acquires the dataset for a new run. Where a run is active, that run is returned instead and marked to run again: what changed since
    /// it started must not wait for the next timer.
    /// </summary>
    /// <param name="row">The dataset's row as it was just read.</param>
    /// <param name="trigger">What started the run.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async Task<AcquiredRun> AcquireAsync(DatasetRow row, string trigger, CancellationToken cancellationToken)
    {
        metrics.Seen(row);
        for (; ; row = await GetAsync(row.Dataset, cancellationToken))
        {
            var holder = row.ActiveRun is { } active ? await runs.GetAsync(active, cancellationToken) : null;
            if (row.ActiveRun is not null && IsAlive(row, holder))
            {
                if (row.Again || await datasets.TryReplaceAsync(row with { Again = true }, cancellationToken) is not null)
                {
                    return new AcquiredRun(row.ActiveRun, null, row);
                }
            }
            else if (await ReplaceAsync(row, holder, trigger, cancellationToken) is { } acquired)
            {
                return acquired;
            }
        }
    }

    /// <summary>The dataset's row if the run still holds it; null if the run ended or was replaced.</summary>
    public async Task<DatasetRow?> GetIfHeldAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        var row = await GetAsync(dataset, cancellationToken);
        return row.ActiveRun == runId ? row : null;
    }

    /// <summary>Renews the heartbeat if it is not recent; false if the run no longer holds the dataset.</summary>
    public async Task<bool> RenewAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await GetIfHeldAsync(dataset, runId, cancellationToken) is not { } row) return false;
        // If the row was replaced meanwhile, another worker renewed it, which does as well.
        var now = time.GetUtcNow();
        if (now - row.Heartbeat >= options.BeatEvery) await datasets.TryReplaceAsync(row with { Heartbeat = now }, cancellationToken);
        return true;
    }

    /// <summary>Renews the heartbeat until the result is disposed of.</summary>
    public IAsyncDisposable KeepAlive(string dataset, string runId) =>
        new Heartbeat(token => RenewAsync(dataset, runId, token), options.BeatEvery, time);

    // A file that cannot be used is reported by every run, and does not make the other files stale.
    private static bool IsUpToDate(RunRow run) => run.Status == RunStatus.Completed
        || (run.Report is { Progress: { BlobsFailed: 0, ReportersFailed: 0 } } && run.Problems.Count == FlawText.Problems(run.Flaws).Count);

    /// <summary>Releases the dataset; true if another run was requested meanwhile.</summary>
    /// <param name="run">The run, which has ended.</param>
    /// <param name="held">The dataset's row as it was read last; null if it is to be read.</param>
    /// <param name="cancellationToken">Cancels the requests.</param>
    public async Task<bool> ReleaseAsync(RunRow run, DatasetRow? held, CancellationToken cancellationToken)
    {
        for (; ; held = null)
        {
            var row = held ?? await GetAsync(run.Dataset, cancellationToken);
            if (row.ActiveRun != run.Id) return false;
            var free = row with
            {
                ActiveRun = null,
                Again = false,
                LastRun = run.Id,
                LastRunFinished = run.Finished,
                LastCompleted = IsUpToDate(run) ? run.Finished : row.LastCompleted,
                Files = run.Files,
                Flaws = run.Flaws,
            };
            if (await datasets.TryReplaceAsync(free, cancellationToken) is null) continue;
            metrics.Seen(free);
            return row.Again;
        }
    }

    private async Task<DatasetRow> GetAsync(string dataset, CancellationToken cancellationToken)
    {
        var row = await datasets.GetAsync(dataset, cancellationToken);
        metrics.Seen(row);
        return row;
    }

    // A run that has ended holds nothing, even if it died before it released the dataset.
    private bool IsAlive(DatasetRow row, RunRow? holder) =>
        time.GetUtcNow() - row.Heartbeat < options.DeadAfter && (holder is null || holder.Status.IsActive());

    private async Task<AcquiredRun?> ReplaceAsync(DatasetRow row, RunRow? before, string trigger, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // Milliseconds make versions readable; at least one above the last, in case the clock was set back.
        var version = Math.Max(now.ToUnixTimeMilliseconds(), row.Version + 1);
        var run = new RunRow(TableKeys.NewRunId(now), row.Dataset, version, trigger) { Status = RunStatus.Planning, Started = now };
        var taken = row with { ActiveRun = run.Id, Version = version, Heartbeat = now, Again = false };
        if (await datasets.TryReplaceAsync(taken, cancellationToken) is not { } held) return null;
        if (before is not null && before.Status.IsActive())
        {
            await runs.TryReplaceAsync(before with { Status = RunStatus.Abandoned }, cancellationToken);
            RunLog.Ended(log, LogLevel.Warning, RunStatus.Abandoned.Code(), before.Dataset, before.Id);
        }

        return new AcquiredRun(run.Id, await runs.AddAsync(run, cancellationToken), held);
    }
}

/// <summary>The run that does the work after a trigger.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Run">The run, if it is new; null if it was active already.</param>
/// <param name="Held">The dataset's row, which the run holds.</param>
public sealed record AcquiredRun(string Id, RunRow? Run, DatasetRow Held);

/// <summary>Calls a function at intervals until it is disposed of, or until the function returns false.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _running;

    public Heartbeat(Func<CancellationToken, Task<bool>> call, TimeSpan interval, TimeProvider time)
    {
        _running = RunAsync(call, interval, time, _stop.Token);
    }

    /// <summary>Stops; rethrows what a call failed with.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _running;
        _stop.Dispose();
    }

    private static async Task RunAsync(
        Func<CancellationToken, Task<bool>> call, TimeSpan interval, TimeProvider time, CancellationToken stop)
    {
        try
        {
            do
            {
                await Task.Delay(interval, time, stop);
            }
            while (await call(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Disposing of the heartbeat cancels the wait.
        }
    }
}
