namespace TradeFunctions.Storage.Runs;

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
