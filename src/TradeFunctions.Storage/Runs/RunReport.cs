using TradeFunctions.Storage.Work;

namespace TradeFunctions.Storage.Runs;

/// <summary>What a run did, piece by piece.</summary>
/// <param name="Progress">Pieces and how many are done.</param>
/// <param name="Blobs">One entry for each file that was read, in order of names.</param>
/// <param name="Reporters">One entry for each reporter that was published, in order of codes.</param>
/// <param name="FirstRejects">The first twenty rejects over all files; the rest is in container <c>rejects</c>.</param>
public sealed record RunReport(
    RunProgress Progress,
    IReadOnlyList<BlobOutcome> Blobs,
    IReadOnlyList<ReporterOutcome> Reporters,
    IReadOnlyList<RunReject> FirstRejects)
{
    /// <summary>How many rejects a run's row keeps.</summary>
    public const int MaxRejects = 20;

    /// <summary>Nothing done yet.</summary>
    public static readonly RunReport Empty = new(RunProgress.None, [], [], []);
}

/// <summary>How many pieces of a run's work there are, and how many are behind it.</summary>
/// <param name="Blobs">Files to read.</param>
/// <param name="BlobsDone">Files read, refused or superseded.</param>
/// <param name="BlobsFailed">Files that were given up: after five failures, or at once where the disk is too small.</param>
/// <param name="Reporters">Reporters to publish; 0 until every file is read.</param>
/// <param name="ReportersDone">Reporters published.</param>
/// <param name="ReportersFailed">Reporters that were given up likewise.</param>
public sealed record RunProgress(int Blobs, int BlobsDone, int BlobsFailed, int Reporters, int ReportersDone, int ReportersFailed)
{
    /// <summary>Nothing to do yet.</summary>
    public static readonly RunProgress None = new(0, 0, 0, 0, 0, 0);
}
