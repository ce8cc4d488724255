using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Facts;

/// <summary>What a sentence is about: exports, imports or total trade of a context, with the words for it.</summary>
internal sealed record TradeSubject(FactContext Context, TradeDirection Direction)
{
    public FlowSummary Flow => FlowOf(Context.Now);

    public Figure Figure => Flow.Figure;

    public Period Period => Context.Period;

    /// <summary>
    /// Whether there is anything to say: a published figure, of both sides where it is their sum. No trade is not spoken of either, so a
    /// total that is one side alone (bunkers, a reporter's imports of its own goods) is left to that side.
    /// </summary>
    public bool IsOk => Figure.Status == FigureStatus.Ok && (Direction != TradeDirection.Total || Context.BothSidesAreOk);

    /// <summary>Whether that figure has a value.</summary>
    public bool HasValue => IsOk && Figure.Value is not null;

    /// <summary>The first part of a fact's id and the name of its figure.</summary>
    public string Id => Direction switch
    {
        TradeDirection.Exports => "exports",
        TradeDirection.Imports => "imports",
        _ => "total",
    };

    /// <summary>"Japan's exports to China", "Japan's total trade in machine tools with the United States".</summary>
    public string Phrase
    {
        get
        {
            var reporter = EconomyText.Possessive(Context.Reporter);
            var partner = EconomyText.Name(Context.Partner);
            return Direction switch
            {
                TradeDirection.Exports => $"{reporter} exports{Context.OfGoods} to {partner}",
                TradeDirection.Imports => $"{reporter} imports{Context.OfGoods} from {partner}",
                _ => $"{reporter} total trade{Context.InGoods} with {partner}",
            };
        }
    }

    /// <summary>What a share is of: "its exports", "its total trade".</summary>
    public string Whole => Direction switch
    {
        TradeDirection.Exports => $"its exports{Context.OfGoods}",
        TradeDirection.Imports => $"its imports{Context.OfGoods}",
        _ => $"its trade{Context.InGoods}",
    };

    public string Was => Direction == TradeDirection.Total ? "was" : "were";

    public string Currency => MoneyText.Unit(Figure.Currency);

    public FlowSummary FlowOf(PeriodSummary summary) => Direction switch
    {
        TradeDirection.Exports => summary.Exports,
        TradeDirection.Imports => summary.Imports,
        _ => summary.Total,
    };

    public string Money(Amount amount) => MoneyText.Of(amount, Figure.Currency);

    public FactFigure MoneyFigure(string name, Amount amount, Period period, Period? from = null) =>
        new(name, amount.ToDecimal(), Currency, period, from);

    public Fact Fact(string kind, string text, IEnumerable<FactFigure> figures, IEnumerable<int?> sources) => new(
        $"{Id}.{kind}",
        SentenceText.Of(text),
        [.. figures],
        Period,
        SourceNumbers.Of(sources));

    /// <summary>The sources of the figure of a period: of both sides, where it is their sum.</summary>
    public IEnumerable<int?> SourcesOf(PeriodSummary summary) =>
        Parts(summary).Select(part => part.Figure.Source);

    /// <summary>The sources of the figure of a period and of the one it is compared with.</summary>
    public IEnumerable<int?> SourcesOfChange(PeriodSummary summary) =>
        Parts(summary).SelectMany(part => (int?[])[part.Figure.Source, part.YearBefore.Source]);

    private IEnumerable<FlowSummary> Parts(PeriodSummary summary) =>
        Direction == TradeDirection.Total ? [summary.Exports, summary.Imports] : [FlowOf(summary)];
}
