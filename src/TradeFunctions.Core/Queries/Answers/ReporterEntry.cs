namespace TradeFunctions.Core.Queries;

/// <summary>A reporter of a dataset.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Status">published, or withdrawn: the files that held its figures are gone.</param>
/// <param name="DefaultPeriod">The period a request without one means; null: none.</param>
/// <param name="FirstYear">The first year with any figure; null: none.</param>
/// <param name="LastYear">The last year with any figure; null: none.</param>
/// <param name="FirstMonth">The first month with any figure; null: none.</param>
/// <param name="LastMonth">The last month with any figure; null: none.</param>
/// <param name="PublishedAt">When its figures last changed; null: not known.</param>
public sealed record ReporterEntry(
    EconomyBlock Reporter,
    string Status,
    string? DefaultPeriod,
    string? FirstYear,
    string? LastYear,
    string? FirstMonth,
    string? LastMonth,
    DateTimeOffset? PublishedAt);
