using System.Diagnostics;

namespace TradeFunctions.Telemetry;

/// <summary>Runs each stage of the recompute in its own activity, and measures how long it takes.</summary>
public sealed class Stages(TradeMetrics metrics, TimeProvider time)
{
    private static readonly ActivitySource Source = new(TelemetryNames.Source);

    /// <summary>Runs a stage.</summary>
    /// <param name="stage">The stage, and what it works on.</param>
    /// <param name="work">The stage's work.</param>
    /// <param name="outcome">The outcome that the activity is tagged with; null: it gets no such tag.</param>
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
            // The type only: a message may quote what was read.
            error = ex.GetType().FullName;
            activity?.SetTag(TelemetryNames.ErrorType, error).SetStatus(ActivityStatusCode.Error);
            throw;
        }
        finally
        {
            metrics.Ended(stage.Stage, stage.Dataset, time.GetElapsedTime(started), error);
        }
    }

    // SetTag ignores null.
    private static Activity? Start(StageWork stage) => Source.StartActivity(stage.Stage)?
        .SetTag(TelemetryNames.Dataset, stage.Dataset)
        .SetTag(TelemetryNames.Run, stage.Run)
        .SetTag(TelemetryNames.Step, stage.Step)
        .SetTag(TelemetryNames.Blob, stage.Blob)
        .SetTag(TelemetryNames.Reporter, stage.Reporter);
}

/// <summary>A stage of a run, and what it works on.</summary>
/// <param name="Stage">A stage's name in <see cref="TelemetryNames"/>.</param>
/// <param name="Dataset">The dataset's name.</param>
/// <param name="Run">The run's id.</param>
public sealed record StageWork(string Stage, string Dataset, string Run)
{
    /// <summary><c>files</c> or <c>reporters</c>; null: the stage is not <see cref="TelemetryNames.Plan"/>.</summary>
    public string? Step { get; init; }

    /// <summary>The raw file's name; null: the stage works on no single file.</summary>
    public string? Blob { get; init; }

    /// <summary>The reporter's numeric code; null: the stage works on no single reporter.</summary>
    public int? Reporter { get; init; }
}
