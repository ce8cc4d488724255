using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>"China's imports from Japan were $152.01 billion in 2024, the highest since 2021."</summary>
internal static class ValueAndRecord
{
    public const string Kind = "value_and_record";

    // A year that beats the one before it is news; a month that beats the one before it is a season.
    private const int ShortestYears = 2;
    private const int ShortestMonths = 6;
    private const int ShortestQuarters = 4;
    private const int Shortest = 3;

    // How far back data must reach for "on record".
    private const int RecordYears = 10;

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.HasValue) yield break;
        var value = subject.Amount;
        var (record, figure) = Record(subject);
        var text = $"{subject.Phrase} {subject.Was} {subject.Say(value)} in {PeriodText.Of(subject.Period)}{record}{DerivedNote.Of(subject)}{EstimateNote.OfMeasure(subject, compared: false)}";
        FactFigure[] figures = [subject.FigureOf(subject.Id, value, subject.Period)];
        yield return subject.Fact(
            Kind,
            text,
            figure is null ? figures : [.. figures, figure],
            subject.SourcesOf(subject.Period));
    }

    private static (string Text, FactFigure? Figure) Record(TradeSubject subject)
    {
        var record = subject.Measures.Record;
        if (record is not { Status: MeasureStatus.Ok, First: not null }) return (string.Empty, null);

        // "The highest since January" would compare with a month that says little by itself.
        if (new[] { record.High?.Since, record.Low?.Since }.Any(since => since is { } period && subject.Context.HolidayMoves(period))) return (string.Empty, null);
        if (IsNews(record.High, subject.Period)) return Say("highest", record.High!, record, subject.Period);
        return IsNews(record.Low, subject.Period) ? Say("lowest", record.Low!, record, subject.Period) : (string.Empty, null);
    }

    // A figure must lie between: where only gaps do, the period stands out against nothing.
    private static bool IsNews(Extreme? extreme, Period period)
    {
        if (extreme is null) return false;
        var between = extreme.Distance - PeriodText.Count(extreme.Gaps) - (extreme.OnRecord ? 0 : 1);
        return between > 0 && extreme.Distance >= period.Frequency switch
        {
            Frequency.Monthly => ShortestMonths,
            Frequency.Quarterly => ShortestQuarters,
            _ => ShortestYears,
        };
    }

    private static (string Text, FactFigure Figure) Say(string side, Extreme extreme, SeriesRecord record, Period period)
    {
        var from = extreme.Since ?? record.First!.Value;
        var (text, name) = (extreme.OnRecord, record.IsWhole) switch
        {
            // Three figures are hardly a record.
            (true, true) when extreme is { Distance: Shortest - 1, Gaps.Count: 0 } =>
                ($", the {side} of the three {PeriodText.Units(period)} from {PeriodText.Of(from)}", $"{side}_on_record"),
            // "On record" suggests all of history: for a few years the sentence names where the data begin.
            (true, true) when extreme.Distance < RecordYears * period.Frequency.PeriodsOfYear() =>
                ($", the {side} since these data begin in {PeriodText.Of(from)}", $"{side}_on_record"),
            (true, true) => ($", the {side} on record (since {PeriodText.Of(from)})", $"{side}_on_record"),
            // Earlier ones are published but were not read; "since" would say that the first one was as high.
            (true, false) => ($", the {side} of the {PeriodText.Units(period)} from {PeriodText.Of(from)} on", $"{side}_from"),
            _ => ($", the {side} since {PeriodText.Of(from)}", $"{side}_since"),
        };
        var gaps = extreme.Gaps.Count == 0 ? string.Empty : $", with no comparable figure for {PeriodText.Of(extreme.Gaps)}";
        return (text + gaps, new FactFigure(name, extreme.Distance, PeriodText.Units(period), period, from));
    }
}
