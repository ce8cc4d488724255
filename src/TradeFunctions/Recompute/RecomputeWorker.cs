using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Storage;

namespace TradeFunctions.Recompute;

/// <summary>Does recompute work; as many instances as the queue is long.</summary>
public sealed class RecomputeWorker(WorkHandler handler)
{
    [Function("RecomputeWorker")]
    public Task RunAsync(
        [QueueTrigger(TradeStorageClients.WorkQueueName, Connection = TradeStorageOptions.SectionName)] string message,
        CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}
