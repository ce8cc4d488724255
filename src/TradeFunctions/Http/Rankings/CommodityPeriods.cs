using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Http.Resolving;

namespace TradeFunctions.Http.Rankings;

/// <summary>
/// Chooses the period of an answer about goods. The account's coverage is about TOTAL only; files with goods alone (a download of one heading)
/// have periods, too, which the manifest names.
/// </summary>
internal static class CommodityPeriods
{
    /// <summary>The requested period, or else the latest with such goods.</summary>
    /// <param name="account">The account.</param>
    /// <param name="requestedPeriod">The requested period.</param>
    /// <param name="level">The level of the goods; null for all goods together, or for goods of no level, whose latest period is the account's
    /// default.</param>
    /// <param name="direction">Exports, imports or both, as requested.</param>
    public static Outcome<Period> Resolve(PublishedAccount account, RequestedPeriod requestedPeriod, CommodityLevel? level, TradeDirection direction)
    {
        if (requestedPeriod.Period is null && level is { } requested && Latest(account, requested, direction, requestedPeriod.Frequency) is { } latest) return latest;
        var meant = requestedPeriod.Period ?? Default(account, requestedPeriod.Frequency) ?? Newest(Periods(account, level), requestedPeriod.Frequency);
        if (meant is { } period && account.Pointer.Find(CommoditySlots.PartnerSlot(period)) is not null) return period;
        return account.Coverage.DefaultPeriod is null && meant is { } absent && Periods(account, null).Any()
            ? Absent(account, absent)
            : ReportedPeriods.Resolve(account.Coverage, requestedPeriod);
    }

    // The account's default period if it has such goods, else the latest that has, even if in one flow only.
    private static Period? Latest(PublishedAccount account, CommodityLevel level, TradeDirection direction, Frequency? frequency)
    {
        List<Period> having = [.. Periods(account, level, direction)];
        if (having.Count == 0) having = [.. Periods(account, level)];
        return Default(account, frequency) is { } usual && having.Contains(usual) ? usual : Newest(having, frequency);
    }

    private static Period? Default(PublishedAccount account, Frequency? frequency) =>
        frequency is { } wanted ? account.Coverage.Default(wanted) : account.Coverage.DefaultPeriod;

    // The coverage does not include files with goods alone.
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

    /// <summary>The latest annual and monthly period with goods of a level, except the one that was tried; its frequency first.</summary>
    public static IReadOnlyList<Period> Others(PublishedAccount account, CommodityLevel? level, Period tried) =>
    [
        .. Periods(account, level)
            .Where(period => period != tried)
            .GroupBy(period => period.Frequency)
            .OrderBy(group => group.Key == tried.Frequency ? 0 : 1)
            .Select(group => group.Max()),
    ];

    /// <summary>Adds to an error that the latest figures are of another period.</summary>
    public static QueryError NameLatest(QueryError error, Period latest) => error with
    {
        Detail = $"{error.Detail}; the latest there are of {FrequencyWords.Of(latest.Frequency)} are of {latest}.",
        Parameter = ApiParameters.Period.Name,
        Nearest = [latest.ToString()],
        LastPeriod = latest,
    };

    // As for TOTAL: the latest month only if its year is later than the latest year, and other periods where there is neither or they are asked for.
    private static Period? Newest(IEnumerable<Period> periods, Frequency? frequency) => periods
        .Where(period => frequency is null || period.Frequency == frequency)
        .OrderBy(period => frequency is not null || period.Frequency is Frequency.Annual or Frequency.Monthly)
        .ThenBy(period => period.Year)
        .ThenBy(period => period.Frequency == Frequency.Annual)
        .ThenBy(period => period)
        .Select(period => (Period?)period)
        .LastOrDefault();

    private static IEnumerable<Period> Periods(PublishedAccount account, CommodityLevel? level, TradeDirection? direction = null) => account.Pointer.Manifest
        .Where(slot => slot.HasCommodities(level, direction))
        .Select(slot => CommoditySlots.TryParsePartnerSlot(slot.Slot, out var period) ? period : (Period?)null)
        .OfType<Period>();
}
