using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Facts;

/// <summary>
/// "Japan's total trade with China grew 2.62% in May 2025 compared with May 2024, from $23.19 billion to $23.80 billion, the second
/// month of growth in a row."
/// </summary>
internal static class ChangeAndStreak
{
    public const string Kind = "change_and_streak";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        var change = subject.Flow.Value.Series.Change;
        if (!subject.HasValue || !SpokenChange.Is(change)) yield break;
        var period = subject.Period;
        var value = subject.Figure.Value!.Value;
        var streak = SpokenStreak(subject);
        var text = $"{subject.Phrase} {Moved(subject, change)}{Amounts(subject, value, change)}{StreakText.Of(streak, period)}"
            + DerivedNote.OfComparison(subject.Figure, subject.Flow.YearBefore, period);
        List<FactFigure> figures =
        [
            subject.MoneyFigure(subject.Id, value, period),
            subject.MoneyFigure(subject.Id, change.Base!.Value, period.YearBefore),
            .. SpokenChange.Figures(change, subject.Currency, period),
        ];
        if (streak is not null)
        {
            figures.Add(new FactFigure("streak", streak.Length, PeriodText.Units(period), period, streak.Since));
        }

        yield return subject.Fact(Kind, text, figures, subject.SourcesOfChange(subject.Context.Now));
    }

    private static string Moved(TradeSubject subject, Change change)
    {
        var period = subject.Period;
        var size = PercentText.Of(change.Difference!.Value, change.Base!.Value);
        var verb = change.Difference.Value.Sign switch
        {
            0 => $"{subject.Was} unchanged",
            > 0 => $"grew {size}",
            _ => $"fell {size}",
        };
        return $"{verb} in {PeriodText.Of(period)} compared with {PeriodText.Of(period.YearBefore)}";
    }

    // Where both read the same, "from … to …" would seem to contradict the change.
    private static string Amounts(TradeSubject subject, Amount value, Change change)
    {
        var (now, before) = (subject.Money(value), subject.Money(change.Base!.Value));
        if (now != before) return $", from {before} to {now}";
        return change.Difference!.Value.Sign == 0 ? $", at {now}" : $", to {now}";
    }

    private static Streak? SpokenStreak(TradeSubject subject) =>
        subject.Flow.Value.Series.Streak is { Length: >= 2, Since: not null } streak ? streak : null;
}
