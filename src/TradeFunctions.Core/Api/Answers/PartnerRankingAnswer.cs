using System.Globalization;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A reporter's partners, the largest first.</summary>
public sealed record PartnerRankingAnswer : ILinkedAnswer
{
    /// <summary>The dataset.</summary>
    public required DatasetBlock Dataset { get; init; }

    /// <summary>Whose account it is.</summary>
    public required EconomyBlock Reporter { get; init; }

    /// <summary>X exports, M imports, or total.</summary>
    public required string Flow { get; init; }

    /// <summary>The commodity code; TOTAL is all of them.</summary>
    public required string Commodity { get; init; }

    /// <summary>The period: 2024, 2025-05, 2025-Q1 or 2025-01/2025-02.</summary>
    public required string Period { get; init; }

    /// <summary>annual, quarterly, monthly or january-february.</summary>
    public required string Frequency { get; init; }

    /// <summary>The period that changes are measured against.</summary>
    public required string ComparedWith { get; init; }

    /// <summary>value, weight or quantity: what the ranking is by.</summary>
    public required string Measure { get; init; }

    /// <summary>The unit of amounts: the currency, kg, or UN Comtrade's number for the unit of a quantity; null when unknown.</summary>
    public required string? Unit { get; init; }

    /// <summary>All partners together.</summary>
    public required FigureBlock World { get; init; }

    /// <summary>How many economies have a place; the rows show as many of them as requested. It is 0 beside a rank that is "of 1" where a single
    /// economy has an amount and nothing shows that no other traded.</summary>
    public required int Ranked { get; init; }

    /// <summary>The ranked economies, the largest first; equal amounts share a place and are ordered by code.</summary>
    public required IReadOnlyList<PartnerRankingRowBlock> Rows { get; init; }

    /// <summary>What has no place, and why: the World, areas nes, bunkers, the reporter itself, and partners without a figure.</summary>
    public required IReadOnlyList<PartnerRankingRowBlock> Unranked { get; init; }

    /// <summary>The joint share of the named partners; null when none were named.</summary>
    public required JointShareBlock? Combined { get; init; }

    /// <summary>The concentration of partner economies by value.</summary>
    public required ConcentrationBlock? Concentration { get; init; }

    /// <summary>The raw blobs behind the figures, numbered from 0 by their position.</summary>
    public required IReadOnlyList<SourceBlock> Sources { get; init; }

    /// <summary>Related addresses.</summary>
    public required IReadOnlyList<LinkBlock> Links { get; init; }

    /// <summary>The commodity's name; null when unknown.</summary>
    public required string? CommodityName { get; init; }

    /// <summary>The requested joint share and the largest partner in sentences, each with its figures.</summary>
    public required IReadOnlyList<FactBlock> Facts { get; init; }

    /// <summary>The standard abbreviation of a quantity's unit, such as u or m²; null for values and weights, and where the unit is
    /// unknown.</summary>
    public required string? UnitAbbreviation { get; init; }

    /// <summary>A quantity's unit in words, such as number of items; null likewise.</summary>
    public required string? UnitName { get; init; }

    /// <summary>The first five rows, with file and line, that could not be read and may have a figure that the answer lacks; null when there are
    /// none, or too many to be recorded.</summary>
    public IReadOnlyList<CauseBlock>? Unread { get; init; }

    /// <summary>The answer from a ranking.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="commodity">The commodity with its name.</param>
    /// <param name="ranking">The whole ranking.</param>
    /// <param name="top">How many rows to show.</param>
    /// <param name="combine">The partners whose joint share is requested; may be empty.</param>
    /// <param name="links">Related addresses.</param>
    public static PartnerRankingAnswer Of(
        DatasetBlock dataset,
        ResolvedCommodity commodity,
        PartnerRanking ranking,
        int top,
        IReadOnlyList<ResolvedPartner> combine,
        IReadOnlyList<LinkBlock> links) =>
        Of(dataset, commodity, ranking, top, combine.Count == 0 ? null : Joint(ranking, combine), links);

    private static PartnerRankingAnswer Of(
        DatasetBlock dataset, ResolvedCommodity commodity, PartnerRanking ranking, int top, JointShare? joint, IReadOnlyList<LinkBlock> links) => new()
        {
            Dataset = dataset,
            Reporter = EconomyBlock.Of(ranking.Reporter, ranking.Period),
            Flow = RequestedFlows.Text(ranking.Direction),
            Commodity = ranking.Commodity,
            Period = ranking.Period.ToString(),
            Frequency = ApiParameters.Frequency.Write(ranking.Period.Frequency),
            ComparedWith = ranking.Period.YearBefore.ToString(),
            Measure = ApiParameters.Measure.Write(ranking.Kind),
            Unit = UnitOf(ranking),
            World = FigureBlock.Of(ranking.World),
            Ranked = ranking.Ranked.Count,
            Rows = [.. ranking.Ranked.Take(top).Select(row => PartnerRankingRowBlock.Of(row, ranking.Period, ranking.Kind))],
            Unranked = [.. ranking.Unranked.Select(row => PartnerRankingRowBlock.Of(row, ranking.Period, ranking.Kind))],
            Combined = joint is null ? null : JointShareBlock.Create(joint),
            Concentration = ConcentrationBlock.Create(ranking.Concentration),
            Sources = [.. ranking.Sources.Select(SourceBlock.Of)],
            Links = links,
            CommodityName = commodity.Name,
            Facts = [.. RankingFacts.Write(ranking, joint, commodity.Name).Select(fact => FactBlock.Of(fact, [.. Enumerable.Range(0, ranking.Sources.Count)]))],
            UnitAbbreviation = QuantityUnitOf(ranking)?.Abbreviation,
            UnitName = QuantityUnitOf(ranking)?.Name,
        };

