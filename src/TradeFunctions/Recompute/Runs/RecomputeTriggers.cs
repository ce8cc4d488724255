using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Starts a recompute of every dataset by the schedule of the setting <c>RecomputeSchedule</c>.</summary>
public sealed class RecomputeTimer(RecomputeService service)
{
    [Function("RecomputeTimer")]
    public Task RunAsync([TimerTrigger("%RecomputeSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        service.StartAsync(null, "timer", cancellationToken);
}

/// <summary>Does recompute work; as many instances as the queue is long.</summary>
public sealed class RecomputeWorker(WorkHandler handler)
{
    [Function("RecomputeWorker")]
    public Task RunAsync(
        [QueueTrigger(TradeStorageClients.WorkQueueName, Connection = TradeStorageOptions.SectionName)] string message,
        CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}
