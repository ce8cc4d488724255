using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Sentences;

/// <summary>Made-up summaries to tell of, changed by <c>with</c> to what a test is about.</summary>
internal static class Told
{
    public const int World = 0;
    public const int China = 156;
    public const int Japan = 392;
    public const int UnitedStates = 842;

    public static readonly Period Year = Period.OfYear(2024);
    public static readonly Period May = Period.OfMonth(2025, 5);

    private static readonly SeriesRecord NoRecord = new(MeasureStatus.ShortHistory);
    private static readonly Streak NoStreak = new(0, StreakDirection.None, null, StreakEnd.NoBase);
    private static readonly Change NoChange = new(MeasureStatus.NoBase);
    private static readonly Share NoShare = new(MeasureStatus.NoWorld);
    private static readonly Rank NoRank = new(MeasureStatus.Missing, null, 0);

    public static Amount Whole(decimal units) => new((Int128)(units * 1000m));

    public static Figure Ok(decimal units, int source = 0, string? currency = "USD") =>
        new(FigureStatus.Ok) { Value = Whole(units), Currency = currency, Source = source };

    public static Change ChangeOf(decimal now, decimal before) => new(
        MeasureStatus.Ok, Whole(before), Whole(now - before), Math.Round((now - before) / before, 6, MidpointRounding.AwayFromZero));

    /// <summary>A flow that has nothing but its figure.</summary>
    public static FlowSummary Flow(Figure figure) =>
        new(figure, Figure.Missing, new FlowMeasures(new SeriesMeasures(NoChange, NoStreak, NoRecord), NoShare, NoRank, new Contribution(MeasureStatus.NoBase)));

    /// <summary>A flow with the figure of a year before and the change.</summary>
    public static FlowSummary Flow(decimal now, decimal before) =>
        Flow(Ok(now)).With(series => series with { Change = ChangeOf(now, before) }) with { YearBefore = Ok(before, source: 1) };

    public static FlowSummary With(this FlowSummary flow, Func<SeriesMeasures, SeriesMeasures> change) =>
        flow with { Value = flow.Value with { Series = change(flow.Value.Series) } };

    /// <summary>A period in which only what is named has figures.</summary>
    public static PeriodSummary In(
        Period period, FlowSummary? exports = null, FlowSummary? imports = null, FlowSummary? total = null, Balance? balance = null) => new(
            period,
            exports ?? Flow(Figure.Missing),
            imports ?? Flow(Figure.Missing),
            total ?? Flow(Figure.Missing),
            balance ?? new Balance(MeasureStatus.Missing, null, null, Valuation.Unknown, Valuation.Unknown, NoChange));

    public static SummaryEntity Of(int reporter, int partner, params PeriodSummary[] periods) =>
        new(reporter, partner, periods[0].Period.Year, periods, []);

    public static IReadOnlyList<Fact> By(int reporter, int partner, PeriodSummary period) =>
        SummaryFacts.Write(Of(reporter, partner, period), period.Period);

    public static string? Text(this IEnumerable<Fact> facts, string id) => facts.SingleOrDefault(fact => fact.Id == id)?.Text;

    /// <summary>Name, value, unit and period of each figure, as a reader would list them.</summary>
    public static string[] Lines(this Fact fact) =>
    [
        .. fact.Figures.Select(figure => FormattableString.Invariant(
            $"{figure.Name} {figure.Value:0.######} {figure.Unit} {(figure.From is { } from ? $"{from}/" : string.Empty)}{figure.Period}")),
    ];
}