    private static JointShare Joint(PartnerRanking ranking, IReadOnlyList<ResolvedPartner> combine) => ranking.Combine(
        combine.Select(partner => partner.Economy).OfType<Economy>().Select(economy => economy.Code),
        [.. combine.Select(partner => partner.Group).OfType<PartnerGroup>()]);

    private static string? UnitOf(PartnerRanking ranking) => ranking.Kind switch
    {
        MeasureKind.Value => MeasuredLike(ranking).Currency,
        MeasureKind.NetWeight => "kg",
        _ => MeasuredLike(ranking).Unit?.ToString(CultureInfo.InvariantCulture),
    };

    private static QuantityUnit? QuantityUnitOf(PartnerRanking ranking) =>
        ranking.Kind == MeasureKind.Quantity ? QuantityUnits.Find(MeasuredLike(ranking).Unit) : null;

    // Where nothing is ranked, the units of the partners differ, or there are none.
    private static Figure MeasuredLike(PartnerRanking ranking) => ranking.Ranked.Count > 0 ? ranking.Ranked[0].Figure : ranking.World;
}

/// <summary>One partner in a ranking.</summary>
public sealed record PartnerRankingRowBlock
{
    /// <summary>The partner.</summary>
    public required EconomyBlock Partner { get; init; }

    /// <summary>Its place, or the reason why it has none.</summary>
    public required RankBlock Rank { get; init; }

    /// <summary>The amount it is ranked by, in the answer's unit; null when not available.</summary>
    public required decimal? Amount { get; init; }

    /// <summary>The figure.</summary>
    public required FigureBlock Figure { get; init; }

    /// <summary>The figure of the same period one year before.</summary>
    public required FigureBlock YearBefore { get; init; }

    /// <summary>Its share of the World.</summary>
    public required ShareBlock Share { get; init; }

    /// <summary>The share of the World that this and all larger partners have together, a fraction; null for what is not ranked and where there is no
    /// share.</summary>
    public required decimal? CumulativeShare { get; init; }

    /// <summary>The change against the same period one year before.</summary>
    public required ChangeBlock YearOverYear { get; init; }

    /// <summary>Its contribution to the World's growth.</summary>
    public required ContributionBlock Contribution { get; init; }

    internal static PartnerRankingRowBlock Of(PartnerRankingRow row, Period period, MeasureKind kind) => new()
    {
        Partner = EconomyBlock.Of(row.Partner, period),
        Rank = RankBlock.Create(row.Rank),
        Amount = row.Figure.AmountOf(kind)?.ToDecimal(),
        Figure = FigureBlock.Of(row.Figure),
        YearBefore = FigureBlock.Of(row.YearBefore),
        Share = ShareBlock.Create(row.Share),
        CumulativeShare = row.CumulativeShare,
        YearOverYear = ChangeBlock.Of(row.Change),
        Contribution = ContributionBlock.Of(row.Contribution),
    };
}

/// <summary>The share of several partners together.</summary>
/// <param name="Status">ok; incomplete: a named partner has no figure; otherwise the reason why there is no share.</param>
/// <param name="Partners">The partners, each once.</param>
/// <param name="Missing">The partners without a figure; empty unless incomplete.</param>
/// <param name="Sum">The sum of the partners, in the answer's unit; null when incomplete.</param>
/// <param name="Ratio">A fraction with six digits: 0.65 is 65%; null unless the status is ok.</param>
/// <param name="Of">The World's amount; null when unknown.</param>
/// <param name="World">Whether the World was reported or is a sum; null without a World.</param>
/// <param name="Groups">The named groups, whose members are among the partners; a member that is the reporter itself is included only where it has a
/// figure.</param>
public sealed record JointShareBlock(
    MeasureStatus Status,
    IReadOnlyList<EconomyBlock> Partners,
    IReadOnlyList<EconomyBlock> Missing,
    decimal? Sum,
    decimal? Ratio,
    decimal? Of,
    WorldBasis? World,
    IReadOnlyList<EconomyBlock> Groups)
{
    internal static JointShareBlock Create(JointShare share) => new(
        share.Status,
        Economies(share.Partners),
        Economies(share.Lacking),
        share.Sum?.ToDecimal(),
        share.Ratio,
        share.Of?.ToDecimal(),
        share.World,
        [.. share.Groups.Select(EconomyBlock.Of)]);

    private static List<EconomyBlock> Economies(IEnumerable<int> codes) => [.. codes.Select(code => EconomyBlock.Of(EconomyList.Get(code)))];
}
