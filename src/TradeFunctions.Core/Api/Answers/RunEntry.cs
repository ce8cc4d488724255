namespace TradeFunctions.Core.Api.Answers;

/// <summary>A recompute run.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Dataset">The dataset it recomputes.</param>
/// <param name="Trigger">What started it.</param>
/// <param name="Status">planning, refining, publishing, completed, completed_with_errors, or abandoned: it died and another one took over.</param>
/// <param name="Started">When it began.</param>
/// <param name="Finished">When it ended; null: it has not, or it died.</param>
/// <param name="Files">Files in the dataset's folder.</param>
/// <param name="FilesChanged">Files that are new or were overwritten since they were last read.</param>
/// <param name="FilesRemoved">Files that disappeared.</param>
/// <param name="Blobs">Files to read.</param>
/// <param name="BlobsDone">Files read, refused or superseded so far.</param>
/// <param name="BlobsFailed">Files that failed five times.</param>
/// <param name="Reporters">Reporters to publish; 0 until every file is read.</param>
/// <param name="ReportersDone">Reporters published so far.</param>
/// <param name="ReportersFailed">Reporters that failed five times; they keep their earlier figures.</param>
/// <param name="Href">The run's address.</param>
public sealed record RunEntry(
    string Id,
    string Dataset,
    string Trigger,
    string Status,
    DateTimeOffset Started,
    DateTimeOffset? Finished,
    int Files,
    int FilesChanged,
    int FilesRemoved,
    int Blobs,
    int BlobsDone,
    int BlobsFailed,
    int Reporters,
    int ReportersDone,
    int ReportersFailed,
    string Href);
