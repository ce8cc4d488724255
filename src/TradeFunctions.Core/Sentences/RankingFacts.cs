using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about a ranking of partners: after <c>exports</c>, <c>imports</c> or <c>total</c>, in the order of the list,
/// <c>.combined_share</c> of the partners requested together, and <c>.largest_partner</c>.
/// </summary>
public static class RankingFacts
{
    /// <summary>Writes what can truly be said; a pure function of the ranking.</summary>
    /// <param name="ranking">The ranking.</param>
    /// <param name="joint">The requested joint share; null: none.</param>
    /// <param name="name">What the commodity is called; null: no name is known.</param>
    /// <returns>The facts, whose sources are indices into <see cref="PartnerRanking.Sources"/>. No joint share where a partner has no figure
    /// or there is no World; no largest partner without a World, beside no other, or where two share the place; nothing about quantities, whose units
    /// have no words here; nothing about January or February of an economy in which the Lunar New Year moves between them, nor about such partners.</returns>
    public static IReadOnlyList<Fact> Write(PartnerRanking ranking, JointShare? joint, string? name)
    {
        if (ranking.Kind == MeasureKind.Quantity || LunarNewYear.Moves(ranking.Period, ranking.Reporter, ranking.Reporter)) return [];
        var subject = new RankingSubject(ranking, name);
        return [.. joint is null ? [] : JointShareSentence.Write(subject, joint), .. LargestPartnerSentence.Write(subject)];
    }
}

/// <summary>What the sentences about a ranking of partners are about, with the words for it.</summary>
internal sealed class RankingSubject
{
    private readonly string? _commodity;
    private readonly string? _code;

    public RankingSubject(PartnerRanking ranking, string? name)
    {
        Ranking = ranking;
        (_commodity, _code) = CommodityText.Of(ranking.Commodity, name);
    }

    public PartnerRanking Ranking { get; }

    public TradeDirection Direction => Ranking.Direction;

    public Period Period => Ranking.Period;

    public string Reporter => EconomyText.Possessive(EconomyList.Get(Ranking.Reporter));

    /// <summary>The first part of a fact's id and the name of its figures.</summary>
    public string Id => DirectionText.Id(Direction);

    /// <summary>"exports of iron and steel (HS 72)", "total trade in machine tools".</summary>
    public string Whole => Direction switch
    {
        TradeDirection.Exports => $"exports{With("of", said: false)}",
        TradeDirection.Imports => $"imports{With("of", said: false)}",
        _ => $"total trade{With("in", said: false)}",
    };

    /// <summary>The same where the sentence has already named the code.</summary>
    public string WholeAgain => Direction switch
    {
        TradeDirection.Exports => $"exports{With("of", said: true)}",
        TradeDirection.Imports => $"imports{With("of", said: true)}",
        _ => $"trade{With("in", said: true)}",
    };

    /// <summary>"export market for machine tools", "source of imports of machine tools", "trading partner in machine tools".</summary>
    public string Partner => $"{PartnerText.One(Direction)}{With(PartnerText.Preposition(Direction), said: false)}";

    /// <summary>" by net weight", or nothing.</summary>
    public string ByWeight => Ranking.Kind == MeasureKind.NetWeight ? " by net weight" : string.Empty;

    /// <summary>A note where the World of a share is a sum of the partners; else nothing.</summary>
    public string Note(Share share) => Note(share.World);

    /// <inheritdoc cref="Note(Share)"/>
    public string Note(WorldBasis? world) => ShareSentence.Note(world, Commodity.IsGroup(Ranking.Commodity));

    public IEnumerable<PartnerRankingRow> Rows => Ranking.Ranked.Concat(Ranking.Unranked);

    public string Text(Amount amount, Figure figure) =>
        Ranking.Kind == MeasureKind.NetWeight ? WeightText.Of(amount) : MoneyText.Of(amount, figure.Currency);

    public FactFigure AmountFigure(string name, Amount amount) => new(
        name, amount.ToDecimal(), Ranking.Kind == MeasureKind.NetWeight ? WeightText.Unit : MoneyText.Unit(Ranking.World.Currency), Period);

    public FactFigure PartnerFigure(PartnerRankingRow row) =>
        AmountFigure($"{Id}_{EconomyList.Get(row.Partner).Id}", row.Figure.AmountOf(Ranking.Kind)!.Value);

