using System.Diagnostics;

namespace TradeFunctions.Telemetry;

/// <summary>Does the stages of the recompute within an activity each, and measures how long they take.</summary>
public sealed class Stages(TradeMetrics metrics, TimeProvider time)
{
    private static readonly ActivitySource Source = new(TelemetryNames.Source);

    /// <summary>Does a stage's work.</summary>
    /// <param name="stage">What it is.</param>
    /// <param name="work">Does it.</param>
    /// <param name="outcome">What became of it, for the activity; null: it says nothing.</param>
    public async Task<T> RunAsync<T>(StageWork stage, Func<Task<T>> work, Func<T, string?> outcome)
    {
        using var activity = Start(stage);
        var started = time.GetTimestamp();
        string? error = null;
        try
        {
            var result = await work();
            activity?.SetTag(TelemetryNames.Outcome, outcome(result));
            return result;
        }
        catch (Exception ex)
        {
            // Its type alone: a message may quote what was read.
            error = ex.GetType().FullName;
            activity?.SetTag(TelemetryNames.ErrorType, error).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            metrics.Ended(stage.Stage, stage.Dataset, time.GetElapsedTime(started), error);
        }
    }

    // A tag without a value is not set.
    private static Activity? Start(StageWork stage) => Source.StartActivity(stage.Stage)?
        .SetTag(TelemetryNames.Dataset, stage.Dataset)
        .SetTag(TelemetryNames.Run, stage.Run)
        .SetTag(TelemetryNames.Step, stage.Step)
        .SetTag(TelemetryNames.Blob, stage.Blob)
        .SetTag(TelemetryNames.Reporter, stage.Reporter);
}
