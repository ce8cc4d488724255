using Azure;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Storage.Work;

/// <summary>One piece of a run's work: a file to refine or a reporter to publish. Exactly one of the two inputs is set.</summary>
public sealed record WorkRow(string Run, string Piece)
{
    /// <summary>How often a piece is tried.</summary>
    public const int MaxAttempts = 5;

    public WorkState State { get; init; }

    /// <summary>The file to refine; null for a reporter.</summary>
    public RefineInput? Refine { get; init; }

    /// <summary>The reporter to publish; null for a file.</summary>
    public PublishInput? Publish { get; init; }

    /// <summary>How often it was begun.</summary>
    public int Attempts { get; init; }

    /// <summary>How often its message was sent again because nothing happened.</summary>
    public int Resends { get; init; }

    /// <summary>When its message was sent or the work was begun, whichever is later.</summary>
    public DateTimeOffset Touched { get; init; }

    /// <summary>About how many bytes there are to read: those of the raw file, or a rough equivalent of the reporter's rows.</summary>
    public long Bytes => Refine?.Length ?? ((Publish?.Rows ?? 0) * 128);

    /// <summary>The result of the file; null unless done or failed.</summary>
    public BlobOutcome? Blob { get; init; }

    /// <summary>The result of the reporter; null unless done or failed.</summary>
    public ReporterOutcome? Reporter { get; init; }

    /// <summary>The row's ETag; null if it is not stored yet.</summary>
    public ETag? ETag { get; init; }
}

/// <summary>The state of a piece of work.</summary>
public enum WorkState
{
    Pending,

    /// <summary>Done; its result is in the row.</summary>
    Done,

    /// <summary>Given up: after five attempts, or at once if the disk is too small.</summary>
    Failed,
}

/// <summary>A file to refine, in the version that was planned.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="ETag">The planned version.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LastModified">When it was uploaded.</param>
/// <param name="ReleasedText">Its metadata <c>released</c>; null if there is none.</param>
/// <param name="Replaces">The file's row in the ledger when the run was planned; null if it had none.</param>
/// <param name="Rule">What the file does not say by itself; null if there is no rule for it.</param>
public sealed record RefineInput(
    string Blob, string ETag, long Length, DateTimeOffset LastModified, string? ReleasedText, ReplacedRow? Replaces = null, FileRule? Rule = null)
{
    /// <summary>The file's version as it is read: see <see cref="FileRule.Version"/>.</summary>
    public string Version => FileRule.Version(ETag, Rule);
}

/// <summary>
/// A reporter to publish and everything its figures depend on, as of when the run planned it: later changes cannot get mixed in.
/// </summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Sources">The files with its figures, oldest first; empty if it is withdrawn.</param>
/// <param name="Complete">Whether the dataset declares that its files are complete.</param>
/// <param name="Groups">The codes of the dataset's commodity groups, by their id.</param>
/// <param name="Rows">How many cells its files have of it; a cell that several files have counts in each.</param>
/// <param name="HasUnusableFiles">Whether a file of the dataset could not be used at all, so that an absent figure may be in it.</param>
/// <param name="IsNew">Whether the reporter had no pointer when the run was planned.</param>
public sealed record PublishInput(
    int Reporter, IReadOnlyList<PublishSource> Sources, bool Complete, IReadOnlyDictionary<string, IReadOnlyList<string>> Groups, long Rows = 0,
    bool HasUnusableFiles = false, bool IsNew = false);
