using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What a dataset's reporters have.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporters">By code; the one asked for, or all.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
public sealed record CoverageAnswer(
    DatasetBlock Dataset,
    IReadOnlyList<ReporterCoverageBlock> Reporters,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

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

/// <summary>What a reporter has of one flow and frequency.</summary>
/// <param name="Flow">X or M.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="First">The first period with any figure.</param>
/// <param name="Last">The last one; what is later is not reported yet.</param>
/// <param name="LastAgainstWorld">The last period with a figure of the World; null: there is none.</param>
/// <param name="Gaps">Periods between first and last without any figure.</param>
/// <param name="Partners">Partners with a figure in any period, the World aside.</param>
/// <param name="PartnersInLast">Partners with a figure in the last period.</param>
/// <param name="PartnersOfWorld">In the last period the partners' sum by the World, a fraction; null: there is no World to compare with.</param>
public sealed record FlowCoverageBlock(
    string Flow,
    string Frequency,
    string First,
    string Last,
    string? LastAgainstWorld,
    IReadOnlyList<PeriodRangeBlock> Gaps,
    int Partners,
    int PartnersInLast,
    decimal? PartnersOfWorld)
{
    /// <summary>The block of a flow's periods.</summary>
    public static FlowCoverageBlock Of(PeriodCoverage flow) => new(
        flow.Flow.Code(),
        ApiParameters.Frequency.Write(flow.Frequency),
        flow.First.ToString(),
        flow.Last.ToString(),
        flow.LastAgainstWorld?.ToString(),
        [.. flow.Gaps.Select(PeriodRangeBlock.Of)],
        flow.Partners,
        flow.PartnersInLast,
        flow.PartnersOfWorld);
}

/// <summary>Figures that the files have and that are not published, since another classification is published for the same.</summary>
/// <param name="Classification">The edition left out, as H4 or S3; null: the files do not say which it is.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="FirstYear">The first calendar year.</param>
/// <param name="LastYear">The last one; every year between has some.</param>
/// <param name="Cells">How many figures.</param>
public sealed record IgnoredEditionBlock(string? Classification, string Frequency, int FirstYear, int LastYear, long Cells);
