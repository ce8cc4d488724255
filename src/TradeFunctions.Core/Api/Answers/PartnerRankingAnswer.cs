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
/// <param name="Dataset">The dataset.</param>
/// <param name="Reporter">Whose account it is.</param>
/// <param name="Flow">X exports, M imports, or total.</param>
/// <param name="Commodity">The commodity code; TOTAL is all of them.</param>
/// <param name="Period">The year or month.</param>
/// <param name="Frequency">annual or monthly.</param>
/// <param name="ComparedWith">The period that changes compare with.</param>
/// <param name="Measure">value, weight or quantity: what ranks.</param>
/// <param name="Unit">The unit of amounts: the currency, kg, or UN Comtrade's number of a quantity's unit; null: not known.</param>
/// <param name="World">All partners together.</param>
/// <param name="Ranked">How many economies have a place; the rows are the first of them, as many as were asked for. 0 beside a rank of 1
/// with an amount: a lone economy, of which nothing shows that no other traded, has no place.</param>
/// <param name="Rows">The ranked economies, the largest first; equal amounts share a place, in the order of codes.</param>
/// <param name="Unranked">What has no place, and why: the World, areas nes, bunkers, the reporter itself, and who has no figure.</param>
/// <param name="Combined">The joint share of the partners that were named; null: none were.</param>
/// <param name="Concentration">Of partner economies by value.</param>
/// <param name="Sources">The raw blobs behind the figures, numbered from 0 by position.</param>
/// <param name="Links">Addresses that belong to the answer.</param>
/// <param name="CommodityName">What the commodity is called; null: no name is known.</param>
/// <param name="Facts">What can be said of it in sentences, each with its figures: the joint share that was asked for, the largest partner.</param>
/// <param name="UnitAbbreviation">The standard abbreviation of a quantity's unit, as u or m²; null for values and weights, and where the
/// number is not known.</param>
/// <param name="UnitName">A quantity's unit in words, as number of items; null likewise.</param>
public sealed record PartnerRankingAnswer(
    DatasetBlock Dataset,
    EconomyBlock Reporter,
    string Flow,
    string Commodity,
    string Period,
    string Frequency,
    string ComparedWith,
    string Measure,
    string? Unit,
    FigureBlock World,
    int Ranked,
    IReadOnlyList<PartnerRankingRowBlock> Rows,
    IReadOnlyList<PartnerRankingRowBlock> Unranked,
    JointShareBlock? Combined,
    ConcentrationBlock? Concentration,
    IReadOnlyList<SourceBlock> Sources,
    IReadOnlyList<LinkBlock> Links,
    string? CommodityName,
    IReadOnlyList<FactBlock> Facts,
    string? UnitAbbreviation,
    string? UnitName) : ILinkedAnswer
{
    /// <summary>Rows that could not be read and may have a figure that the answer lacks, with file and line, the first five; null: there are
    /// none, or they were too many to be noted.</summary>
    public IReadOnlyList<CauseBlock>? Unread { get; init; }

    /// <summary>The answer from a ranking.</summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="commodity">The commodity with its name.</param>
    /// <param name="ranking">The whole ranking.</param>
    /// <param name="top">How many rows to show.</param>
    /// <param name="combine">The partners whose joint share is asked for; empty: none is.</param>
    /// <param name="links">Addresses that belong to the answer.</param>
    public static PartnerRankingAnswer Of(
        DatasetBlock dataset,
        ResolvedCommodity commodity,
        PartnerRanking ranking,
        int top,
        IReadOnlyList<ResolvedPartner> combine,
        IReadOnlyList<LinkBlock> links) =>
        Of(dataset, commodity, ranking, top, combine.Count == 0 ? null : Joint(ranking, combine), links);

    private static PartnerRankingAnswer Of(
        DatasetBlock dataset, ResolvedCommodity commodity, PartnerRanking ranking, int top, JointShare? joint, IReadOnlyList<LinkBlock> links) => new(
        dataset,
        EconomyBlock.Of(ranking.Reporter, ranking.Period),
        RequestedFlows.Text(ranking.Direction),
        ranking.Commodity,
        ranking.Period.ToString(),
        ApiParameters.Frequency.Write(ranking.Period.Frequency),
        ranking.Period.YearBefore.ToString(),
        ApiParameters.Measure.Write(ranking.Kind),
        UnitOf(ranking),
        FigureBlock.Of(ranking.World),
        ranking.Ranked.Count,
        [.. ranking.Ranked.Take(top).Select(row => PartnerRankingRowBlock.Of(row, ranking.Period, ranking.Kind))],
        [.. ranking.Unranked.Select(row => PartnerRankingRowBlock.Of(row, ranking.Period, ranking.Kind))],
        joint is null ? null : JointShareBlock.Create(joint),
        ConcentrationBlock.Create(ranking.Concentration),
        [.. ranking.Sources.Select(SourceBlock.Of)],
        links,
        commodity.Name,
        [.. RankingFacts.Write(ranking, joint, commodity.Name).Select(fact => FactBlock.Of(fact, [.. Enumerable.Range(0, ranking.Sources.Count)]))],
        QuantityUnitOf(ranking)?.Abbreviation,
        QuantityUnitOf(ranking)?.Name);

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

    // Where nothing is ranked the partners' units differ, or there are none.
    private static Figure MeasuredLike(PartnerRanking ranking) => ranking.Ranked.Count > 0 ? ranking.Ranked[0].Figure : ranking.World;
}

/// <summary>One partner in a ranking.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Rank">Its place, or why it has none.</param>
/// <param name="Amount">What it is ranked by, in the answer's unit; null: not available.</param>
/// <param name="Figure">The figure.</param>
/// <param name="YearBefore">The figure of the same period one year before.</param>
/// <param name="Share">Of the World.</param>
/// <param name="CumulativeShare">Of all partners down to this one in the World, a fraction; null for what is not ranked and where there is
/// no share.</param>
/// <param name="YearOverYear">Against the same period one year before.</param>
/// <param name="Contribution">To the World's growth.</param>
public sealed record PartnerRankingRowBlock(
    EconomyBlock Partner,
    RankBlock Rank,
    decimal? Amount,
    FigureBlock Figure,
    FigureBlock YearBefore,
    ShareBlock Share,
    decimal? CumulativeShare,
    ChangeBlock YearOverYear,
    ContributionBlock Contribution)
{
    internal static PartnerRankingRowBlock Of(PartnerRankingRow row, Period period, MeasureKind kind) => new(
        EconomyBlock.Of(row.Partner, period),
        RankBlock.Create(row.Rank),
        row.Figure.AmountOf(kind)?.ToDecimal(),
        FigureBlock.Of(row.Figure),
        FigureBlock.Of(row.YearBefore),
        ShareBlock.Create(row.Share),
        row.CumulativeShare,
        ChangeBlock.Of(row.Change),
        ContributionBlock.Of(row.Contribution));
}

/// <summary>The share of several partners together.</summary>
/// <param name="Status">ok; incomplete: a partner that is named has no figure; otherwise why there is no share.</param>
/// <param name="Partners">The partners, each once.</param>
/// <param name="Missing">Those without a figure; empty unless incomplete.</param>
/// <param name="Sum">What they have together, in the answer's unit; null when incomplete.</param>
/// <param name="Ratio">A fraction with six digits: 0.65 is 65%; null unless the status is ok.</param>
/// <param name="Of">The World's amount; null: not known.</param>
/// <param name="World">Whether the World was reported or is a sum; null without a World.</param>
/// <param name="Groups">The groups that were named, whose members are among the partners; a reporter that is a member of one is among them
/// only where it has a figure.</param>
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
