using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Does recompute work; as many instances as the queue is long.</summary>
public sealed class RecomputeWorker(WorkHandler handler)
{
    [Function("RecomputeWorker")]
    public Task RunAsync(
        [QueueTrigger(TradeStorageClients.WorkQueueName, Connection = TradeStorageOptions.SectionName)] string message,
        CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}
