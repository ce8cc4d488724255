using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>A publisher's estimate is a figure, but who reads the sentence has to know. A second sentence without its full stop, or nothing.</summary>
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
