using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

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
        var text = $"{subject.Phrase} {moved}{StreakText.Of(streak, period, subject.Context.HolidayMoves)}"
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

    // "fell 18.8% to 971,973 tonnes in 2024, from 1.20 million tonnes in 2023": the tonnes come first, so that they are not mistaken for the value.
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

    // Where the Lunar New Year moves between January and February, a streak that begins in February owes it to the holiday; one over both months does not.
    private static Streak? SpokenStreak(TradeSubject subject) =>
        subject.Measures.Streak is { Length: >= 2, Since: { } since, EndedBy: not StreakEnd.Unread } streak
        && !(since.Month == 2 && subject.Context.HolidayMoves(since))
            ? streak
            : null;
}

/// <summary>Comparisons that a sentence may speak, and their figures.</summary>
internal static class SpokenChange
{
    /// <summary>Whether a sentence may speak the change: it is ok, and not large only because its base is small.</summary>
    public static bool Is(Change change) =>
        change is { Status: MeasureStatus.Ok, SmallBase: false, Base: not null, Difference: not null, Ratio: not null };

    /// <summary>Difference and ratio of a change that is spoken of.</summary>
    public static IEnumerable<FactFigure> Figures(Change change, string unit, Period period, Period? from = null) =>
    [
        new("difference", change.Difference!.Value.ToDecimal(), unit, period, from),
        new("change", change.Ratio!.Value, "fraction", period, from),
    ];
}

/// <summary>Streaks as a sentence says them.</summary>
internal static class StreakText
{
    /// <summary>
    /// ", the second month of growth in a row"; where an unknown, not a turn, ended the streak, ", at least the fifth year of growth in a row (2018
    /// has no figure to compare with)"; without a reason where earlier periods were not read. Nothing without a streak.
    /// </summary>
    /// <param name="streak">The streak; null: none is spoken of.</param>
    /// <param name="period">Its last period.</param>
    /// <param name="holidayMoves">Whether a period is not to be named by itself.</param>
    public static string Of(Streak? streak, Period period, Func<Period, bool> holidayMoves)
    {
        if (streak?.Since is not { } since) return string.Empty;
        var direction = streak.Direction == StreakDirection.Up ? "growth" : "decline";
        var count = $"the {OrdinalText.Of(streak.Length)} {PeriodText.Unit(period)} of {direction} in a row";
        return Unknown(streak.EndedBy, since.Previous) is { } reason
            ? holidayMoves(since.Previous) ? $", at least {count}" : $", at least {count} ({reason})"
            : streak.EndedBy == StreakEnd.NotRead ? $", at least {count}" : $", {count}";
    }

    private static string? Unknown(StreakEnd end, Period period) => Unknown(end, PeriodText.Of(period), PeriodText.Of(period.YearBefore));

    private static string? Unknown(StreakEnd end, string period, string before) => end switch
    {
        StreakEnd.Reversal or StreakEnd.NoChange or StreakEnd.NotRead => null,
        StreakEnd.Missing => $"no figure for {period}",
        StreakEnd.ZeroBase => $"{period} compares with zero",
        StreakEnd.Conflict => $"contradictory figures for {period} or the year before it",
        StreakEnd.UnitChanged => $"{period} is in another unit than the year before it",
        StreakEnd.ClassificationBreak => $"{period} is in another classification than the year before it",
        StreakEnd.CurrencyDiffers => $"{period} is in another currency than the year before it",
        StreakEnd.NotExisting => $"there could be no figure for {period}",
        _ => $"{before} has no figure to compare with",
    };
}
