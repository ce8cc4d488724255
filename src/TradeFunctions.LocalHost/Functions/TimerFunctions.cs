using Microsoft.Azure.Functions.Worker;
using NCrontab;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>Runs the timer functions on their NCRONTAB schedules, in UTC like the platform.</summary>
internal sealed partial class TimerFunctions(FunctionCatalog functions, IServiceProvider services, IConfiguration configuration, TimeProvider clock, ILogger<TimerFunctions> logger)
    : BackgroundService
{
    /// <summary>Reads six fields, seconds first, or five that start with minutes.</summary>
    /// <exception cref="CrontabException">The expression is wrong.</exception>
    public static CrontabSchedule Schedule(string expression)
    {
        var withSeconds = expression.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Length == 6;
        return CrontabSchedule.Parse(expression, new CrontabSchedule.ParseOptions { IncludingSeconds = withSeconds });
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Resolved here rather than in the loops, so that a bad expression stops the start, as on the platform.
        var schedules = functions.Timers.Select(function => (function, Schedule(LocalSettings.Resolve(function.Trigger.Schedule, configuration)))).ToList();
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
            // Occurrences that passed during the run are skipped: a function never runs twice at once.
            last = Later(next, clock.GetUtcNow().UtcDateTime);
        }
    }

    private async Task DelayUntilAsync(DateTime time, CancellationToken cancellationToken)
    {
        // A delay may last 49 days at most, and a schedule may be yearly.
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
            // A failure ends this run only; the schedule goes on.
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