    /// <summary>A fact whose sources are those of the rows and of the World.</summary>
    public Fact Fact(string kind, string text, IEnumerable<FactFigure> figures, IEnumerable<PartnerRankingRow> rows) => new(
        $"{Id}.{kind}",
        SentenceText.Of(text),
        [.. figures],
        Period,
        SourceNumbers.Of(rows.Concat(Rows.Where(row => row.Partner == SummaryFacts.World)).SelectMany(row => row.Sources).Select(source => (int?)source)));

    private string With(string word, bool said) =>
        _commodity is null ? string.Empty : _code is null || said ? $" {word} {_commodity}" : $" {word} {_commodity} ({_code})";
}

/// <summary>"China and the United States together took 64.98% of Japan's exports of machine tools in 2024."</summary>
internal static class JointShareSentence
{
    public const string Kind = "combined_share";

    public static IEnumerable<Fact> Write(RankingSubject subject, JointShare joint)
    {
        if (joint.Partners.Any(partner => LunarNewYear.Moves(subject.Period, partner, partner))) yield break;

        // More than the whole, or less than nothing, means that the files disagree.
        if (joint is not { Status: MeasureStatus.Ok, Ratio: >= 0 and <= 1, Sum: { } sum, Of: { Sign: > 0 } whole }) yield break;
        var others = joint.Partners.Except(joint.Groups.SelectMany(group => group.Members).Select(member => member.Code));
        List<string> names = [.. joint.Groups.Select(EconomyText.Name), .. others.Select(partner => EconomyText.Name(EconomyList.Get(partner)))];
        var text = $"{SentenceText.List(names)} {(names.Count > 1 ? "together " : string.Empty)}{Verb(subject.Direction)} {PercentText.Of(sum, whole)} of "
            + $"{subject.Reporter} {subject.Whole}{subject.ByWeight} in {PeriodText.Of(subject.Period)}{subject.Note(joint.World)}";
        List<PartnerRankingRow> rows = [.. subject.Rows.Where(row => joint.Partners.Contains(row.Partner))];
        yield return subject.Fact(
            Kind,
            text,
            [
                .. rows.Where(row => row.Figure.AmountOf(subject.Ranking.Kind) is not null).Select(subject.PartnerFigure),
                subject.AmountFigure($"{subject.Id}_combined", sum),
                subject.AmountFigure($"world_{subject.Id}", whole),
                new FactFigure("share_combined", joint.Ratio!.Value, "fraction", subject.Period),
            ],
            rows);
    }

    private static string Verb(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "took",
        TradeDirection.Imports => "supplied",
        _ => "accounted for",
    };
}

/// <summary>
/// "China was Japan's largest export market for machine tools in 2024 with $3.08 billion, 34.55% of all Japan's exports of machine tools, among
/// 9 economies with figures."
/// </summary>
internal static class LargestPartnerSentence
{
    public const string Kind = "largest_partner";

    public static IEnumerable<Fact> Write(RankingSubject subject)
    {
        // Neither of two equals is the largest, and an economy without a figure may be where the known figures leave enough of the World.
        if (subject.Ranking.Ranked is not [var first, var second, ..] || second.Rank.Place == 1 || !first.Rank.IsCertain) yield break;
        if (LunarNewYear.Moves(subject.Period, first.Partner, first.Partner)) yield break;
        if (!ShareSentence.IsSpoken(first.Share) || first.Figure.AmountOf(subject.Ranking.Kind) is not { Sign: > 0 } amount) yield break;
        var whole = first.Share.Of!.Value;
        var text = string.Create(
            CultureInfo.InvariantCulture,
            $"{EconomyText.Name(EconomyList.Get(first.Partner))} was {subject.Reporter} largest {subject.Partner}{subject.ByWeight} in {PeriodText.Of(subject.Period)} with {subject.Text(amount, first.Figure)}, {PercentText.Of(amount, whole)} of all {subject.Reporter} {subject.WholeAgain}{RankSentence.Among(first.Rank)}{subject.Note(first.Share)}");
        yield return subject.Fact(
            Kind,
            text,
            [
                subject.PartnerFigure(first),
                subject.AmountFigure($"world_{subject.Id}", whole),
                new FactFigure("share", first.Share.Ratio!.Value, "fraction", subject.Period),
                .. RankSentence.Ranked(first.Rank, subject.Period),
            ],
            [first]);
    }
}
