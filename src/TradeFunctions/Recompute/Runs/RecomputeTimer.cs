using Microsoft.Azure.Functions.Worker;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Starts a recompute of every dataset by the schedule of the setting <c>RecomputeSchedule</c>.</summary>
public sealed class RecomputeTimer(RecomputeService service)
{
    [Function("RecomputeTimer")]
    public Task RunAsync([TimerTrigger("%RecomputeSchedule%")] TimerInfo timer, CancellationToken cancellationToken) =>
        service.StartAsync(null, "timer", cancellationToken);
}
