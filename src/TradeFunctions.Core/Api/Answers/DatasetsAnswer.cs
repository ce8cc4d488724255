namespace TradeFunctions.Core.Api.Answers;

/// <summary>The datasets there are.</summary>
/// <param name="Datasets">Every dataset, by name.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record DatasetsAnswer(
    IReadOnlyList<DatasetEntry> Datasets,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A dataset.</summary>
public sealed record DatasetEntry
{
    /// <summary>Its name: the first folder of its files, and the value of the parameter dataset.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called; null: not said.</summary>
    public required string? Title { get; init; }

    /// <summary>Who published the files; null: not said.</summary>
    public required string? Publisher { get; init; }

    /// <summary>The files' licence; null: not said.</summary>
    public required string? Licence { get; init; }

    /// <summary>The sentence the licence asks for; null: not said.</summary>
    public required string? Attribution { get; init; }

    /// <summary>Whether a request that names no dataset means this one.</summary>
    public required bool Default { get; init; }

    /// <summary>Whether its files hold every partner and commodity, so that what is absent was not traded.</summary>
    public required bool Complete { get; init; }

    /// <summary>What is wrong with its _dataset.json; null: nothing.</summary>
    public required string? ConfigError { get; init; }

    /// <summary>The run that works on it now; null: none.</summary>
    public required string? ActiveRun { get; init; }

    /// <summary>The last run that ended; null: none yet.</summary>
    public required string? LastRun { get; init; }

    /// <summary>When that run ended; null: none has.</summary>
    public required DateTimeOffset? LastRunFinished { get; init; }

    /// <summary>published; withdrawn: its files are all gone, and its figures with them; pending: no run over it has ended yet.</summary>
    public required string Status { get; init; }
}

/// <summary>Where the figures come from, and what has to be said when they are used.</summary>
/// <param name="Name">The dataset's name: the first folder of its files.</param>
/// <param name="Title">What it is called; null: not said.</param>
/// <param name="Publisher">Who published the files; null: not said.</param>
/// <param name="Licence">The files' licence; null: not said.</param>
/// <param name="Attribution">The sentence the licence asks for; null: not said.</param>
/// <param name="UnusableFiles">The files of it of which nothing could be used, the first twenty: as long as they are there, nobody knows
/// which figures they have. Empty: every file could be used, though single rows may have been rejected (<c>/v1/files</c>).</param>
/// <param name="UnusableFileCount">How many files that are.</param>
public sealed record DatasetBlock(
    string Name,
    string? Title,
    string? Publisher,
    string? Licence,
    string? Attribution,
    IReadOnlyList<UnusableFileBlock> UnusableFiles,
    int UnusableFileCount);

/// <summary>A raw file of which nothing could be used: which figures it has is not known, so what is absent may be in it.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Problem">refused, failed, no_rows, only_breakdowns or nothing_used.</param>
/// <param name="Detail">The same in words.</param>
public sealed record UnusableFileBlock(string Blob, string Problem, string Detail);
