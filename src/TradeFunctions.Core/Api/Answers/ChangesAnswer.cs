namespace TradeFunctions.Core.Api.Answers;

/// <summary>What was published when. Only current figures count: a year that was published again has its latest time.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Total">How many changes there are, on all pages.</param>
/// <param name="Next">The value of the parameter next for the following page; null on the last page.</param>
/// <param name="Changes">The changes, the newest first.</param>
/// <param name="Links">Related addresses.</param>
public sealed record ChangesAnswer(
    DatasetBlock Dataset,
    int Total,
    string? Next,
    IReadOnlyList<PublishedChangeBlock> Changes,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>What one version published of a reporter.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Status">published, or withdrawn: its figures are gone.</param>
/// <param name="Version">The version.</param>
/// <param name="PublishedAt">When it was published; for a version that has been followed by another, when its run began.</param>
/// <param name="Years">The years whose current summaries it wrote.</param>
/// <param name="RevisedFigures">How many earlier figures it replaced.</param>
/// <param name="GoodsPeriods">The years, then the months (2025-05), whose current figures of goods it wrote.</param>
public sealed record PublishedChangeBlock(
    EconomyBlock Reporter,
    string Status,
    long Version,
    DateTimeOffset PublishedAt,
    IReadOnlyList<int> Years,
    long RevisedFigures,
    IReadOnlyList<string> GoodsPeriods);
