using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>Runs the timer functions by their NCRONTAB expressions, in UTC as the platform does.</summary>
internal sealed partial class TimerFunctions(FunctionCatalog functions, IServiceProvider services, IConfiguration configuration, TimeProvider clock, ILogger<TimerFunctions> logger)
    : BackgroundService
{
    /// <summary>Six fields, the first of them seconds; five are taken as starting at second 0.</summary>
    /// <exception cref="CrontabException">The expression is neither.</exception>
    public static CrontabSchedule Schedule(string expression)
    {
        var withSeconds = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length == 6;
        return CrontabSchedule.Parse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds });
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Resolved here and not in the loops: a bad expression ends the start, as it does on the platform.
        var schedules = functions.Timers.Select(function => (function, Schedule(SettingText.Resolve(function.Trigger.Schedule, configuration)))).ToList();
        return Task.WhenAll(schedules.Select(pair => RunAsync(pair.function, pair.Item2, stoppingToken)));
    }

    private async Task RunAsync(Function<TimerTriggerAttribute> function, CrontabSchedule schedule, CancellationToken cancellationToken)
    {
        var last = clock.GetUtcNow().UtcDateTime;
        if (function.Trigger.RunOnStartup) await InvokeAsync(function, last, schedule.GetNextOccurrence(last), cancellationToken);
        while (true)
        {
            var next = schedule.GetNextOccurrence(last);
            await DelayUntilAsync(next, cancellationToken);
            await InvokeAsync(function, next, schedule.GetNextOccurrence(next), cancellationToken);
            // Occurrences that passed while the function ran are left out: it never runs beside itself.
            last = Later(next, clock.GetUtcNow().UtcDateTime);
        }
    }

    private async Task DelayUntilAsync(DateTime time, CancellationToken cancellationToken)
    {
        // A timer takes 49 days at most, and a schedule may be yearly.
        for (var left = time - clock.GetUtcNow().UtcDateTime; left > TimeSpan.Zero; left = time - clock.GetUtcNow().UtcDateTime)
            await Task.Delay(left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1), clock, cancellationToken);
    }

    private async Task InvokeAsync(Function<TimerTriggerAttribute> function, DateTime last, DateTime next, CancellationToken cancellationToken)
    {
        var info = new TimerInfo { ScheduleStatus = new ScheduleStatus { Last = last, Next = next, LastUpdated = last } };
        try
        {
            await function.InvokeAsync(services, info, cancellationToken);
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // A failed run ends that run only; the schedule goes on.
            Log.Failed(logger, function.Name, exception);
        }
    }

    private static DateTime Later(DateTime a, DateTime b) => a > b ? a : b;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Timer function {Function} failed.")]
        public static partial void Failed(ILogger logger, string function, Exception exception);
    }
}
