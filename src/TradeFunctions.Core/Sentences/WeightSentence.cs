using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>"Japan's exports of steel to China weighed 971,973 tonnes in 2024, 18.8% less than in 2023."</summary>
internal static class WeightSentence
{
    public const string Kind = "weight";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.IsOk || subject.Figure.NetWeight is not { Sign: > 0 } weight) yield break;
        if (subject.Context.Measures(subject.Direction, MeasureKind.NetWeight) is not { } measures) yield break;
        var period = subject.Period;
        var change = measures.Change;
        var text = $"{subject.Phrase} weighed {WeightText.Of(weight)} in {PeriodText.Of(period)}";
        var figure = new FactFigure("net_weight", weight.ToDecimal(), WeightText.Unit, period);
        if (!SpokenChange.Is(change))
        {
            yield return subject.Fact(Kind, text + EstimateNote.Of(subject, compared: false), [figure], subject.SourcesOf(subject.Period));
            yield break;
        }

        var comparison = PercentText.Comparison(change.Difference!.Value, change.Base!.Value);
        yield return subject.Fact(
            Kind,
            $"{text}, {comparison} in {PeriodText.Of(period.YearBefore)}{EstimateNote.Of(subject, compared: true)}",
            [
                figure,
                new FactFigure("net_weight", change.Base.Value.ToDecimal(), WeightText.Unit, period.YearBefore),
                .. SpokenChange.Figures(change, WeightText.Unit, period),
            ],
            subject.SourcesOfChange(subject.Period));
    }
}

/// <summary>Tells the reader where a figure is the publisher's estimate: a second sentence without its full stop, or nothing.</summary>
internal static class EstimateNote
{
    /// <summary>For a sentence about the weight of a period, and of the year before where it is compared.</summary>
    public static string Of(TradeSubject subject, bool compared)
    {
        var (now, before) = (IsEstimate(subject.Figure), compared && IsEstimate(subject.YearBefore));
        return (now, before) switch
        {
            (true, true) => ". Both weights are estimates of the publisher, at least in part",
            (true, false) => $". The weight of {PeriodText.Of(subject.Period)} is an estimate of the publisher, at least in part",
            (false, true) => $". The weight of {PeriodText.Of(subject.Period.YearBefore)} is an estimate of the publisher, at least in part",
            _ => string.Empty,
        };
    }

    /// <summary>The same where the sentence is about weights; values are not estimated.</summary>
    public static string OfMeasure(TradeSubject subject, bool compared) =>
        subject.Kind == MeasureKind.NetWeight ? Of(subject, compared) : string.Empty;

    /// <summary>For sums over months.</summary>
    public static string OfMonths(TradeSubject subject) =>
        subject.Kind == MeasureKind.NetWeight && subject.MonthsToDate.Any(month => IsEstimated(subject, month))
            ? ". Some of the weights are estimates of the publisher"
            : string.Empty;

    private static bool IsEstimated(TradeSubject subject, Period month) =>
        IsEstimate(subject.Context.Figure(subject.Direction, month)) || IsEstimate(subject.Context.YearBefore(subject.Direction, month));

    private static bool IsEstimate(Figure figure) => figure.Marks.HasFlag(FigureMarks.EstimatedNetWeight);
}
