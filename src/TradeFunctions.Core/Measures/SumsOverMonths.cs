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

/// <summary>The sum of the three months that end with the period, and its change over the same three months of the year before. Monthly series
/// only.</summary>
/// <param name="Status">Of the sum: ok; incomplete with the months <paramref name="Missing"/>; unit_changed or currency_differs within it.</param>
/// <param name="Sum">In thousandths of the unit; null unless ok.</param>
/// <param name="Missing">The months of both years that have no figure (missing or conflict).</param>
/// <param name="Change">Against the same three months a year before; incomplete unless all six are there.</param>
public sealed record RollingThree(MeasureStatus Status, Amount? Sum, IReadOnlyList<Period> Missing, Change Change);

/// <content>
/// Sums over months: year-to-date, rolling three and twelve. There is no sum if a part is missing or in conflict. Where January and February have no
/// figures of their own but one of both together, sums over both take it; a sum over one of them has no figure.
/// </content>
public sealed partial class Series
{
    private const int MonthsOfYear = 12;
    private const int MonthsOfQuarter = 3;

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

    /// <summary>The three months up to this one, against the same ones a year before.</summary>
    /// <exception cref="ArgumentException">The series is not monthly.</exception>
    public RollingThree RollingThree(Period period)
    {
        var missing = new List<Period>();
        var then = SumOf(period.YearBefore, MonthsOfQuarter, missing);
        var now = SumOf(period, MonthsOfQuarter, missing);
        return new RollingThree(now.Status, AmountOf(now), missing, Between(now, then));
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
        var parts = new List<Observation>(count);
        for (var month = last.AddPeriods(1 - count); month <= last; month = month.Next)
        {
            if (TogetherIn(month, last) is { } both)
            {
                parts.Add(both);
                month = month.Next;
                continue;
            }

            parts.Add(At(month));
            if (!parts[^1].IsKnown) missing.Add(month);
        }

        return missing.Count > before ? new Window(MeasureStatus.Incomplete, default) : Add(parts);
    }

    // The figure of January and February together, where a sum that goes on to February has to take it.
    private Observation? TogetherIn(Period month, Period last)
    {
        if (month.Month != 1 || last <= month || Together is null || (At(month).IsKnown && At(month.Next).IsKnown)) return null;
        var both = Together.At(Period.OfJanuaryFebruary(month.Year));
        return both.IsKnown ? both : null;
    }

    private static Window Add(List<Observation> parts)
    {
        var sum = parts[0];
        for (var i = 1; i < parts.Count; i++)
        {
            var next = parts[i];
            var status = sum.AgreesWith(next);
            if (status != MeasureStatus.Ok) return new Window(status, default);
            sum = sum.Plus(next);
        }

        return new Window(MeasureStatus.Ok, sum);
    }

    private CommonMonths? Common(Period period)
    {
        var (shared, parts, partsBefore) = (new List<int>(), new List<Observation>(), new List<Observation>());
        for (var month = Period.OfMonth(period.Year, 1); month <= period; month = month.Next)
        {
            // Both months of one year may have figures of their own and those of the other one together.
            if (TogetherIn(month, period) is not null || TogetherIn(month.YearBefore, period.YearBefore) is not null)
            {
                List<Period> missing = [];
                var (both, bothBefore) = (SumOf(month.Next, 2, missing), SumOf(month.YearBefore.Next, 2, missing));
                if ((both.Status, bothBefore.Status) == (MeasureStatus.Ok, MeasureStatus.Ok))
                {
                    shared.AddRange([month.Month, month.Month + 1]);
                    parts.Add(both.Sum);
                    partsBefore.Add(bothBefore.Sum);
                    month = month.Next;
                    continue;
                }
            }

            if (!At(month).IsKnown || !At(month.YearBefore).IsKnown) continue;
            shared.Add(month.Month);
            parts.Add(At(month));
            partsBefore.Add(At(month.YearBefore));
        }

        if (shared.Count == 0) return null;
        var now = Add(parts);
        return new CommonMonths(shared, AmountOf(now), Between(now, Add(partsBefore)));
    }
}
