using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <content>Sums over months: year-to-date and rolling twelve. If a part is missing or in conflict, the sum is not made.</content>
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
