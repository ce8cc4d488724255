using System.Collections.Concurrent;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Streams;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Recompute.Publish;
using TradeFunctions.Recompute.Refine;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Runs;

/// <summary>
/// Does the pieces of work of one message: begins them, reads the files or publishes the reporters, and records the results, each with one batch
/// for all of them. A piece that was begun before is done by itself: if it is the one that kills workers, it does not fail the others.
/// </summary>
public sealed class WorkPieces(
    DatasetLease lease, RunRows runs, WorkRows work, Ledger ledger, Refiner refiner, Publisher publisher, RunWatch watch, Stages stages,
    TradeMetrics metrics, TimeProvider time, RecomputeOptions options, ILogger<WorkPieces> log)
{
    private const string Died = "The worker stopped five times without an error.";

    /// <summary>Does the pending pieces from one to another, by name. Throws what a piece failed with after the others are done.</summary>
    public async Task DoAsync(string dataset, string runId, string first, string last, CancellationToken cancellationToken)
    {
        var pending = await work.ListPendingAsync(runId, first, last, cancellationToken);
        // No such rows: the pieces are finished, and this message is a duplicate.
        if (pending.Count == 0 || await runs.GetAsync(runId, cancellationToken) is not { } run) return;
        foreach (var row in pending.Where(row => row.Attempts >= WorkRow.MaxAttempts)) await watch.FailAsync(run, row, Died, cancellationToken);
        var failures = new ConcurrentQueue<Exception>();
        await using (lease.KeepAlive(dataset, runId))
        {
            await DoAsync(run, [.. pending.Where(row => row.Attempts == 0)], failures, cancellationToken);
            foreach (var row in pending.Where(row => row.Attempts is > 0 and < WorkRow.MaxAttempts).OrderBy(row => row.Attempts))
                await DoAsync(run, [row], failures, cancellationToken);
        }

        if (failures.TryDequeue(out var failure)) ExceptionDispatchInfo.Throw(failure);
    }

    private async Task DoAsync(RunRow run, IReadOnlyList<WorkRow> rows, ConcurrentQueue<Exception> failures, CancellationToken cancellationToken)
    {
        if (rows.Count == 0) return;
        // What another worker began at the same moment, that one does.
        var begun = await work.BeginAsync(rows, time.GetUtcNow(), cancellationToken);
        var finished = new ConcurrentQueue<FinishedPiece>();
        // One file after another, since each fills memory; reporters mostly wait.
        var atOnce = rows[0].Refine is null ? options.ReportersAtOnce : 1;
        try
        {
            await Parallel.ForEachAsync(
                begun,
                new ParallelOptions { MaxDegreeOfParallelism = atOnce, CancellationToken = cancellationToken },
                async (row, token) =>
                {
                    if (await TryAsync(run, row, isAlone: begun.Count == 1, failures, token) is { } done) finished.Enqueue(done);
                });
        }
        finally
        {
            // Also where the worker is asked to stop: what is done need not be done again.
            await RecordAsync(run, [.. finished], failures, CancellationToken.None);
        }
    }

    // Null: the piece failed, now or for good.
    private async Task<FinishedPiece?> TryAsync(
        RunRow run, WorkRow row, bool isAlone, ConcurrentQueue<Exception> failures, CancellationToken cancellationToken)
    {
        try
        {
            return await DoAsync(run, row, cancellationToken);
        }
        catch (IOException ex) when (isAlone && TemporaryFile.IsOutOfSpace(ex) && !cancellationToken.IsCancellationRequested)
        {
            // An instance works on one message at a time, so another try would find as little room.
            RunLog.GaveUp(log, ex, run.Id, row.Piece, row.Attempts);
            await watch.FailAsync(run, row, TooLarge(row, ex), cancellationToken);
        }
        catch (Exception ex) when (row.Attempts >= WorkRow.MaxAttempts && !cancellationToken.IsCancellationRequested)
        {
            // The fifth failure, of any kind, is the result of the piece: work that cannot be done must not keep the run from ending.
            RunLog.GaveUp(log, ex, run.Id, row.Piece, row.Attempts);
            await watch.FailAsync(run, row, ex.Message, cancellationToken);
        }
        catch (Exception ex) when (!cancellationToken.IsCancellationRequested)
        {
            // The queue retries the message, which then finds this piece pending and the others done.
            RunLog.Retried(log, ex, run.Id, row.Piece, row.Attempts);
            failures.Enqueue(ex);
        }

        return null;
    }

    private async Task<FinishedPiece> DoAsync(RunRow run, WorkRow row, CancellationToken cancellationToken)
    {
        if (row.Refine is { } file)
        {
            var result = await refiner.RefineAsync(run, file, cancellationToken);
            return new FinishedPiece(row with { State = WorkState.Done, Blob = result.Outcome }, result.Row);
        }

        // What was begun before may have been published already.
        var reporter = row.Attempts > 1 ? row.Publish! with { IsNew = false } : row.Publish!;
        var outcome = await stages.RunAsync(
            new StageWork(TelemetryNames.Publish, run.Dataset, run.Id) { Reporter = reporter.Reporter },
            () => publisher.PublishAsync(run, reporter, cancellationToken),
            published => published.Outcome);
        return new FinishedPiece(row with { State = WorkState.Done, Reporter = outcome }, null);
    }

    // A piece whose result cannot be recorded is one that failed.
    private async Task RecordAsync(RunRow run, IReadOnlyList<FinishedPiece> pieces, ConcurrentQueue<Exception> failures, CancellationToken cancellationToken)
    {
        try
        {
            await RecordAsync(run, pieces, cancellationToken);
        }
        catch (Exception ex) when (pieces is [{ Row: { } row }] && row.Attempts >= WorkRow.MaxAttempts)
        {
            RunLog.GaveUp(log, ex, run.Id, row.Piece, row.Attempts);
            await watch.FailAsync(run, row, ex.Message, cancellationToken);
        }
        catch (Exception ex)
        {
            failures.Enqueue(ex);
        }
    }

    // The ledger first: a file whose piece is done has its row there.
    private async Task RecordAsync(RunRow run, IReadOnlyList<FinishedPiece> pieces, CancellationToken cancellationToken)
    {
        if (pieces.Count == 0) return;
        List<FinishedPiece> read = [.. pieces.Where(piece => piece.Ledger is not null)];
        var stored = await ledger.PutAsync([.. read.Select(piece => piece.Ledger!)], cancellationToken);
        // A newer run stored another row.
        var outdated = read.Where((_, i) => !stored[i]).ToHashSet();
        List<WorkRow> done = [.. pieces.Select(piece => outdated.Contains(piece) ? Superseded(piece.Row) : piece.Row)];
        await work.FinishAsync(done, cancellationToken);
        foreach (var row in done)
        {
            if (row.Blob is { } blob) metrics.Refined(run.Dataset, blob);
            if (row.Reporter is { } reporter) metrics.Published(run.Dataset, reporter);
        }
    }

    private static WorkRow Superseded(WorkRow row) => row with
    {
        Blob = new BlobOutcome { Blob = row.Refine!.Blob, ETag = row.Refine.Version, Outcome = BlobOutcome.Superseded },
    };

    private static string TooLarge(WorkRow row, IOException ex)
    {
        var what = row.Publish is { } input
            ? string.Create(CultureInfo.InvariantCulture, $"publish reporter {input.Reporter}, which has {input.Rows} figures in {input.Sources.Count} {(input.Sources.Count == 1 ? "file" : "files")}")
            : string.Create(CultureInfo.InvariantCulture, $"read {row.Refine!.Blob}, which has {row.Refine.Length} bytes");
        return $"The temporary storage of an instance is too small to {what}: {ex.Message}.";
    }

    private sealed record FinishedPiece(WorkRow Row, LedgerRow? Ledger);
}
