using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>Resolves the periods of a request against what a reporter has reported.</summary>
public static class ReportedPeriods
{
    /// <summary>The period to answer for, or the error: not reported yet, or not reported at all.</summary>
    /// <param name="coverage">What is published of the reporter.</param>
    /// <param name="requested">The requested period.</param>
    public static Outcome<Period> Resolve(AccountCoverage coverage, RequestedPeriod requested)
    {
        if ((requested.Period ?? (requested.Frequency is { } latest ? coverage.Default(latest) : coverage.DefaultPeriod)) is not { } period)
            return requested.Frequency is { } none ? NoneOf(coverage, none) : OnlySingleCommodities(coverage);
        if (Bounds(coverage, period.Frequency) is not (var first, var last)) return NoneOf(coverage, period.Frequency);
        if (period > last) return NotReportedYet(ApiParameters.Period.Name, period, first, last);
        if (IsReported(coverage, period)) return period;
        var both = Period.OfJanuaryFebruary(period.Year);
        return both.Contains(period) && IsReported(coverage, both) ? GivenTogether(period, both, first, last) : NotReported(
            ApiParameters.Period.Name, period, first, last, period < first ? [first.ToString()] : SidesOf(coverage, period));
    }

    /// <summary>The periods of a series: those reported in its frequency, within the requested bounds.</summary>
    /// <param name="coverage">What is published of the reporter.</param>
    /// <param name="frequency">The series' frequency.</param>
    /// <param name="from">The first requested period, or a longer one that it begins. Null: the first reported one.</param>
    /// <param name="to">The last requested period, or a longer one that it ends. Null: the last reported one.</param>
    public static Outcome<PeriodRange> Range(AccountCoverage coverage, Frequency frequency, Period? from, Period? to)
    {
        return Bounds(coverage, frequency) is (var first, var last)
            ? Range(new PeriodRange(first, last), from, to)
            : NoneOf(coverage, frequency);
    }

    /// <summary>The periods of a series within the reported ones and the requested bounds.</summary>
    /// <param name="reported">The first and the last reported period.</param>
    /// <param name="from">The first requested period; null: the first reported one.</param>
    /// <param name="to">The last requested period; null: the last reported one.</param>
    public static Outcome<PeriodRange> Range(PeriodRange reported, Period? from, Period? to)
    {
        var (first, last) = (reported.First, reported.Last);
        var wanted = (From: FirstIn(from, first.Frequency), To: LastIn(to, first.Frequency));
        if (wanted.From > last) return NotReportedYet(ApiParameters.From.Name, wanted.From.Value, first, last);
        if (wanted.To < first) return NotReported(ApiParameters.To.Name, wanted.To.Value, first, last, [first.ToString()]);
        return new PeriodRange(wanted.From > first ? wanted.From.Value : first, wanted.To < last ? wanted.To.Value : last);
    }

    /// <summary>The first period of a frequency in a bound: January of a year. Null where there is none.</summary>
    public static Period? FirstIn(Period? bound, Frequency frequency) => In(bound, frequency).FirstOrDefault();

    /// <summary>The last period of a frequency in a bound: December of a year. Null where there is none.</summary>
    public static Period? LastIn(Period? bound, Frequency frequency) => In(bound, frequency).LastOrDefault();

    private static IEnumerable<Period?> In(Period? bound, Frequency frequency) => bound is not { } period ? []
        : Period.OfWholeYear(period.Year).Where(part => part.Frequency == frequency && period.Contains(part)).Select(part => (Period?)part);

    /// <summary>The first and the last period that any flow has in a frequency; null: none.</summary>
    public static (Period First, Period Last)? Bounds(AccountCoverage coverage, Frequency frequency) =>
        coverage.Bounds(frequency) is { } range ? (range.First, range.Last) : null;

    /// <summary>The error of a frequency that was never reported.</summary>
    public static QueryError NoneOf(AccountCoverage coverage, Frequency frequency)
    {
        if (coverage.DefaultPeriod is not { } period) return OnlySingleCommodities(coverage);
        var other = ApiParameters.Frequency.Write(period.Frequency);
        return new QueryError(
            ProblemCode.NotReported,
            $"{NameOf(coverage)} has no {ApiParameters.Frequency.Write(frequency)} figures of all commodities together; it has {other} ones.")
        {
            Nearest = [period.ToString()],
            FirstPeriod = Bounds(coverage, period.Frequency)?.First,
            LastPeriod = Bounds(coverage, period.Frequency)?.Last,
        };
    }

    // Figures of single commodities are never added up to TOTAL.
    private static QueryError OnlySingleCommodities(AccountCoverage coverage)
    {
        var id = EconomyList.Get(coverage.Reporter).Id;
        return new QueryError(ProblemCode.NotReported, $"{NameOf(coverage)} has no figures of all commodities together (TOTAL), only of single ones.")
        {
            Hint = $"Ask for single commodities, which /api/v1/commodities lists: /api/v1/series/{id}/WLD?commodity=CODE, "
                + $"/api/v1/rankings/{id}/partners?commodity=CODE, /api/v1/rankings/{id}/commodities.",
            Causes =
            [
                new CauseBlock(
                    "sums_not_totals",
                    "The files have figures for single goods and none for all goods together (TOTAL). Their sum is not used instead, because some may be missing.",
                    null, null, null),
            ],
        };
    }

    private static string NameOf(AccountCoverage coverage) => EconomyList.Get(coverage.Reporter).Name;

