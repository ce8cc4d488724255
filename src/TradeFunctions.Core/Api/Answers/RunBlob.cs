namespace TradeFunctions.Core.Api.Answers;

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
