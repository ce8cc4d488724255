using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The commodities of one level that a reporter traded with a partner, the largest first.</summary>
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">Whose account it is.</param>
/// <param name="Partner">With whom it trades; the World is all partners together.</param>
/// <param name="Flow">X exports, M imports, or total.</param>
/// <param name="Level">2, 4 or 6 digits of the Harmonized System; levels are never mixed.</param>
/// <param name="Classification">The edition that all rows are of, as H6; null where they differ or it is not said.</param>
/// <param name="Period">The year or month.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="ComparedWith">The period that changes compare with.</param>
/// <param name="Measure">value or weight: what ranks.</param>
/// <param name="Unit">The unit of amounts; null: not known.</param>
/// <param name="Total">All goods with the partner: what the shares are of.</param>
/// <param name="Ranked">How many commodities are ranked; the rows are the first of them, as many as were asked for.</param>
/// <param name="Rows">The ranked commodities, the largest first; equal amounts share a place, in the order of codes.</param>
/// <param name="Unranked">Those without a figure, or that were traded a year before only.</param>
/// <param name="Concentration">Of HS chapters by value; null at the other levels.</param>
/// <param name="Sources">The raw blobs behind the figures, numbered from 0 by position.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
/// <param name="Facts">What can be said of it in a sentence, with its figures: the largest goods.</param>
public sealed record CommodityRankingAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    EconomyBlock Partner,
    string Flow,
    int Level,
    string? Classification,
    string Period,
    string Frequency,
    string ComparedWith,
    string Measure,
    string? Unit,
    FigureBlock Total,
    int Ranked,
    IReadOnlyList<CommodityRankingRowBlock> Rows,
    IReadOnlyList<CommodityRankingRowBlock> Unranked,
    ConcentrationBlock? Concentration,
    IReadOnlyList<SourceBlock> Sources,
    IReadOnlyList<LinkBlock> Links,
    IReadOnlyList<FactBlock> Facts) : ILinkedAnswer
{
    /// <summary>Rows that could not be read and may have a figure that the answer lacks, with file and line, the first five; null: there are
    /// none, or they were too many to be noted.</summary>
    public IReadOnlyList<CauseBlock>? Unread { get; init; }

    /// <summary>The answer from a ranking.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="ranking">The whole ranking.</param>
    /// <param name="top">How many rows to show.</param>
    /// <param name="names">What commodities are called.</param>
    /// <param name="links">Addresses that belong to the answer.</param>
    public static CommodityRankingAnswer Of(
        DatasetBlock dataset, CommodityRanking ranking, int top, CommodityNames names, IReadOnlyList<LinkBlock> links) => new(
        dataset,
        EconomyBlock.Of(ranking.Reporter, ranking.Period),
        EconomyBlock.Of(ranking.Partner, ranking.Period),
        RequestedFlows.Text(ranking.Direction),
        (int)ranking.Level,
        Common(ranking, row => row.Figure.Classification),
        ranking.Period.ToString(),
        ApiParameters.Frequency.Write(ranking.Period.Frequency),
        ranking.Period.YearBefore.ToString(),
        ApiParameters.Measure.Write(ranking.Kind),
        ranking.Kind == MeasureKind.NetWeight ? "kg" : Common(ranking, row => row.Figure.Currency),
        FigureBlock.Of(ranking.Total),
        ranking.Ranked.Count,
        [.. ranking.Ranked.Take(top).Select(row => CommodityRankingRowBlock.Of(row, ranking.Kind, names))],
        [.. ranking.Unranked.Select(row => CommodityRankingRowBlock.Of(row, ranking.Kind, names))],
        ranking.Level == CommodityLevel.Chapter ? ConcentrationBlock.Create(ranking.Concentration) : null,
        [.. ranking.Sources.Select(SourceBlock.Of)],
        links,
        [.. CommodityFacts.Write(LargestCommodities.Of(ranking), names).Select(fact => FactBlock.Of(fact, [.. Enumerable.Range(0, ranking.Sources.Count)]))]);

    private static string? Common(CommodityRanking ranking, Func<CommodityRankingRow, string?> of) =>
        ranking.Ranked.Concat(ranking.Unranked).Select(of).OfType<string>().Distinct().ToList() is [var only] ? only : null;
}

/// <summary>One commodity in a ranking.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called, in the language of its origin; null: no name is known.</param>
/// <param name="Rank">Its place among the commodities of the level, or why it has none.</param>
/// <param name="Amount">What it is ranked by, in the answer's unit; null: not available.</param>
/// <param name="Figure">The figure.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
/// <param name="Share">Of all goods with the same partner.</param>
/// <param name="CumulativeShare">Of all commodities down to this one in all goods, a fraction; null for what is not ranked and where there is no share.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Contribution">To the growth of all goods with the same partner.</param>
/// <param name="Classification">The edition of the code, as H6; null: not said.</param>
public sealed record CommodityRankingRowBlock(
    string Code,
    string? Name,
    RankBlock Rank,
    decimal? Amount,
    FigureBlock Figure,
    FigureBlock YearBefore,
    ShareBlock Share,
    decimal? CumulativeShare,
    ChangeBlock YearOverYear,
    ContributionBlock Contribution,
    string? Classification)
{
    internal static CommodityRankingRowBlock Of(CommodityRankingRow row, MeasureKind kind, CommodityNames names) => new(
        row.Commodity,
        names.Find(row.Commodity),
        RankBlock.Create(row.Rank),
        row.Figure.AmountOf(kind)?.ToDecimal(),
        FigureBlock.Of(row.Figure),
        FigureBlock.Of(row.YearBefore),
        ShareBlock.Create(row.Share),
        row.CumulativeShare,
        ChangeBlock.Of(row.Change),
        ContributionBlock.Of(row.Contribution),
        row.Figure.Classification);
}
