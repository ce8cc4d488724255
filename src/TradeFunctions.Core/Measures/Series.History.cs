using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <content>What looks further back than a year: streak, record, compound growth.</content>
public sealed partial class Series
{
    private const int ShortestHistory = 3;

    private static readonly int[] GrowthYears = [3, 5, 10];

    /// <summary>Consecutive periods up to this one whose difference from their year before has the same sign.</summary>
    public Streak Streak(Period period)
    {
        var (sign, end) = Sign(period);
        if (sign == 0) return new Streak(0, StreakDirection.None, null, end);

        var since = period;
        (int Sign, StreakEnd End) before;
        while ((before = Sign(since.Previous)).Sign == sign) since = since.Previous;
        return new Streak(
            period.PeriodsSince(since) + 1,
            sign > 0 ? StreakDirection.Up : StreakDirection.Down,
            since,
            before.End);
    }

    /// <summary>Where this period stands in the series up to it.</summary>
    public SeriesRecord Record(Period period)
    {
        var now = At(period);
        if (!now.IsKnown)
        {
            return new SeriesRecord(now.WhyUnknown);
        }

        Period? first = null;
        var comparable = 0;
        for (var earlier = First; earlier <= period && comparable < ShortestHistory; earlier = earlier.Next)
        {
            if (!IsComparable(earlier, now)) continue;
            first ??= earlier;
            comparable++;
        }

        return comparable < ShortestHistory || first is not { } start
            ? new SeriesRecord(MeasureStatus.ShortHistory)
            : new SeriesRecord(MeasureStatus.Ok, start, Extreme(period, start, 1), Extreme(period, start, -1)) { IsWhole = ReadFrom is null && !IsOtherEditionBefore(start, now) };
    }

    /// <summary>Compound annual growth over 3, 5 and 10 years.</summary>
    /// <exception cref="ArgumentException">The series is monthly.</exception>
    public IReadOnlyList<CompoundGrowth> Growth(Period year)
    {
        if (year.Frequency != Frequency.Annual)
        {
            throw new ArgumentException("Compound annual growth is of annual figures.", nameof(year));
        }

        return Array.ConvertAll(GrowthYears, years => Growth(At(year), At(year.AddPeriods(-years)), years));
    }

    private static CompoundGrowth Growth(in Observation now, in Observation then, int years)
    {
        var status = now.ComparesWith(then);
        if (status == MeasureStatus.Ok && (then.Amount <= 0 || now.Amount < 0)) status = MeasureStatus.ZeroBase;
        return status == MeasureStatus.Ok
            ? new CompoundGrowth(years, status, Ratio.CompoundChange(now.Amount, then.Amount, years))
            : new CompoundGrowth(years, status);
    }

    // The sign of an ok comparison, else 0 and why. A zero base has a difference, but is not ok: growth from nothing ends a streak.
    private (int Sign, StreakEnd End) Sign(Period period)
    {
        if (period.YearBefore < ReadFrom) return (0, StreakEnd.NotRead);
        var now = At(period);
        var then = At(period.YearBefore);
        var status = now.ComparesWith(then);
        if (IsUnread(now) || IsUnread(then)) return (0, StreakEnd.Unread);
        if (status != MeasureStatus.Ok) return (0, EndOf(status));
        if (then.Amount <= 0) return (0, StreakEnd.ZeroBase);
        var sign = now.Amount.CompareTo(then.Amount);
        return (sign, sign == 0 ? StreakEnd.NoChange : StreakEnd.Reversal);
    }

    private static StreakEnd EndOf(MeasureStatus status) => status switch
    {
        MeasureStatus.Missing => StreakEnd.Missing,
        MeasureStatus.Conflict => StreakEnd.Conflict,
        MeasureStatus.UnitChanged => StreakEnd.UnitChanged,
        MeasureStatus.ClassificationBreak => StreakEnd.ClassificationBreak,
        MeasureStatus.CurrencyDiffers => StreakEnd.CurrencyDiffers,
        MeasureStatus.NotExisting => StreakEnd.NotExisting,
        _ => StreakEnd.NoBase,
    };

    private static bool IsUnread(in Observation observation) => observation.Status is FigureStatus.Rejected or FigureStatus.Incomplete;

    // Figures of an older edition cannot be compared, but they are there: what is the highest since has not been the highest ever.
    private bool IsOtherEditionBefore(Period start, in Observation now)
    {
        for (var earlier = First; earlier < start; earlier = earlier.Next)
        {
            if (At(earlier) is { IsKnown: true } then && now.AgreesWith(then) == MeasureStatus.ClassificationBreak) return true;
        }

        return false;
    }

    private bool IsComparable(Period earlier, in Observation now)
    {
        var then = At(earlier);
        return then.IsKnown && now.AgreesWith(then) == MeasureStatus.Ok;
    }

    // side 1: the latest earlier value that is at least as high; -1: at least as low. None where a figure between could not be read, or on
    // record one before, or one of which the files say several, or one that may be no trade: it may have been the one.
    private Extreme? Extreme(Period period, Period start, int side)
    {
        var now = At(period);
        var gaps = new List<PeriodRange>();
        for (var earlier = period.Previous; earlier >= start; earlier = earlier.Previous)
        {
            if (IsUnread(At(earlier))) return null;
            if (!IsComparable(earlier, now))
            {
                AddEarlier(gaps, earlier);
            }
            else if (At(earlier).Amount.CompareTo(now.Amount) * side >= 0)
            {
                return new Extreme(earlier, period.PeriodsSince(earlier), InOrder(gaps));
            }
        }

        for (var earlier = First; earlier < start; earlier = earlier.Next)
        {
            if (At(earlier).Status.IsUnusable() || At(earlier).MayBeNoTrade) return null;
        }

        return new Extreme(null, period.PeriodsSince(start), InOrder(gaps));
    }

    private static List<PeriodRange> InOrder(List<PeriodRange> latestFirst)
    {
        latestFirst.Reverse();
        return latestFirst;
    }

    private static void AddEarlier(List<PeriodRange> spans, Period period)
    {
        if (spans.Count > 0 && spans[^1].First == period.Next)
        {
            spans[^1] = spans[^1] with { First = period };
        }
        else
        {
            spans.Add(new PeriodRange(period, period));
        }
    }
}
