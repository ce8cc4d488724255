using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What a dataset has of its reporters.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporters">The requested reporter, or all, ordered by code.</param>
/// <param name="Links">Related addresses.</param>
public sealed record CoverageAnswer(
    DatasetBlock Dataset,
    IReadOnlyList<ReporterCoverageBlock> Reporters,
    IReadOnlyList<LinkBlock> Links) : ILinkedAnswer;

/// <summary>What a dataset has of one reporter.</summary>
public sealed record ReporterCoverageBlock
{
    /// <summary>The reporter.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>published, or withdrawn: the files with its figures are gone.</summary>
    public required string Status { get; init; }

    /// <summary>The period of a request that names none; null when there is none.</summary>
    public required string? DefaultPeriod { get; init; }

    /// <summary>When its figures last changed.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The newest release date among its files, or else upload date; null when there are no files.</summary>
    public required DateTimeOffset? Released { get; init; }

    /// <summary>Since when newer files could not be published; null when it is up to date.</summary>
    public required DateTimeOffset? StaleSince { get; init; }

    /// <summary>How many raw files its figures come from.</summary>
    public required int Files { get; init; }

    /// <summary>One entry for each flow and frequency with figures for all commodities together.</summary>
    public required IReadOnlyList<FlowCoverageBlock> Flows { get; init; }

    /// <summary>What its files have in classifications that are not published, because another one is for the same trade; may be empty.</summary>
    public required IReadOnlyList<IgnoredEditionBlock> IgnoredEditions { get; init; }

    /// <summary>How totals of all goods and of the World are known to be whole: complete (the dataset says so), whole_release_by_tables (a file has
    /// the economies and products that the tables of codes beside it list), whole_release_by_counts (it has as many as only a whole release has) or
    /// rows (the files have rows for them); null when there are no totals, or when it was not recorded.</summary>
    public required string? Totals { get; init; }
}

/// <summary>What a reporter has for one flow and frequency.</summary>
public sealed record FlowCoverageBlock
{
    /// <summary>X or M.</summary>
    public required string Flow { get; init; }

    /// <summary>annual, quarterly, monthly or january-february.</summary>
    public required string Frequency { get; init; }

    /// <summary>The first period with any figure.</summary>
    public required string First { get; init; }

    /// <summary>The last period with any figure; later ones are not reported yet.</summary>
    public required string Last { get; init; }

    /// <summary>The last period with a figure for the World; null when there is none.</summary>
    public required string? LastAgainstWorld { get; init; }

    /// <summary>Periods between first and last without any figure.</summary>
    public required IReadOnlyList<PeriodRangeBlock> Gaps { get; init; }

    /// <summary>Partners with a figure in any period, without the World.</summary>
    public required int Partners { get; init; }

    /// <summary>Partners with a figure in the last period.</summary>
    public required int PartnersInLast { get; init; }

    /// <summary>The sum of the partners as a fraction of the World, in the last period; null when there is no figure for the World.</summary>
    public required decimal? PartnersOfWorld { get; init; }

    public static FlowCoverageBlock Of(PeriodCoverage flow) => new()
    {
        Flow = flow.Flow.Code(),
        Frequency = ApiParameters.Frequency.Write(flow.Frequency),
        First = flow.First.ToString(),
        Last = flow.Last.ToString(),
        LastAgainstWorld = flow.LastAgainstWorld?.ToString(),
        Gaps = [.. flow.Gaps.Select(PeriodRangeBlock.Of)],
        Partners = flow.Partners,
        PartnersInLast = flow.PartnersInLast,
        PartnersOfWorld = flow.PartnersOfWorld,
    };
}

/// <summary>Figures in the files that are not published, because another classification is published for the same trade.</summary>
/// <param name="Classification">The edition left out, such as H4 or S3; null when the files do not say.</param>
/// <param name="Frequency">annual, quarterly, monthly or january-february.</param>
/// <param name="FirstYear">The first calendar year.</param>
/// <param name="LastYear">The last calendar year; every year in between has some, too.</param>
/// <param name="Cells">The number of figures.</param>
public sealed record IgnoredEditionBlock(string? Classification, string Frequency, int FirstYear, int LastYear, long Cells);
