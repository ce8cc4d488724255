using TradeFunctions.Storage.Work;

namespace TradeFunctions.Storage.Runs;

/// <summary>What a run did, by piece of work.</summary>
/// <param name="Progress">Pieces and how many are done.</param>
/// <param name="Blobs">One entry for each file that was read, by name.</param>
/// <param name="Reporters">One entry for each reporter that was published, by code.</param>
/// <param name="FirstRejects">The first twenty rejects over all files; all are in container <c>rejects</c>.</param>
public sealed record RunReport(
    RunProgress Progress,
    IReadOnlyList<BlobOutcome> Blobs,
    IReadOnlyList<ReporterOutcome> Reporters,
    IReadOnlyList<RunReject> FirstRejects)
{
    /// <summary>How many rejects a run's row keeps.</summary>
    public const int MaxRejects = 20;

    public static readonly RunReport Empty = new(RunProgress.None, [], [], []);
}

/// <summary>How many pieces of work a run has, and how many are finished.</summary>
/// <param name="Blobs">Files to read.</param>
/// <param name="BlobsDone">Files read, refused or superseded.</param>
/// <param name="BlobsFailed">Files that were given up: after five failures, or at once if the disk is too small.</param>
/// <param name="Reporters">Reporters to publish; 0 until every file is read.</param>
/// <param name="ReportersDone">Reporters published.</param>
/// <param name="ReportersFailed">Reporters that were given up for the same reasons.</param>
public sealed record RunProgress(int Blobs, int BlobsDone, int BlobsFailed, int Reporters, int ReportersDone, int ReportersFailed)
{
    public static readonly RunProgress None = new(0, 0, 0, 0, 0, 0);
}
