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
public sealed record ReporterCoverageBlock
{
    /// <summary>The reporter.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>published, or withdrawn: the files that held its figures are gone.</summary>
    public required string Status { get; init; }

    /// <summary>The period a request without one means; null: none.</summary>
    public required string? DefaultPeriod { get; init; }

    /// <summary>When its figures last changed.</summary>
    public required DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The newest release, or else upload, among its files; null: there are none.</summary>
    public required DateTimeOffset? Released { get; init; }

    /// <summary>Since when newer files could not be published; null: it is up to date.</summary>
    public required DateTimeOffset? StaleSince { get; init; }

    /// <summary>How many raw files its figures come from.</summary>
    public required int Files { get; init; }

    /// <summary>One entry for each flow and frequency that has figures of all commodities together.</summary>
    public required IReadOnlyList<FlowCoverageBlock> Flows { get; init; }

    /// <summary>What its files have in classifications that are not published, since another one is for the same figures; empty: nothing.</summary>
    public required IReadOnlyList<IgnoredEditionBlock> IgnoredEditions { get; init; }

    /// <summary>By what figures of all goods and of the World are known to be whole: complete (the dataset says so), whole_release_by_tables (a file
    /// has the economies and products that the tables of codes beside it list), whole_release_by_counts (it has as many as only a whole release has)
    /// or rows (the files have rows of them); null: there are none, or it was not noted.</summary>
    public required string? Totals { get; init; }
}

/// <summary>What a reporter has of one flow and frequency.</summary>
public sealed record FlowCoverageBlock
{
    /// <summary>X or M.</summary>
    public required string Flow { get; init; }

    /// <summary>annual or monthly.</summary>
    public required string Frequency { get; init; }

    /// <summary>The first period with any figure.</summary>
    public required string First { get; init; }

    /// <summary>The last one; what is later is not reported yet.</summary>
    public required string Last { get; init; }

    /// <summary>The last period with a figure of the World; null: there is none.</summary>
    public required string? LastAgainstWorld { get; init; }

    /// <summary>Periods between first and last without any figure.</summary>
    public required IReadOnlyList<PeriodRangeBlock> Gaps { get; init; }

    /// <summary>Partners with a figure in any period, the World aside.</summary>
    public required int Partners { get; init; }

    /// <summary>Partners with a figure in the last period.</summary>
    public required int PartnersInLast { get; init; }

    /// <summary>In the last period the partners' sum by the World, a fraction; null: there is no World to compare with.</summary>
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

/// <summary>Figures that the files have and that are not published, since another classification is published for the same.</summary>
/// <param name="Classification">The edition left out, as H4 or S3; null: the files do not say which it is.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="FirstYear">The first calendar year.</param>
/// <param name="LastYear">The last one; every year between has some.</param>
/// <param name="Cells">How many figures.</param>
public sealed record IgnoredEditionBlock(string? Classification, string Frequency, int FirstYear, int LastYear, long Cells);
