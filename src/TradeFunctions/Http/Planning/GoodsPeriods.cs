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
    private const int Tries = 3;

    /// <summary>The period asked for; the account's default for the latest, or the latest of the goods where there is no TOTAL at all.</summary>
    public static Outcome<Period> Resolve(Account account, PeriodChoice choice)
    {
        var asked = choice.Period ?? account.Coverage.DefaultPeriod ?? Latest(account);
        if (asked is { } period && account.Pointer.Find(GoodsSlots.PartnerSlot(period)) is not null) return period;
        return account.Coverage.DefaultPeriod is null && asked is { } absent && Periods(account).Any()
            ? Absent(account, absent)
            : ReportedPeriods.Resolve(account.Coverage, choice);
    }

    // Of files of goods alone the coverage says nothing.
    private static QueryError Absent(Account account, Period period)
    {
        List<Period> same = [.. Periods(account).Where(other => other.Frequency == period.Frequency).Order()];
        List<Period> known = same.Count > 0 ? same : [.. Periods(account).Order()];
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

    /// <summary>The latest years, and where none is left the latest months, that have any goods, other than the one that was tried: the latest first.</summary>
    public static IReadOnlyList<Period> Latest(Account account, Period tried)
    {
        List<Period> others = [.. Periods(account).Where(period => period != tried)];
        var years = others.Where(period => period.Frequency == Frequency.Annual).ToList();
        return [.. (years.Count > 0 ? years : others).OrderDescending().Take(Tries)];
    }

    /// <summary>That there are figures of a period, though not of the one that was tried.</summary>
    public static QueryError LatestIs(QueryError error, Period latest) => error with
    {
        Detail = $"{error.Detail}; the latest there are of a {(latest.Frequency == Frequency.Annual ? "year" : "month")} are of {latest}.",
        Parameter = ApiParameters.Period.Name,
        Nearest = [latest.ToString()],
        LastPeriod = latest,
    };

    // As for TOTAL: the latest month only where its year is later than the latest year.
    private static Period? Latest(Account account)
    {
        var periods = Periods(account)
            .OrderBy(period => period.Year)
            .ThenBy(period => period.Month == 0 ? 13 : period.Month)
            .ToList();
        return periods.Count > 0 ? periods[^1] : null;
    }

    private static IEnumerable<Period> Periods(Account account) => account.Pointer.Manifest
        .Where(slot => slot.Entities > 0)
        .Select(slot => GoodsSlots.TryParsePartnerSlot(slot.Slot, out var period) ? period : (Period?)null)
        .OfType<Period>();
}
