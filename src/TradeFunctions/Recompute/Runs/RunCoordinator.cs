using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Datasets;
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
    DatasetLease lease, RunRows runs, WorkRows work, WorkQueue queue, PublishPlanner publishPlanner, NamesPublisher names, TimeProvider time, RecomputeOptions options,
    Stages stages, ILogger<RunCoordinator> log)
{
    /// <summary>Moves the run on if nothing is pending; true if the run has ended and another one was requested meanwhile.</summary>
    public async Task<bool> AdvanceAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await runs.GetAsync(runId, cancellationToken) is not { } run) return false;
        // The run died after it ended but before it released the dataset.
        if (run.Status is RunStatus.Completed or RunStatus.CompletedWithErrors) return await lease.ReleaseAsync(run, cancellationToken);
        if (run.Status is not (RunStatus.Refining or RunStatus.Publishing)) return false;
        if (await work.AnyPendingAsync(run.Id, cancellationToken)) return false;
        if (run.Status == RunStatus.Refining)
        {
            if (await StartPublishingAsync(dataset, run, cancellationToken) is not { } publishing) return false;
            run = publishing;
        }

        return await EndAsync(run, cancellationToken);
    }

    // The run, if there is nothing to publish; null if there is, or if another worker plans it.
    private async Task<RunRow?> StartPublishingAsync(string dataset, RunRow run, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (now - run.PublishClaimed < options.ResendAfter) return null;
        if (await lease.GetIfHeldAsync(dataset, run.Id, cancellationToken) is not { } held) return null;
        if (await runs.TryReplaceAsync(run with { PublishClaimed = now }, cancellationToken) is not { } claimed) return null;
        await names.RefreshAsync(held, run.Id, cancellationToken);
        var planning = new StageWork(TelemetryNames.Plan, dataset, run.Id) { Step = "reporters" };
        var failed = await FailedAsync(run, cancellationToken);
        var (pieces, flaws) = await stages.RunAsync(planning, () => publishPlanner.PlanAsync(held, run, failed, cancellationToken), _ => null);
        await work.AddAsync(pieces, cancellationToken);
        var publishing = await runs.TryReplaceAsync(
            claimed with { Status = RunStatus.Publishing, Flaws = flaws, Problems = [.. run.Problems, .. FlawText.Problems(flaws)] }, cancellationToken);
        if (publishing is null || pieces.Count == 0) return publishing;
        // If there were no files to read, no message checks on the run yet.
        if (run.FilesChanged == 0) await queue.SendAsync([new WorkMessage(run.Id, dataset, null)], options.PollEvery, cancellationToken);
        await queue.SendAsync(pieces.Select(piece => new WorkMessage(run.Id, dataset, piece.Piece)), TimeSpan.Zero, cancellationToken);
        return null;
    }

    // A failed file may be tried again, but until then its figures are unknown.
    private async Task<IReadOnlyList<string>> FailedAsync(RunRow run, CancellationToken cancellationToken) => run.FilesChanged == 0
        ? []
        : [.. (await work.ListAsync(run.Id, cancellationToken)).Where(piece => piece.State == WorkState.Failed).Select(piece => piece.Refine?.Blob).OfType<string>()];

    private async Task<bool> EndAsync(RunRow run, CancellationToken cancellationToken)
    {
        var pieces = await work.ListAsync(run.Id, cancellationToken);
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
        var again = await lease.ReleaseAsync(ended, cancellationToken);
        await work.DeleteAsync(pieces, cancellationToken);
        return again || report.Blobs.Any(blob => blob.Outcome == BlobOutcome.Superseded);
    }
}
