namespace TradeFunctions.Core.Api.Answers;

/// <summary>What was published when. Only what still stands is told: a year that was published again has its last time.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Total">How many changes there are, on all pages.</param>
/// <param name="Next">The value of parameter next for the following page; null: this is the last one.</param>
/// <param name="Changes">The changes, the newest first.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record ChangesAnswer(
    DatasetBlock Dataset,
    int Total,
    string? Next,
    IReadOnlyList<PublishedChangeBlock> Changes,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;
