using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>
/// Which periods of a commodity's series are shown, and which slots are read for them: at most <see cref="MaxSlots"/>, one request each.
/// As much history is read as that allows, and always at least two calendar years (one decade of an annual series) before the first
/// period shown, where there are figures. Comparisons with the year before, sums from January and over twelve months, and growth over
/// ten years are therefore always exact; only streaks and records may be cut short by what was read.
/// </summary>
/// <param name="Shown">The periods to show.</param>
/// <param name="Slots">The slots to read, in order.</param>
/// <param name="First">The first period that is read.</param>
/// <param name="IsWhole">Whether there is nothing before it.</param>
public sealed record SeriesRange(PeriodRange Shown, IReadOnlyList<CommoditySlot> Slots, Period First, bool IsWhole)
{
    /// <summary>How many slots one answer may be read from.</summary>
    public const int MaxSlots = 16;

    /// <summary>What to show and what to read, or the error that the range is too long.</summary>
    /// <param name="reported">The first and the last period with figures of goods.</param>
    /// <param name="from">The first requested period; null: the earliest that fits into one answer.</param>
    /// <param name="to">The last requested period; null: the last reported one.</param>
    public static Outcome<SeriesRange> Choose(PeriodRange reported, Period? from, Period? to)
    {
        var range = ReportedPeriods.Range(reported, from, to);
        if (!range.IsOk) return range.Error;
        var shown = range.Value;
        var frequency = reported.First.Frequency;
        var start = CommoditySlot.Of(reported.First);
        var earliest = CommoditySlot.Of(shown.Last).Next(1 - MaxSlots);
        var isWhole = earliest.FirstYear <= start.FirstYear;
        var firstShown = FirstShown(earliest, frequency);
        if (!isWhole && shown.First < firstShown)
        {
            if (from is not null) return TooLong(reported, shown, firstShown);
            shown = shown with { First = firstShown };
        }

        var first = isWhole ? start : earliest;
        return new SeriesRange(
            shown,
            CommoditySlot.Between(first.First, shown.Last),
            isWhole ? reported.First : first.FirstOf(frequency),
            isWhole);
    }

    private static int SlotsBefore(Frequency frequency) => frequency == Frequency.Annual ? 1 : 2;

    // The first period that can be shown where reading begins with this slot, and not with the first one of the series.
    private static Period FirstShown(CommoditySlot slot, Frequency frequency) => slot.Next(SlotsBefore(frequency)).FirstOf(frequency);

    private static QueryError TooLong(PeriodRange reported, PeriodRange shown, Period earliest)
    {
        var frequency = reported.First.Frequency;
        var start = CommoditySlot.Of(shown.First).Next(-SlotsBefore(frequency));
        if (start.FirstYear < reported.First.Year) start = CommoditySlot.Of(reported.First);
        var latest = start.Next(MaxSlots - 1).LastOf(frequency);
        return new QueryError(
            ProblemCode.RangeTooLong,
            $"From {shown.First} to {shown.Last} is too long for one answer about a commodity: "
                + $"up to {shown.Last} it can begin with {earliest}, from {shown.First} it can go to {latest}.")
        {
            Parameter = ApiParameters.From.Name,
            Nearest = [earliest.ToString()],
            FirstPeriod = earliest,
            LastPeriod = shown.Last,
        };
    }
}