    /// <summary>
    /// The last period that both reporters have, no later than the default of either. The last shared month is taken where it is in a later
    /// year than the last shared year. Null: they share none.
    /// </summary>
    /// <param name="one">What the first has.</param>
    /// <param name="other">What the second has.</param>
    /// <param name="frequency">The frequency of the period; null: a year or a month.</param>
    public static Period? LastShared(AccountCoverage one, AccountCoverage other, Frequency? frequency = null)
    {
        if (frequency is { } only) return LastShared(one, other, one.Default(only), other.Default(only));
        var year = LastShared(one, other, one.DefaultAnnual, other.DefaultAnnual);
        var month = LastShared(one, other, one.DefaultMonthly, other.DefaultMonthly);
        return month is { } later && !(year?.Year >= later.Year) ? month : year;
    }

    private static Period? LastShared(AccountCoverage one, AccountCoverage other, Period? last, Period? otherLast)
    {
        if (last is not { } period || otherLast is not { } another) return null;
        if (another < period) period = another;
        var first = Bounds(one, period.Frequency)!.Value.First;
        while (period >= first && !(IsReported(one, period) && IsReported(other, period))) period = period.Previous;
        return period >= first ? period : null;
    }

    private static bool IsReported(AccountCoverage coverage, Period period) => coverage.Flows.Any(flow =>
        flow.Frequency == period.Frequency && flow.First <= period && period <= flow.Last
        && !flow.Gaps.Any(gap => gap.First <= period && period <= gap.Last));

    private static QueryError NotReportedYet(string parameter, Period period, Period first, Period last) =>
        new(ProblemCode.NotReportedYet, $"{period} has not been reported yet; the last reported period is {last}.")
        {
            Parameter = parameter,
            FirstPeriod = first,
            LastPeriod = last,
            Nearest = [last.ToString()],
        };

    private static QueryError NotReported(string parameter, Period period, Period first, Period last, IReadOnlyList<string> nearest) =>
        new(ProblemCode.NotReported, period < first
            ? $"{period} was not reported: the figures begin with {first}."
            : $"{period} was not reported: it is a gap between {first} and {last}.")
        {
            Parameter = parameter,
            FirstPeriod = first,
            LastPeriod = last,
            Nearest = nearest,
        };

    private static QueryError GivenTogether(Period period, Period both, Period first, Period last) =>
        new(ProblemCode.NotReported, $"{period} was not reported by itself: there is one figure of January and February together, {both}.")
        {
            Parameter = ApiParameters.Period.Name,
            FirstPeriod = first,
            LastPeriod = last,
            Nearest = [both.ToString()],
        };

    // A period within a gap has a reported period on either side.
    private static string[] SidesOf(AccountCoverage coverage, Period period)
    {
        var (before, after) = (period.Previous, period.Next);
        while (!IsReported(coverage, before)) before = before.Previous;
        while (!IsReported(coverage, after)) after = after.Next;
        return [before.ToString(), after.ToString()];
    }
}

/// <summary>The period a request asks for: a named one, or the latest.</summary>
/// <param name="Period">The named period; null: the latest.</param>
/// <param name="Frequency">Of the latest period, its frequency; null: that with the better evidence (<see cref="AccountCoverage.DefaultPeriod"/>).</param>
public readonly record struct RequestedPeriod(Period? Period, Frequency? Frequency = null)
{
    /// <summary>The word for the latest period.</summary>
    public const string LatestText = "latest";

    /// <summary>The latest period with both flows.</summary>
    public static readonly RequestedPeriod Latest = new(null);

    /// <summary>What a query asks for.</summary>
    public static RequestedPeriod Of(Query query, ParameterDescription<RequestedPeriod> parameter) =>
        query.Get(parameter) with { Frequency = query.TryGet(ApiParameters.PeriodFrequency, out var frequency) ? frequency : null };

    /// <inheritdoc/>
    public override string ToString() => Period?.ToString() ?? LatestText;
}

/// <summary>The period in which two accounts are compared.</summary>
/// <param name="Period">The period.</param>
/// <param name="Reason">asked, last_shared or last_reported.</param>
public sealed record MirrorPeriod(Period Period, string Reason)
{
    /// <summary>
    /// A named period is taken when either side reports it: the answer then says which side does not. Otherwise it is the last period that
    /// both share or, where only one side reports at all, the last period of that side.
    /// </summary>
    /// <param name="requested">The requested period.</param>
    /// <param name="one">What the first side reports; null: nothing.</param>
    /// <param name="other">What the other side reports; null: nothing. At most one side may be null.</param>
    public static Outcome<MirrorPeriod> Choose(RequestedPeriod requested, AccountCoverage? one, AccountCoverage? other)
    {
        var reported = new[] { one, other }.OfType<AccountCoverage>().Select(coverage => ReportedPeriods.Resolve(coverage, requested)).ToList();
        if (requested.Period is not null || reported.Count < 2)
        {
            var found = reported.FindIndex(outcome => outcome.IsOk);
            return found >= 0
                ? new MirrorPeriod(reported[found].Value, requested.Period is null ? "last_reported" : "asked")
                : reported[0].Error!;
        }

        return ReportedPeriods.LastShared(one!, other!, requested.Frequency) is { } shared
            ? new MirrorPeriod(shared, "last_shared")
            : new QueryError(ProblemCode.NotReported, "There is no period that both report.") { Parameter = ApiParameters.MirrorPeriod.Name };
    }
}
