using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The raw files of a dataset and what was made of them.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Total">How many files there are, on all pages.</param>
/// <param name="Next">The value of parameter next for the following page; null: this is the last one.</param>
/// <param name="Files">The files, by name.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record FilesAnswer(
    DatasetBlock Dataset,
    int Total,
    string? Next,
    IReadOnlyList<FileEntry> Files,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A raw file.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Etag">The version of it that was read.</param>
/// <param name="Status">refined; refused: the file as a whole cannot be used; reference: a table of codes and names, without figures.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LastModified">When it was uploaded.</param>
/// <param name="Released">When its publisher released it; null: not known.</param>
/// <param name="Layout">The layout it was read in; null: none fits.</param>
/// <param name="Records">Records after the header.</param>
/// <param name="Rows">Rows that became cells.</param>
/// <param name="BreakdownRows">Records left out because they break another one down.</param>
/// <param name="Rejects">Rejected rows, those that contradict each other included.</param>
/// <param name="RejectBlob">The blob in container rejects that lists them; null: there are none.</param>
/// <param name="Cells">Cells in the refined blob; null: there is none.</param>
/// <param name="Reporters">Reporters in it; null: there is none.</param>
/// <param name="RefinedBlob">The blob in container refined: its cells as Parquet; null: there is none.</param>
/// <param name="Refusal">Why it was refused; null unless it was.</param>
/// <param name="Used">Records of which the figures are in use.</param>
/// <param name="Problem">What is wrong with the file as a whole: no_rows, only_breakdowns, only_other_systems, nothing_used, or
/// mostly_rejected (more than half of its records); null: nothing, or it was refused.</param>
/// <param name="Advice">What to do about that problem; null: see the reasons.</param>
/// <param name="Reasons">The five commonest reasons of its rejects, the most frequent first.</param>
/// <param name="RejectsHref">The address of all of its rejects; null: there are none.</param>
/// <param name="OtherSystemRows">Records left out because their goods are in another system than the Harmonized one (SITC, BEC).</param>
/// <param name="Remarks">Lines after the header that are no rows: a source or a note, or words at the end.</param>
public sealed record FileEntry(
    string Blob,
    string Etag,
    string Status,
    long Length,
    DateTimeOffset LastModified,
    DateTimeOffset? Released,
    string? Layout,
    long Records,
    long Rows,
    long BreakdownRows,
    long Rejects,
    string? RejectBlob,
    long? Cells,
    int? Reporters,
    string? RefinedBlob,
    RefusalBlock? Refusal,
    long Used,
    string? Problem,
    string? Advice,
    IReadOnlyList<RejectReasonBlock> Reasons,
    string? RejectsHref,
    long OtherSystemRows,
    long Remarks);

/// <summary>The rows of a raw file that could not be used.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="File">The file's name within it.</param>
/// <param name="Etag">The version of it that was read.</param>
/// <param name="Status">refined; refused: the file as a whole cannot be used; reference: a table of codes and names.</param>
/// <param name="Refusal">Why it was refused, in which case its rows are not listed; null unless it was.</param>
/// <param name="Total">How many rows could not be used, on all pages.</param>
/// <param name="Next">The value of parameter next for the following page; null: this is the last one.</param>
/// <param name="Reasons">The five commonest reasons, the most frequent first.</param>
/// <param name="Rejects">The rows, in the order in which they were found.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record RejectsAnswer(
    DatasetBlock Dataset,
    string File,
    string Etag,
    string Status,
    RefusalBlock? Refusal,
    long Total,
    string? Next,
    IReadOnlyList<RejectReasonBlock> Reasons,
    IReadOnlyList<RejectBlock> Rejects,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A row that could not be used.</summary>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name as in the header; null: the row as a whole.</param>
/// <param name="Code">A stable code of the reason.</param>
/// <param name="Found">What was found: the field in quotes, or a few words.</param>
/// <param name="Row">The row as read, at most 4,000 characters.</param>
/// <param name="Advice">What to do about it; null: nothing is known.</param>
public sealed record RejectBlock(long Line, string? Column, string Code, string Found, string Row, string? Advice)
{
    /// <summary>The block of a reject.</summary>
    public static RejectBlock Of(Reject reject)
    {
        var (code, found) = RejectReasons.Split(reject.Reason);
        return new RejectBlock(reject.Line, reject.Column, code, found, reject.Row, UnusableAdvice.Of(code, found));
    }
}

/// <summary>The rows of a file that were rejected for one reason in one column.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Column">The column's name as in the header; null: the row as a whole.</param>
/// <param name="Count">How many rows.</param>
/// <param name="FirstLine">The line on which the first of them begins, counted from 1.</param>
/// <param name="Found">What was found in the first of them: the field in quotes, or a few words.</param>
/// <param name="Advice">What to do about it; null: nothing is known.</param>
public sealed record RejectReasonBlock(string Code, string? Column, long Count, long FirstLine, string Found, string? Advice)
{
    /// <summary>The block of a reason.</summary>
    public static RejectReasonBlock Of(RejectReason reason) =>
        new(reason.Code, reason.Column, reason.Count, reason.FirstLine, reason.Found, UnusableAdvice.Of(reason.Code, reason.Found));
}

/// <summary>Why a file as a whole cannot be used.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Detail">What was found.</param>
/// <param name="NearestLayout">The layout its header comes nearest to; null: that is not the reason.</param>
/// <param name="MissingColumns">The columns that layout would need besides.</param>
/// <param name="Advice">What to do about it; null: nothing is known.</param>
public sealed record RefusalBlock(
    string Code,
    string Detail,
    string? NearestLayout,
    IReadOnlyList<string> MissingColumns,
    string? Advice)
{
    /// <summary>The block of a refusal; null for none.</summary>
    public static RefusalBlock? Of(FileRefusal? refusal) => refusal is null
        ? null
        : new RefusalBlock(refusal.Code, refusal.Detail, refusal.NearestLayout, refusal.MissingColumns, UnusableAdvice.Of(refusal));
}
