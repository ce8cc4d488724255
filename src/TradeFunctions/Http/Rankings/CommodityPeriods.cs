using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;

namespace TradeFunctions.Http.Rankings;

/// <summary>
/// The period a request for goods is answered for. The account's coverage speaks of TOTAL; files of goods alone (a download of one
/// heading) have periods too, which the manifest names.
/// </summary>
internal static class CommodityPeriods
{
    /// <summary>The period asked for, or the latest with such goods.</summary>
    /// <param name="account">The account.</param>
    /// <param name="choice">The period asked for.</param>
    /// <param name="level">The level of the goods; null: all goods together, or goods of no level, for which the account's default is the latest.</param>
    /// <param name="direction">Exports, imports or both, as asked for.</param>
    public static Outcome<Period> Resolve(PublishedAccount account, RequestedPeriod choice, CommodityLevel? level, TradeDirection direction)
    {
        if (choice.Period is null && level is { } asked && Latest(account, asked, direction) is { } latest) return latest;
        var meant = choice.Period ?? account.Coverage.DefaultPeriod ?? Newest(Periods(account, level));
        if (meant is { } period && account.Pointer.Find(CommoditySlots.PartnerSlot(period)) is not null) return period;
        return account.Coverage.DefaultPeriod is null && meant is { } absent && Periods(account, null).Any()
            ? Absent(account, absent)
            : ReportedPeriods.Resolve(account.Coverage, choice);
    }

    // The account's default where it has such goods, else the latest that has them, be it in one flow alone.
    private static Period? Latest(PublishedAccount account, CommodityLevel level, TradeDirection direction)
    {
        List<Period> having = [.. Periods(account, level, direction)];
        if (having.Count == 0) having = [.. Periods(account, level)];
        return account.Coverage.DefaultPeriod is { } usual && having.Contains(usual) ? usual : Newest(having);
    }

    // Of files of goods alone the coverage says nothing.
    private static QueryError Absent(PublishedAccount account, Period period)
    {
        List<Period> same = [.. Periods(account, null).Where(other => other.Frequency == period.Frequency).Order()];
        List<Period> known = same.Count > 0 ? same : [.. Periods(account, null).Order()];
        return new QueryError(
            period > known[^1] && same.Count > 0 ? ProblemCode.NotReportedYet : ProblemCode.NotReported,
            $"{account.Reporter.Name} has no figures of commodities in {period}: those there are go from {known[0]} to {known[^1]}.")
        {
            Parameter = ApiParameters.Period.Name,
            Nearest = [(period < known[0] ? known[0] : known[^1]).ToString()],
            FirstPeriod = known[0],
            LastPeriod = known[^1],
        };
    }

    /// <summary>The latest periods with goods of a level, other than the one that was tried: of its frequency first, the latest of each.</summary>
    public static IReadOnlyList<Period> Others(PublishedAccount account, CommodityLevel? level, Period tried) =>
    [
        .. Periods(account, level)
            .Where(period => period != tried)
            .GroupBy(period => period.Frequency)
            .OrderBy(group => group.Key == tried.Frequency ? 0 : 1)
            .Select(group => group.Max()),
    ];

    /// <summary>That there are figures of a period, though not of the one that was tried.</summary>
    public static QueryError LatestIs(QueryError error, Period latest) => error with
    {
        Detail = $"{error.Detail}; the latest there are of a {(latest.Frequency == Frequency.Annual ? "year" : "month")} are of {latest}.",
        Parameter = ApiParameters.Period.Name,
        Nearest = [latest.ToString()],
        LastPeriod = latest,
    };

    // As for TOTAL: the latest month only where its year is later than the latest year.
    private static Period? Newest(IEnumerable<Period> periods) => periods
        .OrderBy(period => period.Year)
        .ThenBy(period => period.Month == 0 ? 13 : period.Month)
        .Select(period => (Period?)period)
        .LastOrDefault();

    private static IEnumerable<Period> Periods(PublishedAccount account, CommodityLevel? level, TradeDirection? direction = null) => account.Pointer.Manifest
        .Where(slot => slot.HasGoods(level, direction))
        .Select(slot => CommoditySlots.TryParsePartnerSlot(slot.Slot, out var period) ? period : (Period?)null)
        .OfType<Period>();
}
