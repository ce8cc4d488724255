namespace TradeFunctions.Core.Api.Answers;

/// <summary>All datasets.</summary>
/// <param name="Datasets">Every dataset, by name.</param>
/// <param name="Links">Related addresses.</param>
public sealed record DatasetsAnswer(
    IReadOnlyList<DatasetEntry> Datasets,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A dataset.</summary>
public sealed record DatasetEntry
{
    /// <summary>Its name: the first folder of its files, and the value of the parameter dataset.</summary>
    public required string Name { get; init; }

    /// <summary>Its name; null when not given.</summary>
    public required string? Title { get; init; }

    /// <summary>Who published the files; null when not given.</summary>
    public required string? Publisher { get; init; }

    /// <summary>The files' licence; null when not given.</summary>
    public required string? Licence { get; init; }

    /// <summary>The sentence that the licence requires; null when not given.</summary>
    public required string? Attribution { get; init; }

    /// <summary>Whether a request that names no dataset means this one.</summary>
    public required bool Default { get; init; }

    /// <summary>Whether its files hold every partner and commodity, so that what is absent was not traded.</summary>
    public required bool Complete { get; init; }

    /// <summary>What is wrong with its _dataset.json; null when nothing is.</summary>
    public required string? ConfigError { get; init; }

    /// <summary>The run that is working on it now; null when there is none.</summary>
    public required string? ActiveRun { get; init; }

    /// <summary>The last run that ended; null when none has.</summary>
    public required string? LastRun { get; init; }

    /// <summary>When that run ended; null when none has.</summary>
    public required DateTimeOffset? LastRunFinished { get; init; }

    /// <summary>published; withdrawn: all its files are gone, and its figures with them; pending: no run over it has ended yet.</summary>
    public required string Status { get; init; }
}

/// <summary>Where the figures come from, and what to state when they are used.</summary>
/// <param name="Name">The dataset's name: the first folder of its files.</param>
/// <param name="Title">Its name; null when not given.</param>
/// <param name="Publisher">Who published the files; null when not given.</param>
/// <param name="Licence">The files' licence; null when not given.</param>
/// <param name="Attribution">The sentence that the licence requires; null when not given.</param>
/// <param name="UnusableFiles">The first twenty files of which no row could be used: which figures they have is unknown. Empty when every file could
/// be used, though single rows may have been rejected (<c>/v1/files</c>).</param>
/// <param name="UnusableFileCount">How many such files there are.</param>
public sealed record DatasetBlock(
    string Name,
    string? Title,
    string? Publisher,
    string? Licence,
    string? Attribution,
    IReadOnlyList<UnusableFileBlock> UnusableFiles,
    int UnusableFileCount);

/// <summary>A raw file of which no row could be used. Which figures it has is unknown, so absent figures may be in it.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Problem">refused, failed, no_rows, only_breakdowns or nothing_used.</param>
/// <param name="Detail">The same in words.</param>
public sealed record UnusableFileBlock(string Blob, string Problem, string Detail);
