namespace TradeFunctions.Core.Api.Answers;

/// <summary>Recompute runs.</summary>
/// <param name="Runs">The newest first.</param>
/// <param name="Links">Related addresses.</param>
public sealed record RunsAnswer(
    IReadOnlyList<RunEntry> Runs,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A recompute run.</summary>
public sealed record RunEntry
{
    /// <summary>The run's id.</summary>
    public required string Id { get; init; }

    /// <summary>The dataset it recomputes.</summary>
    public required string Dataset { get; init; }

    /// <summary>What started it.</summary>
    public required string Trigger { get; init; }

    /// <summary>planning, refining, publishing, completed, completed_with_errors, or abandoned (it died and another run took over).</summary>
    public required string Status { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>When it ended; null when it has not, or when it died.</summary>
    public required DateTimeOffset? Finished { get; init; }

    /// <summary>Files in the dataset's folder.</summary>
    public required int Files { get; init; }

    /// <summary>Files that are new or were overwritten since they were last read.</summary>
    public required int FilesChanged { get; init; }

    /// <summary>Files that disappeared.</summary>
    public required int FilesRemoved { get; init; }

    /// <summary>Files to read.</summary>
    public required int Blobs { get; init; }

    /// <summary>Files read, refused or superseded so far.</summary>
    public required int BlobsDone { get; init; }

    /// <summary>Files that failed five times.</summary>
    public required int BlobsFailed { get; init; }

    /// <summary>Reporters to publish; 0 until every file is read.</summary>
    public required int Reporters { get; init; }

    /// <summary>Reporters published so far.</summary>
    public required int ReportersDone { get; init; }

    /// <summary>Reporters that failed five times; they keep their earlier figures.</summary>
    public required int ReportersFailed { get; init; }

    /// <summary>The run's address.</summary>
    public required string Href { get; init; }
}

/// <summary>One recompute run in full.</summary>
/// <param name="Run">The run with its progress.</param>
/// <param name="Problems">What is wrong with the dataset as a whole, and with each of its files of which no row could be used or more than half were
/// rejected, whichever run read it; empty when nothing is.</param>
/// <param name="Blobs">The files that were read, by name.</param>
/// <param name="Reporters">The reporters that were published, by code.</param>
/// <param name="FirstRejects">The first twenty rows that could not be used; each file's rejects_href leads to all of them.</param>
/// <param name="Links">Related addresses.</param>
public sealed record RunAnswer(
    RunEntry Run,
    IReadOnlyList<string> Problems,
    IReadOnlyList<RunBlob> Blobs,
    IReadOnlyList<RunReporter> Reporters,
    IReadOnlyList<RunRejectBlock> FirstRejects,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>What a run made of one file.</summary>
public sealed record RunBlob
{
    /// <summary>The file's name within its dataset.</summary>
    public required string Blob { get; init; }

    /// <summary>The version of the file.</summary>
    public required string Etag { get; init; }

    /// <summary>refined, reference (a table of codes), refused, superseded (overwritten or deleted meanwhile) or failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>The layout it was read in; null when none fits, or when it was not read.</summary>
    public required string? Layout { get; init; }

    /// <summary>Records after the header.</summary>
    public required long Records { get; init; }

    /// <summary>Rows that became cells.</summary>
    public required long Rows { get; init; }

    /// <summary>Records left out because they break down another record.</summary>
    public required long BreakdownRows { get; init; }

    /// <summary>Cells made from it, conflicts included.</summary>
    public required long Cells { get; init; }

    /// <summary>Rows that repeat another row.</summary>
    public required long Duplicates { get; init; }

    /// <summary>Cells without a figure, because their rows contradict each other.</summary>
    public required long Conflicts { get; init; }

    /// <summary>Rejected rows, including those in conflict.</summary>
    public required long Rejects { get; init; }

    /// <summary>The blob in container rejects that lists all of them; null when there are none.</summary>
    public required string? RejectBlob { get; init; }

    /// <summary>Why the file was refused; null unless it was.</summary>
    public required RefusalBlock? Refusal { get; init; }

    /// <summary>What failed; null unless it did.</summary>
    public required string? Failure { get; init; }

    /// <summary>Records whose figures are used.</summary>
    public required long Used { get; init; }

    /// <summary>What is wrong with the file as a whole: no_rows, only_breakdowns, only_other_systems, nothing_used, or mostly_rejected (more than
    /// half of its records); null when nothing is, or when the outcome says it.</summary>
    public required string? Problem { get; init; }

    /// <summary>What to do about that problem; null when the reasons say it.</summary>
    public required string? Advice { get; init; }

    /// <summary>The five most common reasons for its rejects, the most frequent first.</summary>
    public required IReadOnlyList<RejectReasonBlock> Reasons { get; init; }

    /// <summary>The address of all its rejects, as long as this version of the file is the latest; null when there are none.</summary>
    public required string? RejectsHref { get; init; }

    /// <summary>Records left out because their goods are in another system than the Harmonized System (SITC, BEC).</summary>
    public required long OtherSystemRows { get; init; }

    /// <summary>What to know about its figures, and what to do: that sums of its rows are not totals. Null when there is nothing to know.</summary>
    public required string? Note { get; init; }

    /// <summary>Lines after the header that are not rows: a source, a note, or closing words.</summary>
    public required long Remarks { get; init; }
}

/// <summary>What a run published of one reporter.</summary>
public sealed record RunReporter
{
    /// <summary>The reporter.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>published, unchanged, withdrawn, superseded or failed.</summary>
    public required string Outcome { get; init; }

    /// <summary>Units of time whose input had changed.</summary>
    public required int SlotsComputed { get; init; }

    /// <summary>Units of time whose figures had changed.</summary>
    public required int SlicesWritten { get; init; }

    /// <summary>Table rows written for them.</summary>
    public required int EntitiesWritten { get; init; }

    /// <summary>Units of time that no longer exist.</summary>
    public required int SlicesWithdrawn { get; init; }

    /// <summary>Figures that a later file replaced.</summary>
    public required long Revisions { get; init; }

    /// <summary>What failed; null unless it did.</summary>
    public required string? Failure { get; init; }

    /// <summary>What its files have in classifications that are not published, because another one is for the same trade; empty when there is
    /// nothing, or when nothing was published.</summary>
    public required IReadOnlyList<IgnoredEditionBlock> IgnoredEditions { get; init; }
}

/// <summary>A row that could not be used.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name; null when it is the row as a whole.</param>
/// <param name="Reason">A stable code and what was found.</param>
/// <param name="Row">The row as read.</param>
public sealed record RunRejectBlock(
    string Blob,
    long Line,
    string? Column,
    string Reason,
    string Row);

/// <summary>The runs that a request started or found running.</summary>
/// <param name="Runs">One for each dataset.</param>
public sealed record StartedRunsAnswer(
    IReadOnlyList<StartedRun> Runs);

/// <summary>A run that is working on a dataset.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Href">The run's address, which shows its progress.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Started">Whether the request started it; otherwise it was already running, and another run follows it.</param>
public sealed record StartedRun(string Id, string Href, string Dataset, bool Started);
