using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Runs;

/// <summary>
/// Watches a run while it is alive: sends lost messages again, and gives up work that died too often. It stops with the run, and no message
/// is sent again more than five times.
/// </summary>
public sealed class RunWatch(
    DatasetLease lease, RunRows runs, WorkRows work, WorkQueue queue, Pointers pointers, TimeProvider time, RecomputeOptions options)
{
    /// <summary>Checks the run once. The message for the next check is sent last, so that a check that fails is not repeated for ever.</summary>
    public async Task CheckAsync(string dataset, string runId, CancellationToken cancellationToken)
    {
        if (await lease.GetIfHeldAsync(dataset, runId, cancellationToken) is not { } held) return;
        if (await runs.GetAsync(runId, cancellationToken) is not { } run) return;
        var now = time.GetUtcNow();
        // As long as any worker renews the heartbeat, the queue moves and the other pieces wait for their turn.
        var quiet = now - held.Heartbeat >= options.ResendAfter;
        if (quiet && !await ResendAsync(run, now, cancellationToken)) return;
        await queue.SendAsync([new WorkMessage(run.Id, run.Dataset, null)], options.PollEvery, cancellationToken);
    }

    /// <summary>Ends a piece as failed. A reporter keeps its old pointer, marked as stale.</summary>
    public async Task FailAsync(RunRow run, WorkRow row, string reason, CancellationToken cancellationToken)
    {
        if (row.Publish is { } input) await MarkStaleAsync(run.Dataset, input.Reporter, cancellationToken);
        var failed = row with
        {
            State = WorkState.Failed,
            Blob = row.Refine is { } file
                ? new BlobOutcome { Blob = file.Blob, ETag = file.Version, Outcome = BlobOutcome.Failed, Failure = reason }
                : null,
            Reporter = row.Publish is { } reporter
                ? new ReporterOutcome { Reporter = reporter.Reporter, Outcome = ReporterOutcome.Failed, Failure = reason }
                : null,
        };
        await work.FinishAsync([failed], cancellationToken);
    }

    // False: every pending piece was sent again five times. The run is left for dead.
    private async Task<bool> ResendAsync(RunRow run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pending = await work.ListPendingAsync(run.Id, cancellationToken);
        var canGoOn = pending.Count == 0;
        var again = new List<WorkRow>();
        foreach (var row in pending)
        {
            if (row.Attempts >= WorkRow.MaxAttempts)
            {
                await FailAsync(run, row, "The worker stopped five times without an error.", cancellationToken);
                canGoOn = true;
            }
            else if (row.Resends < WorkRow.MaxAttempts)
            {
                var resent = row with { Resends = row.Resends + 1, Touched = now };
                if (await work.TryReplaceAsync(resent, cancellationToken) is { } replaced) again.Add(replaced);
                canGoOn = true;
            }
        }

        // What was begun before is sent by itself: if it kills workers, it uses up its own tries.
        IEnumerable<WorkMessage> messages =
        [
            .. WorkMessage.For(run.Dataset, again.Where(row => row.Attempts == 0), options.PiecesOfMessage, options.BytesOfMessage),
            .. again.Where(row => row.Attempts > 0).SelectMany(row => WorkMessage.For(run.Dataset, [row], 1, options.BytesOfMessage)),
        ];
        await queue.SendAsync(messages, TimeSpan.Zero, cancellationToken);
        return canGoOn;
    }

    private async Task MarkStaleAsync(string dataset, int reporter, CancellationToken cancellationToken)
    {
        while (await pointers.GetAsync(dataset, reporter, cancellationToken) is { StaleSince: null } pointer)
        {
            if (await pointers.TryReplaceAsync(pointer with { StaleSince = time.GetUtcNow() }, cancellationToken)) return;
        }
    }
}
