using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Facts;

/// <summary>"China's imports from Japan were $152.01 billion in 2024, the highest since 2021."</summary>
internal static class ValueAndRecord
{
    public const string Kind = "value_and_record";

    // A year that beats the one before it is news; a month that beats the one before it is a season.
    private const int ShortestYears = 2;
    private const int ShortestMonths = 6;

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.HasValue) yield break;
        var value = subject.Figure.Value!.Value;
        var (record, figure) = Record(subject);
        var text = $"{subject.Phrase} {subject.Was} {subject.Money(value)} in {PeriodText.Of(subject.Period)}{record}{DerivedNote.Of(subject)}";
        FactFigure[] figures = [subject.MoneyFigure(subject.Id, value, subject.Period)];
        yield return subject.Fact(
            Kind,
            text,
            figure is null ? figures : [.. figures, figure],
            subject.SourcesOf(subject.Context.Now));
    }

    private static (string Text, FactFigure? Figure) Record(TradeSubject subject)
    {
        var record = subject.Flow.Value.Series.Record;
        if (record is not { Status: MeasureStatus.Ok, First: { } first }) return (string.Empty, null);
        if (IsNews(record.High, subject.Period)) return Say("highest", record.High!, first, subject.Period);
        return IsNews(record.Low, subject.Period) ? Say("lowest", record.Low!, first, subject.Period) : (string.Empty, null);
    }

    // Something must lie between: where only gaps do, the period stands out against nothing.
    private static bool IsNews(Extreme? extreme, Period period)
    {
        if (extreme is null) return false;
        var between = extreme.Distance - PeriodText.Count(extreme.Gaps) - (extreme.OnRecord ? 0 : 1);
        return between > 0 && extreme.Distance >= (period.Frequency == Frequency.Annual ? ShortestYears : ShortestMonths);
    }

    private static (string Text, FactFigure Figure) Say(string side, Extreme extreme, Period first, Period period)
    {
        var from = extreme.Since ?? first;
        var text = extreme.OnRecord
            ? $", the {side} on record (since {PeriodText.Of(first)})"
            : $", the {side} since {PeriodText.Of(from)}";
        var gaps = extreme.Gaps.Count == 0 ? string.Empty : $", with no comparable figure for {PeriodText.Of(extreme.Gaps)}";
        var name = extreme.OnRecord ? $"{side}_on_record" : $"{side}_since";
        return (text + gaps, new FactFigure(name, extreme.Distance, PeriodText.Units(period), period, from));
    }
}
