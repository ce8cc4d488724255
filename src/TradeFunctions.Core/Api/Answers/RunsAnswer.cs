namespace TradeFunctions.Core.Api.Answers;

/// <summary>Recompute runs.</summary>
/// <param name="Runs">The newest first.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record RunsAnswer(
    IReadOnlyList<RunEntry> Runs,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

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

/// <summary>One recompute run in full.</summary>
/// <param name="Run">The run with its progress.</param>
/// <param name="Problems">What is wrong with the dataset as a whole, and with each of its files of which nothing could
/// be used or more than half was rejected, whichever run read it; empty: nothing.</param>
/// <param name="Blobs">The files that were read, by name.</param>
/// <param name="Reporters">The reporters that were published, by code.</param>
/// <param name="FirstRejects">The first twenty rows that could not be used; each file's rejects_href leads to all of them.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record RunAnswer(
    RunEntry Run,
    IReadOnlyList<string> Problems,
    IReadOnlyList<RunBlob> Blobs,
    IReadOnlyList<RunReporter> Reporters,
    IReadOnlyList<RunRejectBlock> FirstRejects,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>What a run made of one file.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Etag">The version of the file.</param>
/// <param name="Outcome">refined, reference (a table of codes), refused, superseded (overwritten or deleted meanwhile) or failed.</param>
/// <param name="Layout">The layout it was read in; null: none fits, or it was not read.</param>
/// <param name="Records">Records after the header.</param>
/// <param name="Rows">Rows that became cells.</param>
/// <param name="BreakdownRows">Records left out because they break another record's figure down.</param>
/// <param name="Cells">Cells that came of it, conflicts included.</param>
/// <param name="Duplicates">Rows that said the same as another row.</param>
/// <param name="Conflicts">Cells without a figure, because rows contradict each other.</param>
/// <param name="Rejects">Rejected rows, those in conflict included.</param>
/// <param name="RejectBlob">The blob in container rejects that has them all; null: there are none.</param>
/// <param name="Refusal">Why the file was refused; null unless it was.</param>
/// <param name="Failure">What failed; null unless it did.</param>
/// <param name="Used">Records of which the figures are in use.</param>
/// <param name="Problem">What is wrong with the file as a whole: no_rows, only_breakdowns, only_other_systems, nothing_used, or
/// mostly_rejected (more than half of its records); null: nothing, or it is told by outcome.</param>
/// <param name="Advice">What to do about that problem; null: see the reasons.</param>
/// <param name="Reasons">The five commonest reasons of its rejects, the most frequent first.</param>
/// <param name="RejectsHref">The address of all of its rejects, as long as this version of the file is the last one; null: there are none.</param>
/// <param name="OtherSystemRows">Records left out because their goods are in another system than the Harmonized one (SITC, BEC).</param>
/// <param name="Note">What to know of its figures, and what can be done: that sums of its rows are not totals; null: nothing.</param>
/// <param name="Remarks">Lines after the header that are no rows: a source or a note, or words at the end.</param>
public sealed record RunBlob(
    string Blob,
    string Etag,
    string Outcome,
    string? Layout,
    long Records,
    long Rows,
    long BreakdownRows,
    long Cells,
    long Duplicates,
    long Conflicts,
    long Rejects,
    string? RejectBlob,
    RefusalBlock? Refusal,
    string? Failure,
    long Used,
    string? Problem,
    string? Advice,
    IReadOnlyList<RejectReasonBlock> Reasons,
    string? RejectsHref,
    long OtherSystemRows,
    string? Note,
    long Remarks);

/// <summary>What a run published of one reporter.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Outcome">published, unchanged, withdrawn, superseded or failed.</param>
/// <param name="SlotsComputed">Units of time whose input had changed.</param>
/// <param name="SlicesWritten">Those whose figures had changed.</param>
/// <param name="EntitiesWritten">Table rows written for them.</param>
/// <param name="SlicesWithdrawn">Units of time that exist no more.</param>
/// <param name="Revisions">Figures that a later file replaced.</param>
/// <param name="Failure">What failed; null unless it did.</param>
/// <param name="IgnoredEditions">What its files have in classifications that are not published, since another one is for the same
/// figures; empty: nothing, or nothing was published.</param>
public sealed record RunReporter(
    EconomyBlock Reporter,
    string Outcome,
    int SlotsComputed,
    int SlicesWritten,
    int EntitiesWritten,
    int SlicesWithdrawn,
    long Revisions,
    string? Failure,
    IReadOnlyList<IgnoredEditionBlock> IgnoredEditions);

/// <summary>A row that could not be used.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name; null: the row as a whole.</param>
/// <param name="Reason">A stable code and what was found.</param>
/// <param name="Row">The row as read.</param>
public sealed record RunRejectBlock(
    string Blob,
    long Line,
    string? Column,
    string Reason,
    string Row);

/// <summary>The runs that a request started, or found at work.</summary>
/// <param name="Runs">One a dataset.</param>
public sealed record StartedRunsAnswer(
    IReadOnlyList<StartedRun> Runs);

/// <summary>A run that works on a dataset.</summary>
/// <param name="Id">The run's id.</param>
/// <param name="Href">The run's address: ask it for the progress.</param>
/// <param name="Dataset">The dataset.</param>
/// <param name="Started">Whether the request started it; otherwise it was at work already, and another one follows it.</param>
public sealed record StartedRun(string Id, string Href, string Dataset, bool Started);
