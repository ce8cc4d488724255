namespace TradeFunctions.Core.Api.Answers;

/// <summary>The reporters of a dataset.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporters">Every reporter, by code.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record ReportersAnswer(
    DatasetBlock Dataset,
    IReadOnlyList<ReporterEntry> Reporters,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>A reporter of a dataset.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Status">published, or withdrawn: the files that held its figures are gone.</param>
/// <param name="DefaultPeriod">The period a request without one means; null: none.</param>
/// <param name="FirstYear">The first year with any figure; null: none.</param>
/// <param name="LastYear">The last year with any figure; null: none.</param>
/// <param name="FirstMonth">The first month with any figure; null: none.</param>
/// <param name="LastMonth">The last month with any figure; null: none.</param>
/// <param name="PublishedAt">When its figures last changed; null: not known.</param>
/// <param name="Kind">economy; of an extract that has others as reporters areas_not_specified, special or group.</param>
/// <param name="Years">The years in which it has trade of its own, and who has it in the others; null: it has no limits.</param>
public sealed record ReporterEntry(
    EconomyBlock Reporter,
    string Status,
    string? DefaultPeriod,
    string? FirstYear,
    string? LastYear,
    string? FirstMonth,
    string? LastMonth,
    DateTimeOffset? PublishedAt,
    string Kind,
    EconomyYearsBlock? Years);
