using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>
/// How many consecutive periods up to this one changed in the same direction over their year before. Signs are those of
/// exact differences, not of rounded ratios.
/// </summary>
/// <param name="Length">Number of periods, this one included; 0: no streak (see <paramref name="EndedBy"/>).</param>
/// <param name="Direction">Up or down; none when the length is 0.</param>
/// <param name="Since">The first period of the streak; null when the length is 0.</param>
/// <param name="EndedBy">What the period before <paramref name="Since"/> (or this one, when the length is 0) is.</param>
public sealed record Streak(int Length, StreakDirection Direction, Period? Since, StreakEnd EndedBy);

/// <summary>The sign that a streak's differences share.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StreakDirection>))]
public enum StreakDirection : byte
{
    /// <summary>No streak: the period itself has no comparison, or no change.</summary>
    None = 0,

    /// <summary>Growth.</summary>
    Up,

    /// <summary>Decline.</summary>
    Down,
}

/// <summary>What stands before a streak and ends it: the other sign, no change, or a comparison whose status is not ok.</summary>
[JsonConverter(typeof(SnakeCaseEnumConverter<StreakEnd>))]
public enum StreakEnd : byte
{
    /// <summary>A difference of the other sign.</summary>
    Reversal = 0,

    /// <summary>A difference of exactly zero.</summary>
    NoChange,

    /// <summary>A period without a figure.</summary>
    Missing,

    /// <summary>A period whose year before has no figure; also the beginning of the series.</summary>
    NoBase,

    /// <summary>A period whose year before is zero.</summary>
    ZeroBase,

    /// <summary>Contradicting rows.</summary>
    Conflict,

    /// <summary>A change of quantity unit.</summary>
    UnitChanged,

    /// <summary>A change of HS edition.</summary>
    ClassificationBreak,

    /// <summary>A change of currency.</summary>
    CurrencyDiffers,

    /// <summary>Unknown: earlier periods are published, but the series was not read that far back.</summary>
    NotRead,

    /// <summary>A figure of the period or of its year before that could not be read, or a sum that lacks a part: the streak may be longer.</summary>
    Unread,

    /// <summary>A period in which there could be no figure: see <see cref="MeasureStatus.NotExisting"/>.</summary>
    NotExisting,
}

/// <content>Streaks.</content>
public sealed partial class Series
{
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

    // The sign of an ok comparison, else 0 and why. A zero base has a difference, but is not ok: growth from nothing ends a streak.
    private (int Sign, StreakEnd End) Sign(Period period)
    {
        if (period.YearBefore < ReadFrom) return (0, StreakEnd.NotRead);
        var now = At(period);
        var then = At(period.YearBefore);
        var status = now.ComparesWith(then);
        if (now.IsUnread || then.IsUnread) return (0, StreakEnd.Unread);
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
}
