using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>The entities of a slot <see cref="SlotInputs.SummarySlot"/>.</summary>
public static class SummarySlice
{
    /// <summary>
    /// One entity for each partner that has a figure up to the end of the year, the World too, in code order; empty where the account has
    /// no figure in the year. Depends on nothing later than the year.
    /// </summary>
    public static IReadOnlyList<SummaryEntity> Build(TradeAccount account, int year)
    {
        List<PeriodFigures> periods = [.. Periods(account, year).Select(period => new PeriodFigures(account, period))];
        return periods.Count == 0
            ? []
            : [.. account.PartnersUpTo(year).Select(partner => new PartnerSummaries(account, partner).Of(year, periods))];
    }

    private static IEnumerable<Period> Periods(TradeAccount account, int year)
    {
        var annual = Period.OfYear(year);
        if (account.Grid(Frequency.Annual) is { } years && years.IsCovered(annual)) yield return annual;
        List<Period> months = [.. Enumerable.Range(1, 12).Select(month => Period.OfMonth(year, month))];
        if (account.Grid(Frequency.Monthly) is not { } monthly || !months.Exists(monthly.IsCovered)) yield break;
        foreach (var month in months) yield return month;
    }
}
