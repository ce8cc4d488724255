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
