using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Streaks as a sentence says them.</summary>
internal static class StreakText
{
    /// <summary>
    /// ", the second month of growth in a row"; where the streak was not ended by a change the other way but by what is not known,
    /// ", at least the fifth year of growth in a row (2018 has no figure to compare with)"; without a reason where earlier periods were not
    /// looked at. Nothing without a streak.
    /// </summary>
    public static string Of(Streak? streak, Period period)
    {
        if (streak?.Since is not { } since) return string.Empty;
        var direction = streak.Direction == StreakDirection.Up ? "growth" : "decline";
        var count = $"the {OrdinalText.Of(streak.Length)} {PeriodText.Unit(period)} of {direction} in a row";
        return Unknown(streak.EndedBy, since.Previous) is { } reason
            ? $", at least {count} ({reason})"
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
