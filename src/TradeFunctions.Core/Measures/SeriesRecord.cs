using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// Where a period stands in its series' history: "the highest since P", "the lowest on record". A month is compared
/// with every earlier month of the series, not only with the same month of other years.
/// </summary>
/// <param name="Status">ok, missing, conflict, incomplete, not_existing, or short_history when fewer than three periods, this one included, can be
/// compared.</param>
/// <param name="First">The first comparable period of the series; null unless ok.</param>
/// <param name="High">The latest earlier value ≥ V(t); null unless ok, and where an unread figure could be it.</param>
/// <param name="Low">The latest earlier value ≤ V(t); null likewise.</param>
public sealed record SeriesRecord(MeasureStatus Status, Period? First = null, Extreme? High = null, Extreme? Low = null)
{
    /// <summary>
    /// Whether the series was looked at from its beginning, and has no figures of an older HS edition, which cannot be compared: only then is
    /// a period "on record".
    /// </summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsWhole { get; init; } = true;
}

/// <summary>One side of a record: how far back the period is the highest, or the lowest.</summary>
/// <param name="Since">The latest earlier comparable period that was at least as high (or as low); null: there is none, the period is on
/// record.</param>
/// <param name="Distance">Periods by calendar from <paramref name="Since"/> (2024 − 2021 = 3: "in three years"), or from
/// <see cref="SeriesRecord.First"/> where on record.</param>
/// <param name="Gaps">Periods between without a comparable figure.</param>
public sealed record Extreme(Period? Since, int Distance, IReadOnlyList<PeriodRange> Gaps)
{
    /// <summary>Whether no earlier period of the series was as high (or as low).</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool OnRecord => Since is null;
}

/// <content>Records.</content>
public sealed partial class Series
{
    private const int ShortestHistory = 3;

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

    // Figures of an older edition cannot be compared, but exist: the highest since then is not the highest ever.
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

    // side 1: the latest earlier value that is at least as high; -1: at least as low. Null where a figure that is not known may have been the one: an
    // unread one between; on record also any before the start that is unread, in conflict or perhaps no trade.
    private Extreme? Extreme(Period period, Period start, int side)
    {
        var now = At(period);
        var gaps = new List<PeriodRange>();
        for (var earlier = period.Previous; earlier >= start; earlier = earlier.Previous)
        {
            if (At(earlier).IsUnread) return null;
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

    private static void AddEarlier(List<PeriodRange> ranges, Period period)
    {
        if (ranges.Count > 0 && ranges[^1].First == period.Next)
        {
            ranges[^1] = ranges[^1] with { First = period };
        }
        else
        {
            ranges.Add(new PeriodRange(period, period));
        }
    }
}
