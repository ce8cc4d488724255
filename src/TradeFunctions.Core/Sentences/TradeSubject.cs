using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>What a sentence is about: exports, imports or total trade of a context, with the words for it.</summary>
/// <param name="Context">Whose trade it is, with whom and when.</param>
/// <param name="Direction">The flow.</param>
/// <param name="Kind">Whether the sentences speak of values or of net weights.</param>
internal record TradeSubject(FactContext Context, TradeDirection Direction, MeasureKind Kind = MeasureKind.Value)
{
    public Period Period => Context.Period;

    public Figure Figure => Context.Figure(Direction, Period);

    public Figure YearBefore => Context.YearBefore(Direction, Period);

    /// <summary>
    /// Whether there is anything to say: a published figure, of both sides where it is their sum. No trade is not spoken of either, so a
    /// total that is one side alone (bunkers, a reporter's imports of its own goods) is left to that side.
    /// </summary>
    public bool IsOk => Figure.Status == FigureStatus.Ok && (Direction != TradeDirection.Total || Context.BothSidesAreOk);

    /// <summary>Whether that figure has an amount; a net weight of zero is how publishers say that there is none.</summary>
    public bool HasValue =>
        IsOk && (Kind == MeasureKind.Value ? Figure.Value is not null : Figure.NetWeight is { Sign: > 0 } && Context.Measures(Direction, Kind) is not null);

    /// <summary>The amount; only where <see cref="HasValue"/>.</summary>
    public Amount Amount => Figure.AmountOf(Kind)!.Value;

    /// <summary>The measures of the amount; only where <see cref="HasValue"/>.</summary>
    public SeriesMeasures Measures => Context.Measures(Direction, Kind)!;

    /// <summary>The share of the World; only where <see cref="HasValue"/>.</summary>
    public Share Share => Context.Share(Direction, Kind)!;

    /// <summary>The months from January to the period, and both of the first two together; none unless it is a month.</summary>
    public IEnumerable<Period> MonthsToDate
    {
        get
        {
            for (var month = 1; month <= Period.Month; month++) yield return Period.OfMonth(Period.Year, month);
            if (Period.Month >= Frequency.JanuaryFebruary.Span()) yield return Period.OfJanuaryFebruary(Period.Year);
        }
    }

    /// <summary>The first part of a fact's id and the name of its figure.</summary>
    public string Id => DirectionText.Id(Direction);

    /// <summary>"Japan's exports to China", "Japan's total trade in machine tools with the United States".</summary>
    public string Phrase
    {
        get
        {
            var reporter = EconomyText.Possessive(Context.Reporter);
            var partner = Context.PartnerName;
            if (Context.IsBothImports)
            {
                return Direction switch
                {
                    TradeDirection.Exports => $"{EconomyText.Possessive(Context.Partner)} imports{Context.OfCommodity} from {EconomyText.Name(Context.Reporter)}",
                    TradeDirection.Imports => $"{reporter} imports{Context.OfCommodity} from {partner}",
                    _ => $"{reporter} trade{Context.InCommodity} with {partner}, {BothImportsFacts.Name(TradeDirection.Total.Flows().Select(flow => Context.Figure(flow, Period)))},{(Kind == MeasureKind.Value ? string.Empty : " by weight")}",
                };
            }

            return Direction switch
            {
                TradeDirection.Exports => $"{reporter} exports{Context.OfCommodity} to {partner}",
                TradeDirection.Imports when Context.IsOwnTrade => $"{reporter} {EconomyText.OwnImports}{Context.OfCommodity}",
                TradeDirection.Imports => $"{reporter} imports{Context.OfCommodity} from {partner}",
                _ => $"{reporter} total trade{Context.InCommodity} with {partner}{(Kind == MeasureKind.Value ? string.Empty : " by weight")}",
            };
        }
    }

    /// <summary>What a share is of: "its exports", "its total trade".</summary>
    public string Whole => Direction switch
    {
        TradeDirection.Exports => $"its exports{OfCommodity}{ByWeight}",
        TradeDirection.Imports => $"its imports{OfCommodity}{ByWeight}",
        _ => $"its trade{InCommodity}",
    };

    // The code is said only once, at the beginning of the sentence.
    private string OfCommodity => (Context with { CommodityCode = null }).OfCommodity;

    private string InCommodity => (Context with { CommodityCode = null }).InCommodity;

    private string ByWeight => Kind == MeasureKind.Value ? string.Empty : " by weight";

    public string Was => Direction == TradeDirection.Total ? "was" : "were";

    /// <summary>The unit of the amounts: the currency, or kilograms.</summary>
    public string Unit => Kind == MeasureKind.Value ? MoneyText.Unit(Figure.Currency) : WeightText.Unit;

    /// <summary>An amount in words: money, or tonnes.</summary>
    public string Say(Amount amount) => Kind == MeasureKind.Value ? MoneyText.Of(amount, Figure.Currency) : WeightText.Of(amount);

    /// <summary>A note where the World of a share is a sum of the partners; else nothing.</summary>
    public string Note(Share share) => ShareSentence.Note(share.World, Context.IsCommodityGroup);

    public FactFigure FigureOf(string name, Amount amount, Period period, Period? from = null) =>
        new(name, amount.ToDecimal(), Unit, period, from);

    public Fact Fact(string kind, string text, IEnumerable<FactFigure> figures, IEnumerable<int?> sources) => new(
        $"{Id}.{kind}",
        SentenceText.Of(text),
        [.. figures],
        Period,
        SourceNumbers.Of(sources));

    /// <summary>The sources of the figure of a period: of both sides, where it is their sum.</summary>
    public IEnumerable<int?> SourcesOf(Period period) => Direction.Flows().Select(flow => Context.Figure(flow, period).Source);

    /// <summary>The sources of the figure of a period and of the one it is compared with.</summary>
    public IEnumerable<int?> SourcesOfChange(Period period) =>
        Direction.Flows().SelectMany(flow => (int?[])[Context.Figure(flow, period).Source, Context.YearBefore(flow, period).Source]);
}

/// <summary>A subject of a published summary, which has ranks and the largest partners too.</summary>
/// <param name="Summary">Whose trade it is, with whom and when.</param>
/// <param name="Direction">The flow.</param>
internal sealed record SummarySubject(SummaryContext Summary, TradeDirection Direction) : TradeSubject(Summary, Direction)
{
    public FlowSummary Flow => Summary.Now.Flow(Direction);
}

/// <summary>What partners are to a reporter.</summary>
internal static class PartnerText
{
    public static string One(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "export market",
        TradeDirection.Imports => "source of imports",
        _ => "trading partner",
    };

    public static string Many(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "export markets",
        TradeDirection.Imports => "sources of imports",
        _ => "trading partners",
    };

    /// <summary>" for machine tools" after a market, " of machine tools" after a source of imports, " in machine tools" after a partner;
    /// nothing for all goods.</summary>
    public static string ForCommodity(TradeSubject subject) =>
        subject.Context.CommodityName is { } commodity ? $" {Preposition(subject.Direction)} {commodity}" : string.Empty;

    /// <summary>The word between a partner and its goods.</summary>
    public static string Preposition(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "for",
        TradeDirection.Imports => "of",
        _ => "in",
    };
}
