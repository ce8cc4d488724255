using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>What has to be known of a period before its figure is compared.</summary>
internal static class PeriodNotes
{
    /// <summary>What the notes mean.</summary>
    public const string Meaning =
        "moving_holiday: January or February of an economy that keeps the Lunar New Year, which falls in either; compare both months together "
        + "(period 2025-01/2025-02). together: the figure of this month is given with that of the other one only, under that period. Null without notes.";

    private const string MovingHoliday = "moving_holiday";
    private const string Together = "together";

    /// <summary>The notes of a period; null: there are none.</summary>
    /// <param name="period">The period.</param>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="partners">UN Comtrade's numeric codes: of a group, its members.</param>
    /// <param name="month">The figure of the period.</param>
    /// <param name="both">That of January–February of its year; null: not known.</param>
    public static IReadOnlyList<string>? Of(Period period, int reporter, IEnumerable<int> partners, Figure month, Figure? both)
    {
        if (period.Frequency != Frequency.Monthly || !Period.OfJanuaryFebruary(period.Year).Contains(period)) return null;
        List<string> notes = [];
        if (LunarNewYear.Moves(period, reporter, partners)) notes.Add(MovingHoliday);
        if (!month.IsKnown && both is { Status: FigureStatus.Ok }) notes.Add(Together);
        return notes.Count > 0 ? notes : null;
    }
}
