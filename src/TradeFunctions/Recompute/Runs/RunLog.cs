using Microsoft.Extensions.Logging;

namespace TradeFunctions.Recompute.Runs;

/// <summary>Log messages about runs. The alerts in infra/modules/alerts.bicep search for the text about the end of a run.</summary>
internal static partial class RunLog
{
    /// <summary>A run ended.</summary>
    /// <param name="logger">The logger.</param>
    /// <param name="level">Warning if it ended with errors.</param>
    /// <param name="status">The code of its status.</param>
    /// <param name="dataset">The dataset.</param>
    /// <param name="run">The run's id.</param>
    [LoggerMessage(EventName = "RunEnded", Message = "Run ended: {Status}, dataset {Dataset}, run {Run}")]
    public static partial void Ended(ILogger logger, LogLevel level, string status, string dataset, string run);

    /// <summary>There is no dataset: nothing to do, and nothing is stale.</summary>
    /// <param name="logger">The logger.</param>
    [LoggerMessage(LogLevel.Information, "Run ended: completed, there is no dataset yet", EventName = "NothingToRun")]
    public static partial void NothingToRun(ILogger logger);

    /// <summary>A piece of work failed for the last time.</summary>
    /// <param name="logger">The logger.</param>
    /// <param name="exception">What it failed with.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="attempts">How often it was tried.</param>
    [LoggerMessage(LogLevel.Error, "Run {Run}: {Piece} failed {Attempts} times", EventName = "PieceFailed")]
    public static partial void GaveUp(ILogger logger, Exception exception, string run, string piece, int attempts);

    /// <summary>A piece of work failed and is tried again.</summary>
    /// <param name="logger">The logger.</param>
    /// <param name="exception">What it failed with.</param>
    /// <param name="run">The run's id.</param>
    /// <param name="piece">The piece.</param>
    /// <param name="attempts">How often it was tried.</param>
    [LoggerMessage(LogLevel.Warning, "Run {Run}: {Piece} failed at attempt {Attempts}", EventName = "PieceRetried")]
    public static partial void Retried(ILogger logger, Exception exception, string run, string piece, int attempts);
}
