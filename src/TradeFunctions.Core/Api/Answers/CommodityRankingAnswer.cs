using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade.Names;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The commodities of one level that a reporter traded with a partner, the largest first.</summary>
public sealed record CommodityRankingAnswer : ILinkedAnswer
{
    /// <summary>The dataset.</summary>
    public required DatasetBlock Dataset { get; init; }

    /// <summary>Whose account it is.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>With whom it trades; the World is all partners together.</summary>
    public required EconomyBlock Partner { get; init; }

    /// <summary>X exports, M imports, or total.</summary>
    public required string Flow { get; init; }

    /// <summary>2, 4 or 6 digits of the Harmonized System; levels are never mixed.</summary>
    public required int Level { get; init; }

    /// <summary>The edition that all rows are of, as H6; null where they differ or it is not said.</summary>
    public required string? Classification { get; init; }

    /// <summary>The year or month.</summary>
    public required string Period { get; init; }

    /// <summary>annual or monthly.</summary>
    public required string Frequency { get; init; }

    /// <summary>The period that changes compare with.</summary>
    public required string ComparedWith { get; init; }

    /// <summary>value or weight: what ranks.</summary>
    public required string Measure { get; init; }

    /// <summary>The unit of amounts; null: not known.</summary>
    public required string? Unit { get; init; }

    /// <summary>All goods with the partner: what the shares are of.</summary>
    public required FigureBlock Total { get; init; }

    /// <summary>How many commodities are ranked; the rows are the first of them, as many as were asked for.</summary>
    public required int Ranked { get; init; }

    /// <summary>The ranked commodities, the largest first; equal amounts share a place, in the order of codes.</summary>
    public required IReadOnlyList<CommodityRankingRowBlock> Rows { get; init; }

    /// <summary>Those without a figure, or that were traded a year before only.</summary>
    public required IReadOnlyList<CommodityRankingRowBlock> Unranked { get; init; }

    /// <summary>Of HS chapters by value; null at the other levels.</summary>
    public required ConcentrationBlock? Concentration { get; init; }

    /// <summary>The raw blobs behind the figures, numbered from 0 by position.</summary>
    public required IReadOnlyList<SourceBlock> Sources { get; init; }

    /// <summary>Addresses that belong to the answer.</summary>
    public required IReadOnlyList<LinkBlock> Links { get; init; }

    /// <summary>What can be said of it in a sentence, with its figures: the largest goods.</summary>
    public required IReadOnlyList<FactBlock> Facts { get; init; }

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
        DatasetBlock dataset, CommodityRanking ranking, int top, CommodityNames names, IReadOnlyList<LinkBlock> links) => new()
        {
            Dataset = dataset,
            Reporter = EconomyBlock.Of(ranking.Reporter, ranking.Period),
            Partner = EconomyBlock.Of(ranking.Partner, ranking.Period),
            Flow = RequestedFlows.Text(ranking.Direction),
            Level = (int)ranking.Level,
            Classification = Common(ranking, row => row.Figure.Classification),
            Period = ranking.Period.ToString(),
            Frequency = ApiParameters.Frequency.Write(ranking.Period.Frequency),
            ComparedWith = ranking.Period.YearBefore.ToString(),
            Measure = ApiParameters.Measure.Write(ranking.Kind),
            Unit = ranking.Kind == MeasureKind.NetWeight ? "kg" : Common(ranking, row => row.Figure.Currency),
            Total = FigureBlock.Of(ranking.Total),
            Ranked = ranking.Ranked.Count,
            Rows = [.. ranking.Ranked.Take(top).Select(row => CommodityRankingRowBlock.Of(row, ranking.Kind, names))],
            Unranked = [.. ranking.Unranked.Select(row => CommodityRankingRowBlock.Of(row, ranking.Kind, names))],
            Concentration = ranking.Level == CommodityLevel.Chapter ? ConcentrationBlock.Create(ranking.Concentration) : null,
            Sources = [.. ranking.Sources.Select(SourceBlock.Of)],
            Links = links,
            Facts = [.. CommodityFacts.Write(LargestCommodities.Of(ranking), names).Select(fact => FactBlock.Of(fact, [.. Enumerable.Range(0, ranking.Sources.Count)]))],
        };

    private static string? Common(CommodityRanking ranking, Func<CommodityRankingRow, string?> of) =>
        ranking.Ranked.Concat(ranking.Unranked).Select(of).OfType<string>().Distinct().ToList() is [var only] ? only : null;
}

/// <summary>One commodity in a ranking.</summary>
public sealed record CommodityRankingRowBlock
{
    /// <summary>Its code.</summary>
    public required string Code { get; init; }

    /// <summary>What it is called, in the language of its origin; null: no name is known.</summary>
    public required string? Name { get; init; }

    /// <summary>Its place among the commodities of the level, or why it has none.</summary>
    public required RankBlock Rank { get; init; }

    /// <summary>What it is ranked by, in the answer's unit; null: not available.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>The figure.</summary>
    public required FigureBlock Figure { get; init; }

    /// <summary>The figure of the same period one year before.</summary>
    public required FigureBlock YearBefore { get; init; }

    /// <summary>Of all goods with the same partner.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>Of all commodities down to this one in all goods, a fraction; null for what is not ranked and where there is no share.</summary>
    public required decimal? CumulativeShare { get; init; }

    /// <summary>Against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>To the growth of all goods with the same partner.</summary>
    public required ContributionBlock Contribution { get; init; }

    /// <summary>The edition of the code, as H6; null: not said.</summary>
    public required string? Classification { get; init; }

    internal static CommodityRankingRowBlock Of(CommodityRankingRow row, MeasureKind kind, CommodityNames names) => new()
    {
        Code = row.Commodity,
        Name = names.Find(row.Commodity),
        Rank = RankBlock.Create(row.Rank),
        Amount = row.Figure.AmountOf(kind)?.ToDecimal(),
        Figure = FigureBlock.Of(row.Figure),
        YearBefore = FigureBlock.Of(row.YearBefore),
        Share = ShareBlock.Create(row.Share),
        CumulativeShare = row.CumulativeShare,
        YearOverYear = ChangeBlock.Of(row.Change),
        Contribution = ContributionBlock.Of(row.Contribution),
        Classification = row.Figure.Classification,
    };
}
