using TradeFunctions.Core;
using TradeFunctions.Core.Metrics.Commodities;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>
/// The period a request for goods is answered for. The account's coverage speaks of TOTAL; files of goods alone (a download of one
/// heading) have periods too, which the manifest names.
/// </summary>
internal static class GoodsPeriods
{
    /// <summary>The period asked for; the account's default for the latest, or the latest of the goods where there is no TOTAL at all.</summary>
    public static Outcome<Period> Resolve(Account account, PeriodChoice choice)
    {
        var asked = choice.Period ?? account.Coverage.DefaultPeriod ?? Latest(account);
        return asked is { } period && account.Pointer.Find(GoodsSlots.PartnerSlot(period)) is not null
            ? period
            : ReportedPeriods.Resolve(account.Coverage, choice);
    }

    // As for TOTAL: the latest month only where its year is later than the latest year.
    private static Period? Latest(Account account)
    {
        var periods = account.Pointer.Manifest
            .Select(slot => GoodsSlots.TryParsePartnerSlot(slot.Slot, out var period) ? period : (Period?)null)
            .OfType<Period>()
            .OrderBy(period => period.Year)
            .ThenBy(period => period.Month == 0 ? 13 : period.Month)
            .ToList();
        return periods.Count > 0 ? periods[^1] : null;
    }
}
