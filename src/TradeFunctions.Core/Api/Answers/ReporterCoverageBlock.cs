namespace TradeFunctions.Core.Api.Answers;

/// <summary>What a reporter has.</summary>
/// <param name="Reporter">The reporter.</param>
/// <param name="Status">published, or withdrawn: the files that held its figures are gone.</param>
/// <param name="DefaultPeriod">The period a request without one means; null: none.</param>
/// <param name="PublishedAt">When its figures last changed.</param>
/// <param name="Released">The newest release, or else upload, among its files; null: there are none.</param>
/// <param name="StaleSince">Since when newer files could not be published; null: it is up to date.</param>
/// <param name="Files">How many raw files its figures come from.</param>
/// <param name="Flows">One entry for each flow and frequency that has figures of all commodities together.</param>
/// <param name="IgnoredEditions">What its files have in classifications that are not published, since another one is for the same
/// figures; empty: nothing.</param>
/// <param name="Totals">By what figures of all goods and of the World are known to be whole: complete (the dataset says so),
/// whole_release_by_tables (a file has the economies and products that the tables of codes beside it list), whole_release_by_counts (it has
/// as many as only a whole release has) or rows (the files have rows of them); null: there are none, or it was not noted.</param>
public sealed record ReporterCoverageBlock(
    EconomyBlock Reporter,
    string Status,
    string? DefaultPeriod,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? Released,
    DateTimeOffset? StaleSince,
    int Files,
    IReadOnlyList<FlowCoverageBlock> Flows,
    IReadOnlyList<IgnoredEditionBlock> IgnoredEditions,
    string? Totals);
