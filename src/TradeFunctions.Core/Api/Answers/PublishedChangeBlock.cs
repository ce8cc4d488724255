namespace TradeFunctions.Core.Api.Answers;

/// <summary>What one version published of a reporter.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Status">published, or withdrawn: its figures are gone since.</param>
/// <param name="Version">The version.</param>
/// <param name="PublishedAt">When it was published; of a version that another has followed, when its run began.</param>
/// <param name="Years">The years whose summaries it wrote and that still stand.</param>
/// <param name="RevisedFigures">How many earlier figures it replaced.</param>
/// <param name="GoodsPeriods">The years, then the months (2025-05), whose goods it wrote and that still stand.</param>
public sealed record PublishedChangeBlock(
    EconomyBlock Reporter,
    string Status,
    long Version,
    DateTimeOffset PublishedAt,
    IReadOnlyList<int> Years,
    long RevisedFigures,
    IReadOnlyList<string> GoodsPeriods);
