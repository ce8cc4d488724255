using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>The sum of January to the period's month, and its change over the same months of the year before. Monthly series only.</summary>
/// <param name="Status">Of the sum: ok; incomplete with the months <paramref name="Missing"/>; unit_changed or currency_differs within it.</param>
/// <param name="Sum">In thousandths of the unit; null unless ok.</param>
/// <param name="Missing">The months of both years, up to the period's month, that have no figure (missing or conflict).</param>
/// <param name="Change">Against the same months a year before; incomplete when a month of either year is missing.</param>
/// <param name="Common">The same over the months that both years have; null when nothing is missing or no month is shared.</param>
public sealed record YearToDate(
    MeasureStatus Status,
    Amount? Sum,
    IReadOnlyList<Period> Missing,
    Change Change,
    CommonMonths? Common = null);

/// <summary>A year-to-date comparison over the months that both years have, for when some are missing.</summary>
/// <param name="Months">The months compared, 1 to 12.</param>
/// <param name="Sum">Their sum in the period's year, in thousandths of the unit; null when they cannot be added.</param>
/// <param name="Change">Against the same months a year before.</param>
public sealed record CommonMonths(IReadOnlyList<int> Months, Amount? Sum, Change Change);

/// <summary>The sum of the twelve months that end with the period, and its change over the twelve before. Monthly series only.</summary>
/// <param name="Status">Of the sum: ok; incomplete with the months <paramref name="Missing"/>; unit_changed or currency_differs within it.</param>
/// <param name="Sum">In thousandths of the unit; null unless ok.</param>
/// <param name="Missing">The months that have no figure (missing or conflict), of the last twelve and of the twelve before them.</param>
/// <param name="Change">Against the twelve months before; incomplete unless all 24 are there.</param>
public sealed record RollingTwelve(MeasureStatus Status, Amount? Sum, IReadOnlyList<Period> Missing, Change Change);

/// <content>Sums over months: year-to-date and rolling twelve. There is no sum if a part is missing or in conflict.</content>
public sealed partial class Series
{
    private const int MonthsOfYear = 12;

    private readonly record struct Window(MeasureStatus Status, Observation Sum);

    /// <summary>January to this month, against the same months of the year before.</summary>
    /// <exception cref="ArgumentException">The series is annual.</exception>
    public YearToDate YearToDate(Period period)
    {
        var missing = new List<Period>();
        var then = SumOf(period.YearBefore, period.Month, missing);
        var now = SumOf(period, period.Month, missing);
        return new YearToDate(
            now.Status,
            AmountOf(now),
            missing,
            Between(now, then),
            missing.Count == 0 ? null : Common(period));
    }

    /// <summary>The twelve months up to this one, against the twelve before.</summary>
    /// <exception cref="ArgumentException">The series is annual.</exception>
    public RollingTwelve Rolling(Period period)
    {
        var missing = new List<Period>();
        var then = SumOf(period.YearBefore, MonthsOfYear, missing);
        var now = SumOf(period, MonthsOfYear, missing);
        return new RollingTwelve(now.Status, AmountOf(now), missing, Between(now, then));
    }

    private static Change Between(in Window now, in Window then)
    {
        Amount? @base = AmountOf(then);
        if (now.Status != MeasureStatus.Ok) return new Change(now.Status, @base);
        return then.Status == MeasureStatus.Ok ? Change.Between(now.Sum, then.Sum) : new Change(then.Status);
    }

    private static Amount? AmountOf(in Window window) =>
        window.Status == MeasureStatus.Ok ? new Amount(window.Sum.Amount) : null;

    private Window SumOf(Period last, int count, List<Period> missing)
    {
        var before = missing.Count;
        var months = new Period[count];
        for (var i = 0; i < count; i++) months[i] = last.AddPeriods(i - count + 1);
        foreach (var month in months)
        {
            if (!At(month).IsKnown) missing.Add(month);
        }

        return missing.Count > before ? new Window(MeasureStatus.Incomplete, default) : Add(months);
    }

    private Window Add(IReadOnlyList<Period> months)
    {
        var sum = At(months[0]);
        for (var i = 1; i < months.Count; i++)
        {
            var next = At(months[i]);
            var status = sum.AgreesWith(next);
            if (status != MeasureStatus.Ok) return new Window(status, default);
            sum = sum.Plus(next);
        }

        return new Window(MeasureStatus.Ok, sum);
    }

    private CommonMonths? Common(Period period)
    {
        List<Period> shared = [];
        for (var month = 1; month <= period.Month; month++)
        {
            var candidate = Period.OfMonth(period.Year, month);
            if (At(candidate).IsKnown && At(candidate.YearBefore).IsKnown) shared.Add(candidate);
        }

        if (shared.Count == 0) return null;
        var now = Add(shared);
        var then = Add(shared.ConvertAll(month => month.YearBefore));
        return new CommonMonths(shared.ConvertAll(month => month.Month), AmountOf(now), Between(now, then));
    }
}
