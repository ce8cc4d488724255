using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// "Japan's total trade with China grew 2.62% in May 2025 compared with May 2024, from $23.19 billion to $23.80 billion, the second
/// month of growth in a row."
/// </summary>
internal static class ChangeAndStreak
{
    public const string Kind = "change_and_streak";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.HasValue || subject.Measures.Change is var change && !SpokenChange.Is(change)) yield break;
        var period = subject.Period;
        var value = subject.Amount;
        var streak = SpokenStreak(subject);
        var moved = subject.Kind == MeasureKind.Value ? Moved(subject, change) + Amounts(subject, value, change) : MovedTo(subject, value, change);
        var text = $"{subject.Phrase} {moved}{StreakText.Of(streak, period)}"
            + DerivedNote.OfComparison(subject.Figure, subject.YearBefore, period)
            + EstimateNote.OfMeasure(subject, compared: true);
        List<FactFigure> figures =
        [
            subject.FigureOf(subject.Id, value, period),
            subject.FigureOf(subject.Id, change.Base!.Value, period.YearBefore),
            .. SpokenChange.Figures(change, subject.Unit, period),
        ];
        if (streak is not null)
        {
            figures.Add(new FactFigure("streak", streak.Length, PeriodText.Units(period), period, streak.Since));
        }

        yield return subject.Fact(Kind, text, figures, subject.SourcesOfChange(subject.Period));
    }

    private static string Moved(TradeSubject subject, Change change) =>
        $"{Verb(subject, change)} in {PeriodText.Of(subject.Period)} compared with {PeriodText.Of(subject.Period.YearBefore)}";

    private static string Verb(TradeSubject subject, Change change)
    {
        var size = PercentText.Of(change.Difference!.Value, change.Base!.Value);
        return change.Difference.Value.Sign switch
        {
            0 => $"{subject.Was} unchanged",
            > 0 => $"grew {size}",
            _ => $"fell {size}",
        };
    }

    // "fell 18.8% to 971,973 tonnes in 2024, from 1.20 million tonnes in 2023": the tonnes at once say that it is not the value that fell.
    private static string MovedTo(TradeSubject subject, Amount value, Change change)
    {
        var (now, before) = (subject.Say(value), subject.Say(change.Base!.Value));
        var (period, yearBefore) = (PeriodText.Of(subject.Period), PeriodText.Of(subject.Period.YearBefore));
        var to = change.Difference!.Value.Sign == 0 ? "at" : "to";
        return now == before
            ? $"{Verb(subject, change)} {to} {now} in {period} compared with {yearBefore}"
            : $"{Verb(subject, change)} {to} {now} in {period}, from {before} in {yearBefore}";
    }

    // Where both read the same, "from … to …" would seem to contradict the change.
    private static string Amounts(TradeSubject subject, Amount value, Change change)
    {
        var (now, before) = (subject.Say(value), subject.Say(change.Base!.Value));
        if (now != before) return $", from {before} to {now}";
        return change.Difference!.Value.Sign == 0 ? $", at {now}" : $", to {now}";
    }

    private static Streak? SpokenStreak(TradeSubject subject) =>
        subject.Measures.Streak is { Length: >= 2, Since: not null, EndedBy: not StreakEnd.Unread } streak ? streak : null;
}
