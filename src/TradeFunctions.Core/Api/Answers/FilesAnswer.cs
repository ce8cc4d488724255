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
