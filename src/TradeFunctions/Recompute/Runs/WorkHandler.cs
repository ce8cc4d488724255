using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Does the work that a queue message names. A message may come twice, late, or out of order.</summary>
public sealed class WorkHandler(DatasetLease lease, WorkPieces pieces, RunWatch watch, RecomputeService service)
{
    /// <summary>Handles one message. If it throws, the queue retries.</summary>
    public async Task HandleAsync(string text, CancellationToken cancellationToken)
    {
        var message = WorkMessage.Parse(text);
        if (message.Piece is not { } first)
        {
            // Check on the run: if it died between two stages, it goes on; if it died at the end, it releases the dataset.
            await service.AdvanceAsync(message.Dataset, message.Run, cancellationToken);
            await watch.CheckAsync(message.Dataset, message.Run, cancellationToken);
            return;
        }

        // A late message: its run ended, or died and was replaced.
        if (!await lease.RenewAsync(message.Dataset, message.Run, cancellationToken)) return;
        await pieces.DoAsync(message.Dataset, message.Run, first, message.Last ?? first, cancellationToken);
        await service.AdvanceAsync(message.Dataset, message.Run, cancellationToken);
    }
}
