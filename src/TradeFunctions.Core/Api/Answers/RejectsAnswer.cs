namespace TradeFunctions.Core.Api.Answers;

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
