using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Sentences;

/// <summary>What the sentences about a ranking of partners are about, with the words for it.</summary>
internal sealed class RankingSubject
{
    private readonly string? _goods;
    private readonly string? _code;

    public RankingSubject(PartnerRanking ranking, string? name)
    {
        Ranking = ranking;
        (_goods, _code) = CommodityText.Of(ranking.Commodity, name);
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

    /// <summary>The same where the sentence has named the code already.</summary>
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

    /// <summary>Says that the World of a share is a sum, where it is one of the partners.</summary>
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
        _goods is null ? string.Empty : _code is null || said ? $" {word} {_goods}" : $" {word} {_goods} ({_code})";
}
