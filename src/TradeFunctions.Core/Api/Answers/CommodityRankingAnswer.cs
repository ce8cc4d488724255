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

    /// <summary>The partner; the World is all partners together.</summary>
    public required EconomyBlock Partner { get; init; }

    /// <summary>X exports, M imports, or total.</summary>
    public required string Flow { get; init; }

    /// <summary>2, 4 or 6 digits of the Harmonized System; levels are never mixed.</summary>
    public required int Level { get; init; }

    /// <summary>The edition of all rows, such as H6; null where they differ or it is not given.</summary>
    public required string? Classification { get; init; }

    /// <summary>The period: 2024, 2025-05, 2025-Q1 or 2025-01/2025-02.</summary>
    public required string Period { get; init; }

    /// <summary>annual, quarterly, monthly or january-february.</summary>
    public required string Frequency { get; init; }

    /// <summary>The period that changes are measured against.</summary>
    public required string ComparedWith { get; init; }

    /// <summary>value or weight: what the ranking is by.</summary>
    public required string Measure { get; init; }

    /// <summary>The unit of amounts; null when unknown.</summary>
    public required string? Unit { get; init; }

    /// <summary>All goods traded with the partner: the whole that the shares are of.</summary>
    public required FigureBlock Total { get; init; }

    /// <summary>How many commodities are ranked; the rows show as many of them as requested.</summary>
    public required int Ranked { get; init; }

    /// <summary>The ranked commodities, the largest first; equal amounts share a place and are ordered by code.</summary>
    public required IReadOnlyList<CommodityRankingRowBlock> Rows { get; init; }

    /// <summary>Commodities without a figure, and those traded only a year before.</summary>
    public required IReadOnlyList<CommodityRankingRowBlock> Unranked { get; init; }

    /// <summary>The concentration of HS chapters by value; null at other levels.</summary>
    public required ConcentrationBlock? Concentration { get; init; }

    /// <summary>The raw blobs behind the figures, numbered from 0 by their position.</summary>
    public required IReadOnlyList<SourceBlock> Sources { get; init; }

    /// <summary>Related addresses.</summary>
    public required IReadOnlyList<LinkBlock> Links { get; init; }

    /// <summary>The largest goods in a sentence, with the figures.</summary>
    public required IReadOnlyList<FactBlock> Facts { get; init; }

    /// <summary>The first five rows, with file and line, that could not be read and may have a figure that the answer lacks; null when there are
    /// none, or too many to be recorded.</summary>
    public IReadOnlyList<CauseBlock>? Unread { get; init; }

    /// <summary>The answer from a ranking.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="ranking">The whole ranking.</param>
    /// <param name="top">How many rows to show.</param>
    /// <param name="names">What commodities are called.</param>
    /// <param name="links">Related addresses.</param>
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

    /// <summary>Its name, in the language of its origin; null when unknown.</summary>
    public required string? Name { get; init; }

    /// <summary>Its place among the commodities of the level, or the reason why it has none.</summary>
    public required RankBlock Rank { get; init; }

    /// <summary>The amount it is ranked by, in the answer's unit; null when not available.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>The figure.</summary>
    public required FigureBlock Figure { get; init; }

    /// <summary>The figure of the same period one year before.</summary>
    public required FigureBlock YearBefore { get; init; }

    /// <summary>Its share of all goods with the same partner.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>The share of all goods that this and all larger commodities have together, a fraction; null for what is not ranked and where there is
    /// no share.</summary>
    public required decimal? CumulativeShare { get; init; }

    /// <summary>The change against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>Its contribution to the growth of all goods with the same partner.</summary>
    public required ContributionBlock Contribution { get; init; }

    /// <summary>The edition of the code, such as H6; null when not given.</summary>
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
