using Azure;

namespace TradeFunctions.Storage.Datasets;

/// <summary>One row a dataset: who works on it now, and what its <c>_dataset.json</c> says.</summary>
public sealed record DatasetRow(string Dataset)
{
    /// <summary>The run that holds the dataset; null: none.</summary>
    public string? ActiveRun { get; init; }

    /// <summary>The version of the active run, or of the last one. Every run has a higher one than those before it.</summary>
    public long Version { get; init; }

    /// <summary>When the active run last showed that it lives.</summary>
    public DateTimeOffset Heartbeat { get; init; }

    /// <summary>Whether something asked for a run while one was active: another one follows.</summary>
    public bool Again { get; init; }

    /// <summary>The description in force.</summary>
    public DatasetConfig Config { get; init; } = DatasetConfig.Empty;

    /// <summary>The version of <c>_dataset.json</c> that was read last; null: there is none.</summary>
    public string? ConfigETag { get; init; }

    /// <summary>What is wrong with that version; null: nothing. The config in force is the last valid one then.</summary>
    public string? ConfigError { get; init; }

    /// <summary>A hash over the files that the names of commodities were put together from; null: they never were.</summary>
    public string? NamesInput { get; init; }

    /// <summary>The version of the names of commodities; null: there are none besides the project's own.</summary>
    public string? NamesVersion { get; init; }

    /// <summary>The last run that ended; null: none yet.</summary>
    public string? LastRun { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? LastRunFinished { get; init; }

    /// <summary>When the last run that completed without an error ended; null: none yet.</summary>
    public DateTimeOffset? LastCompleted { get; init; }

    /// <summary>How many files the last run that ended found; null: none ended yet.</summary>
    public int? Files { get; init; }

    /// <summary>The files of which something could not be used, as the last run that ended found them.</summary>
    public FlawedFiles Flaws { get; init; } = FlawedFiles.None;

    /// <summary>Whether the dataset's files are all gone: what is left of it is that it was there.</summary>
    public bool IsRemoved => Files == 0;

    /// <summary>The row's version; null: it is not stored yet.</summary>
    public ETag? ETag { get; init; }
}
