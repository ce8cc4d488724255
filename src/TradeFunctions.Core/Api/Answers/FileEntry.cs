namespace TradeFunctions.Core.Api.Answers;

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
