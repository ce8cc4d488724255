using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

/// <summary>Compound annual growth rate <c>(V(t) / V(t − n))^(1/n) − 1</c>, the standard definition. Annual series only.</summary>
/// <param name="Years">n: 3, 5 or 10.</param>
/// <param name="Status">ok, missing, conflict, no_base, zero_base, unit_changed, classification_break, currency_differs.</param>
/// <param name="Ratio">A fraction with six digits, half away from zero; null unless ok.</param>
public sealed record CompoundGrowth(int Years, MeasureStatus Status, decimal? Ratio = null);

/// <content>Compound growth.</content>
public sealed partial class Series
{
    private static readonly int[] GrowthYears = [3, 5, 10];

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
}
