using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Runs;

/// <summary>
/// One active run a dataset: the dataset's row is taken, kept alive and let go by its ETag. A run that gave no sign of
/// life for a while is dead, and its place is taken by one with a higher version.
/// </summary>
public sealed class DatasetLease(
    DatasetRows datasets, RunRows runs, TimeProvider time, RecomputeOptions options, TradeMetrics metrics, ILogger<DatasetLease> log)
{
    /// <summary>
    /// Takes the dataset for a new run. Where a run is active, that one is returned instead, and told to go again: what
    /// changed since it looked must not wait for the next timer.
    /// </summary>
    public async Task<(string RunId, RunRow? Taken)> TakeAsync(string dataset, string trigger, CancellationToken cancellationToken)
    {
        while (true)
        {
            var row = await GetAsync(dataset, cancellationToken);
            var holder = row.ActiveRun is { } active ? await runs.GetAsync(active, cancellationToken) : null;
            if (row.ActiveRun is not null && IsAlive(row, holder))
            {
                if (row.Again || await datasets.TryReplaceAsync(row with { Again = true }, cancellationToken) is not null)
                {
                    return (row.ActiveRun, null);
                }
            }
            else if (await ReplaceAsync(row, holder, trigger, cancellationToken) is { } run)
            {
                return (run.Id, run);
            }
        }
    }

    /// <summary>The dataset's row, if the run still holds it; null: the run ended or another one took its place.</summary>
    public async Task<DatasetRow?> HeldAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        var row = await GetAsync(dataset, cancellationToken);
        return row.ActiveRun == runId ? row : null;
    }

    /// <summary>Shows that the run lives, if it has not just been shown; false: the run does not hold the dataset any more.</summary>
    public async Task<bool> BeatAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await HeldAsync(dataset, runId, cancellationToken) is not { } row) return false;
        // Another worker's beat does as well as this one's, so a row that was replaced meanwhile is left as it is.
        var now = time.GetUtcNow();
        if (now - row.Heartbeat >= options.BeatEvery) await datasets.TryReplaceAsync(row with { Heartbeat = now }, cancellationToken);
        return true;
    }

    /// <summary>Shows that the run lives for as long as the result is not disposed of.</summary>
    public IAsyncDisposable KeepAlive(string dataset, string runId) =>
        new Heartbeat(token => BeatAsync(dataset, runId, token), options.BeatEvery, time);

    // A file that cannot be used is told in every run, and makes nothing of the others stale.
    private static bool IsUpToDate(RunRow run) => run.Status == RunStatus.Completed
        || (run.Report is { Progress: { BlobsFailed: 0, ReportersFailed: 0 } } && run.Problems.Count == FlawText.Problems(run.Flaws).Count);

    /// <summary>Lets the dataset go; true: something asked for another run meanwhile.</summary>
    public async Task<bool> ReleaseAsync(RunRow run, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (await HeldAsync(run.Dataset, run.Id, cancellationToken) is not { } row) return false;
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

    // A run whose row says that it ended holds nothing, even if it died before it let the dataset go.
    private bool IsAlive(DatasetRow row, RunRow? holder) =>
        time.GetUtcNow() - row.Heartbeat < options.DeadAfter && (holder is null || holder.Status.IsActive());

    private async Task<RunRow?> ReplaceAsync(DatasetRow row, RunRow? before, string trigger, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        // Milliseconds make versions readable; one above the last keeps them rising when the clock was set back.
        var version = Math.Max(now.ToUnixTimeMilliseconds(), row.Version + 1);
        var run = new RunRow(TableKeys.NewRunId(now), row.Dataset, version, trigger) { Status = RunStatus.Planning, Started = now };
        var taken = row with { ActiveRun = run.Id, Version = version, Heartbeat = now, Again = false };
        if (await datasets.TryReplaceAsync(taken, cancellationToken) is null) return null;
        if (before is not null && before.Status.IsActive())
        {
            await runs.TryReplaceAsync(before with { Status = RunStatus.Abandoned }, cancellationToken);
            RunLog.Ended(log, LogLevel.Warning, RunStatus.Abandoned.Code(), before.Dataset, before.Id);
        }

        return await runs.AddAsync(run, cancellationToken);
    }
}

/// <summary>Beats at intervals until it is disposed of, or until a beat says that nobody listens any more.</summary>
internal sealed class Heartbeat : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _beating;

    public Heartbeat(Func<CancellationToken, Task<bool>> beat, TimeSpan interval, TimeProvider time)
    {
        _beating = BeatAsync(beat, interval, time, _stop.Token);
    }

    /// <summary>Stops; a beat that failed is thrown here.</summary>
    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _beating;
        _stop.Dispose();
    }

    private static async Task BeatAsync(
        Func<CancellationToken, Task<bool>> beat, TimeSpan interval, TimeProvider time, CancellationToken stop)
    {
        try
        {
            do
            {
                await Task.Delay(interval, time, stop);
            }
            while (await beat(stop));
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The work is done.
        }
    }
}
