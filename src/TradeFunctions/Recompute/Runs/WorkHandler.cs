using System.Globalization;
using Microsoft.Extensions.Logging;
using TradeFunctions.Core.Streams;
using TradeFunctions.Recompute.Publish;
using TradeFunctions.Recompute.Refine;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Does the work that a queue message names. A message may come twice, late, or out of order.</summary>
public sealed class WorkHandler(
    DatasetLease lease, RunRows runs, WorkRows work, Refiner refiner, Publisher publisher, RunWatch watch, RecomputeService service,
    Stages stages, TradeMetrics metrics, TimeProvider time, ILogger<WorkHandler> log)
{
    /// <summary>Handles one message. If it throws, the queue retries.</summary>
    public async Task HandleAsync(string text, CancellationToken cancellationToken)
    {
        var message = WorkMessage.Parse(text);
        if (message.Piece is not { } piece)
        {
            // Check on the run: if it died between two stages, it goes on; if it died at the end, it releases the dataset.
            await service.AdvanceAsync(message.Dataset, message.Run, cancellationToken);
            await watch.CheckAsync(message.Dataset, message.Run, cancellationToken);
            return;
        }

        // A late message: its run ended, or died and was replaced.
        if (!await lease.RenewAsync(message.Dataset, message.Run, cancellationToken)) return;
        await DoAsync(message, piece, cancellationToken);
        await service.AdvanceAsync(message.Dataset, message.Run, cancellationToken);
    }

    private async Task DoAsync(WorkMessage message, string piece, CancellationToken cancellationToken)
    {
        // No such row: the piece is finished, and this message is a duplicate.
        if (await work.GetPendingAsync(message.Run, piece, cancellationToken) is not { } row) return;
        if (await runs.GetAsync(message.Run, cancellationToken) is not { } run) return;
        if (row.Attempts >= WorkRow.MaxAttempts)
        {
            await watch.FailAsync(run, row, "The worker stopped five times without an error.", cancellationToken);
            return;
        }

        // Another worker began the piece at the same moment, and does it.
        if (await work.TryReplaceAsync(row with { Attempts = row.Attempts + 1, Touched = time.GetUtcNow() }, cancellationToken) is not { } begun) return;
        try
        {
            await using var alive = lease.KeepAlive(message.Dataset, message.Run);
            await FinishAsync(run, begun, cancellationToken);
        }
        catch (IOException ex) when (TemporaryFile.IsOutOfSpace(ex) && !cancellationToken.IsCancellationRequested)
        {
            // An instance works on one piece at a time, so another try would find as little room.
            RunLog.GaveUp(log, ex, message.Run, piece, begun.Attempts);
            await watch.FailAsync(run, begun, TooLarge(begun, ex), cancellationToken);
        }
        catch (Exception ex) when (begun.Attempts >= WorkRow.MaxAttempts && !cancellationToken.IsCancellationRequested)
        {
            // The fifth failure, of any kind, is the result of the piece: work that cannot be done must not keep the run from ending.
            RunLog.GaveUp(log, ex, message.Run, piece, begun.Attempts);
            await watch.FailAsync(run, begun, ex.Message, cancellationToken);
        }
    }

    private static string TooLarge(WorkRow row, IOException ex)
    {
        var what = row.Publish is { } input
            ? string.Create(CultureInfo.InvariantCulture, $"publish reporter {input.Reporter}, which has {input.Rows} figures in {input.Sources.Count} {(input.Sources.Count == 1 ? "file" : "files")}")
            : string.Create(CultureInfo.InvariantCulture, $"read {row.Refine!.Blob}, which has {row.Refine.Length} bytes");
        return $"The temporary storage of an instance is too small to {what}: {ex.Message}.";
    }

    private async Task FinishAsync(RunRow run, WorkRow row, CancellationToken cancellationToken)
    {
        var done = row with
        {
            State = WorkState.Done,
            Blob = row.Refine is { } file ? await refiner.RefineAsync(run, file, cancellationToken) : null,
            Reporter = row.Publish is { } reporter ? await PublishAsync(run, reporter, cancellationToken) : null,
        };
        await work.FinishAsync(done, cancellationToken);
        if (done.Blob is { } blob) metrics.Refined(run.Dataset, blob);
        if (done.Reporter is { } published) metrics.Published(run.Dataset, published);
    }

    private Task<ReporterOutcome> PublishAsync(RunRow run, PublishInput input, CancellationToken cancellationToken) => stages.RunAsync(
        new StageWork(TelemetryNames.Publish, run.Dataset, run.Id) { Reporter = input.Reporter },
        () => publisher.PublishAsync(run, input, cancellationToken),
        outcome => outcome.Outcome);
}
