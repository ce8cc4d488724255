using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Starts a recompute of every dataset on the schedule in the setting <c>RecomputeSchedule</c>.</summary>
public sealed class RecomputeTimer(RecomputeService service)
{
    [Function("RecomputeTimer")]
    public Task RunAsync([TimerTrigger("%RecomputeSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        service.StartAsync(null, "timer", cancellationToken);
}

/// <summary>Handles the messages of recompute work; the host adds instances as the queue grows.</summary>
public sealed class RecomputeWorker(WorkHandler handler)
{
    [Function("RecomputeWorker")]
    public Task RunAsync(
        [QueueTrigger(TradeStorageClients.WorkQueueName, Connection = TradeStorageOptions.SectionName)] string message,
        CancellationToken cancellationToken) =>
        handler.HandleAsync(message, cancellationToken);
}
