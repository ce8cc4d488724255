namespace TradeFunctions.Telemetry;

/// <summary>A stage of a run, and what it works on.</summary>
/// <param name="Stage">Its name, one of those in <see cref="TelemetryNames"/>.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Run">The run's id.</param>
public sealed record StageWork(string Stage, string Dataset, string Run)
{
    /// <summary>What is planned; null: the stage is not planning.</summary>
    public string? Step { get; init; }

    /// <summary>The raw file; null: the stage is not about one.</summary>
    public string? Blob { get; init; }

    /// <summary>The reporter; null: the stage is not about one.</summary>
    public int? Reporter { get; init; }
}
