using Azure;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Runs;

/// <summary>One recompute of one dataset.</summary>
public sealed record RunRow(string Id, string Dataset, long Version, string Trigger)
{
    public RunStatus Status { get; init; }

    public DateTimeOffset Started { get; init; }

    /// <summary>When it ended; null if it has not, or died.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Files in the dataset's folder.</summary>
    public int Files { get; init; }

    /// <summary>Files that are new or were overwritten since they were last read.</summary>
    public int FilesChanged { get; init; }

    /// <summary>Files that disappeared.</summary>
    public int FilesRemoved { get; init; }

    /// <summary>When a worker began to plan what to publish; null if none has. It keeps two workers from planning the same.</summary>
    public DateTimeOffset? PublishClaimed { get; init; }

    /// <summary>What is wrong with the dataset as a whole, such as an invalid <c>_dataset.json</c>, or with one of its files.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The dataset's files that could not be used in full, whenever they were read; empty until every file is read.</summary>
    public FlawedFiles Flaws { get; init; } = FlawedFiles.None;

    /// <summary>What was done; of an active run, so far.</summary>
    public RunReport Report { get; init; } = RunReport.Empty;

    /// <summary>The row's ETag; null if it is not stored yet.</summary>
    public ETag? ETag { get; init; }
}
