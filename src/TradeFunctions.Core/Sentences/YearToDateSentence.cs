using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// "Japan's exports to China were $50.12 billion in January–May 2025, 3.2% more than in January–May 2024." Where months are missing, a second one
/// compares the months that both years have, and names them.
/// </summary>
internal static class YearToDateSentence
{
    public const string Kind = "year_to_date";

    public const string CommonKind = "year_to_date_common_months";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        // January alone is the month itself.
        if (!subject.HasValue || subject.Period.Month < 2) return [];
        if (subject.Measures.YearToDate is not { } toDate) return [];
        return [.. Whole(subject, toDate), .. Common(subject, toDate)];
    }

    private static IEnumerable<Fact> Whole(TradeSubject subject, YearToDate toDate)
    {
        if (toDate is not { Status: MeasureStatus.Ok, Sum: { } sum }) yield break;
        var range = new PeriodRange(Period.OfMonth(subject.Period.Year, 1), subject.Period);
        var text = $"{subject.Phrase} {subject.Was} {subject.Say(sum)} in {PeriodText.Of(range)}";
        FactFigure figure = subject.FigureOf(subject.Id, sum, range.Last, range.First);
        if (!SpokenChange.Is(toDate.Change))
        {
            yield return subject.Fact(Kind, text + EstimateNote.OfMonths(subject), [figure], Sources(subject, subject.SourcesOf));
            yield break;
        }

        var before = new PeriodRange(range.First.YearBefore, range.Last.YearBefore);
        yield return subject.Fact(
            Kind,
            $"{text}, {Comparison(toDate.Change)} in {PeriodText.Of(before)}{EstimateNote.OfMonths(subject)}",
            [figure, .. Compared(subject, toDate.Change, range.First)],
            Sources(subject, subject.SourcesOfChange));
    }

    private static IEnumerable<Fact> Common(TradeSubject subject, YearToDate toDate)
    {
        if (toDate.Common is not { Sum: { } sum } common || !SpokenChange.Is(common.Change)) yield break;
        var year = subject.Period.Year;

        // With one of January and February and not the other, where the Lunar New Year moves between them, the comparison says nothing.
        if (subject.Context.HolidayMoves(Period.OfMonth(year, 1)) && common.Months.Contains(1) != common.Months.Contains(2)) yield break;
        var from = Period.OfMonth(year, common.Months[0]);
        var last = Period.OfMonth(year, common.Months[^1]);
        var text = $"{subject.Phrase} {subject.Was} {subject.Say(sum)} in {PeriodText.Months(common.Months, year)}, "
            + $"{Comparison(common.Change)} in {(common.Months.Count == 1 ? "the same month" : "the same months")} of {PeriodText.Of(Period.OfYear(year - 1))}"
            + $". There is no figure for {PeriodText.Of(PeriodText.Ranges(toDate.Missing.Order()))}{EstimateNote.OfMonths(subject)}";
        yield return subject.Fact(
            CommonKind,
            text,
            [
                subject.FigureOf(subject.Id, sum, last, from),
                subject.FigureOf(subject.Id, common.Change.Base!.Value, last.YearBefore, from.YearBefore),
                .. SpokenChange.Figures(common.Change, subject.Unit, last, from),
            ],
            Sources(subject, subject.SourcesOfChange));
    }

    private static string Comparison(Change change) => PercentText.Comparison(change.Difference!.Value, change.Base!.Value);

    private static IEnumerable<FactFigure> Compared(TradeSubject subject, Change change, Period from) =>
    [
        subject.FigureOf(subject.Id, change.Base!.Value, subject.Period.YearBefore, from.YearBefore),
        .. SpokenChange.Figures(change, subject.Unit, subject.Period, from),
    ];

    private static IEnumerable<int?> Sources(TradeSubject subject, Func<Period, IEnumerable<int?>> of) =>
        subject.MonthsToDate.SelectMany(of);
}
