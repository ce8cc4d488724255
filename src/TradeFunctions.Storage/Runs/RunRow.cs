using Azure;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Runs;

/// <summary>One recompute of one dataset.</summary>
public sealed record RunRow(string Id, string Dataset, long Version, string Trigger)
{
    /// <summary>How far it is, or how it ended.</summary>
    public RunStatus Status { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset Started { get; init; }

    /// <summary>When it ended; null: it has not, or it died.</summary>
    public DateTimeOffset? Finished { get; init; }

    /// <summary>Files in the dataset's folder.</summary>
    public int Files { get; init; }

    /// <summary>Files that are new or were overwritten since they were last read.</summary>
    public int FilesChanged { get; init; }

    /// <summary>Files that disappeared.</summary>
    public int FilesRemoved { get; init; }

    /// <summary>When somebody began to plan what is published; null: nobody has. It keeps two from doing the same.</summary>
    public DateTimeOffset? PublishClaimed { get; init; }

    /// <summary>What is wrong with the dataset as a whole, such as an invalid <c>_dataset.json</c>, or with a file of it.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>The dataset's files of which something could not be used, whenever they were read; empty until every file is read.</summary>
    public FlawedFiles Flaws { get; init; } = FlawedFiles.None;

    /// <summary>What was done. Of an active run as far as it is now.</summary>
    public RunReport Report { get; init; } = RunReport.Empty;

    /// <summary>The row's version; null: it is not stored yet.</summary>
    public ETag? ETag { get; init; }
}
