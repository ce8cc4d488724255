namespace TradeFunctions.Core.Api.Answers;

/// <summary>The figures of a reporter that later files replaced.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">The reporter.</param>
/// <param name="Total">How many versions revised anything, on all pages.</param>
/// <param name="Next">The value of parameter next for the following page; null: this is the last one.</param>
/// <param name="Versions">The versions, the newest first.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record RevisionsAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    int Total,
    string? Next,
    IReadOnlyList<RevisionBlock> Versions,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;
