using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Names;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Runs;

/// <summary>
/// Moves a run from one stage to the next when none of its work is pending. Every worker that finishes a piece tries; the ETag of the run's row
/// decides which one does it.
/// </summary>
public sealed class RunCoordinator(
    DatasetLease lease, RunRows runs, WorkRows work, Ledger ledger, WorkQueue queue, PublishPlanner publishPlanner, NamesPublisher names, TimeProvider time, RecomputeOptions options,
    Stages stages, ILogger<RunCoordinator> log)
{
    /// <summary>Moves the run on if nothing is pending; true if the run has ended and another one was requested meanwhile.</summary>
    public async Task<bool> AdvanceAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await runs.GetAsync(runId, cancellationToken) is not { } run) return false;
        // The run died after it ended but before it released the dataset.
        if (run.Status is RunStatus.Completed or RunStatus.CompletedWithErrors) return await lease.ReleaseAsync(run, null, cancellationToken);
        if (run.Status is not (RunStatus.Refining or RunStatus.Publishing)) return false;
        if (await work.AnyPendingAsync(run.Id, cancellationToken)) return false;
        return run.Status == RunStatus.Publishing
            ? await EndAsync(run, null, await work.ListAsync(run.Id, cancellationToken), cancellationToken)
            : await PublishAsync(dataset, run, cancellationToken);
    }

    /// <summary>Goes on with a run that has no file to read. It is nobody else's yet: no message names it.</summary>
    /// <returns>Whether the run has ended and another one was requested meanwhile.</returns>
    public Task<bool> PublishAsync(PlannedRun planned, CancellationToken cancellationToken) =>
        PublishAsync(planned.Run, planned.Held, planned.Ledger, [], cancellationToken);

    private async Task<bool> PublishAsync(string dataset, RunRow run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - run.PublishClaimed < options.ResendAfter) return false;
        if (await lease.GetIfHeldAsync(dataset, run.Id, cancellationToken) is not { } held) return false;
        // Null: another worker plans it.
        if (await runs.TryReplaceAsync(run with { PublishClaimed = now }, cancellationToken) is not { } claimed) return false;
        var rows = await ledger.ListAsync(dataset, cancellationToken);
        return await PublishAsync(claimed, held, rows, await work.ListAsync(run.Id, cancellationToken), cancellationToken);
    }

    // Plans the reporters to publish, or ends the run where there are none.
    private async Task<bool> PublishAsync(
        RunRow run, DatasetRow held, IReadOnlyList<LedgerRow> rows, IReadOnlyList<WorkRow> read, CancellationToken cancellationToken)
    {
        held = await names.RefreshAsync(held, rows, run.Id, cancellationToken);
        var planning = new StageWork(TelemetryNames.Plan, run.Dataset, run.Id) { Step = "reporters" };
        // A failed file may be tried again, but until then its figures are unknown.
        List<string> failed = [.. read.Where(piece => piece.State == WorkState.Failed).Select(piece => piece.Blob?.Blob).OfType<string>()];
        var (pieces, flaws) = await stages.RunAsync(planning, () => publishPlanner.PlanAsync(held, rows, run, failed, cancellationToken), _ => null);
        run = run with { Flaws = flaws, Problems = [.. run.Problems, .. FlawText.Problems(flaws)] };
        if (pieces.Count == 0) return await EndAsync(run, held, read, cancellationToken);
        await work.AddAsync(pieces, cancellationToken);
        if (await runs.TryReplaceAsync(run with { Status = RunStatus.Publishing }, cancellationToken) is null) return false;
        // If there were no files to read, no message checks on the run yet.
        if (run.FilesChanged == 0) await queue.SendAsync([new WorkMessage(run.Id, run.Dataset, null)], options.PollEvery, cancellationToken);
        await queue.SendAsync(WorkMessage.For(run.Dataset, pieces, options.PiecesOfMessage, options.BytesOfMessage), TimeSpan.Zero, cancellationToken);
        return false;
    }

    private async Task<bool> EndAsync(RunRow run, DatasetRow? held, IReadOnlyList<WorkRow> pieces, CancellationToken cancellationToken)
    {
        var report = RunReader.Report(pieces);
        var failed = run.Problems.Count + report.Progress.BlobsFailed + report.Progress.ReportersFailed > 0;
        var ended = await runs.TryReplaceAsync(
            run with
            {
                Status = failed ? RunStatus.CompletedWithErrors : RunStatus.Completed,
                Finished = time.GetUtcNow(),
                Report = report,
            },
            cancellationToken);
        if (ended is null) return false;
        RunLog.Ended(log, failed ? LogLevel.Warning : LogLevel.Information, ended.Status.Code(), ended.Dataset, ended.Id);
        var again = await lease.ReleaseAsync(ended, held, cancellationToken);
        await work.DeleteAsync(pieces, cancellationToken);
        return again || report.Blobs.Any(blob => blob.Outcome == BlobOutcome.Superseded);
    }
}
