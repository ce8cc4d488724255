using Azure;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Storage.Work;

/// <summary>One piece of a run's work: a file to refine or a reporter to publish. Exactly one of the two inputs is there.</summary>
public sealed record WorkRow(string Run, string Piece)
{
    /// <summary>How often a piece is tried.</summary>
    public const int MaxAttempts = 5;

    /// <summary>Where it stands.</summary>
    public WorkState State { get; init; }

    /// <summary>The file to refine; null: this is not such a piece.</summary>
    public RefineInput? Refine { get; init; }

    /// <summary>The reporter to publish; null: this is not such a piece.</summary>
    public PublishInput? Publish { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>How often its message was sent again because nothing had come of it.</summary>
    public int Resends { get; init; }

    /// <summary>When its message was sent or the work begun, whichever is later.</summary>
    public DateTimeOffset Touched { get; init; }

    /// <summary>What became of the file; null unless done or failed.</summary>
    public BlobOutcome? Blob { get; init; }

    /// <summary>What became of the reporter; null unless done or failed.</summary>
    public ReporterOutcome? Reporter { get; init; }

    /// <summary>The row's version; null: it is not stored yet.</summary>
    public ETag? ETag { get; init; }
}

/// <summary>Where a piece of work stands.</summary>
public enum WorkState
{
    /// <summary>Still to be done.</summary>
    Pending,

    /// <summary>Done; its result is in the row.</summary>
    Done,

    /// <summary>Given up: after five attempts, or at once where the disk is too small.</summary>
    Failed,
}

/// <summary>A file to refine, in the version that was planned.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="ETag">The planned version.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LastModified">When it was uploaded.</param>
/// <param name="ReleasedText">Its metadata <c>released</c>; null: none.</param>
public sealed record RefineInput(string Blob, string ETag, long Length, DateTimeOffset LastModified, string? ReleasedText);

/// <summary>
/// A reporter to publish and everything it follows from, as it was when the run planned it: nothing that changes
/// meanwhile can be mixed in.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Sources">The files with its figures, oldest first; none: it is withdrawn.</param>
/// <param name="Complete">Whether the dataset says that its files hold everything.</param>
/// <param name="Groups">The codes of the dataset's commodity groups, by their id.</param>
/// <param name="Rows">How many rows its files have of it, where one that several have is counted in each.</param>
/// <param name="HasUnusableFiles">Whether a file of the dataset could not be used at all, so that what is absent is not known.</param>
public sealed record PublishInput(
    int Reporter, IReadOnlyList<PublishSource> Sources, bool Complete, IReadOnlyDictionary<string, IReadOnlyList<string>> Groups, long Rows = 0,
    bool HasUnusableFiles = false);
