using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Requests;

/// <summary>What a reporter's coverage says of the period a request asks for.</summary>
public static class ReportedPeriods
{
    /// <summary>The period to answer for, or why there is none: not reported yet, or not reported at all.</summary>
    /// <param name="coverage">What is published of the reporter.</param>
    /// <param name="choice">The period asked for.</param>
    public static Outcome<Period> Resolve(AccountCoverage coverage, RequestedPeriod choice)
    {
        if ((choice.Period ?? coverage.DefaultPeriod) is not { } period)
            return GoodsAlone(coverage);
        if (Bounds(coverage, period.Frequency) is not (var first, var last)) return NoneOf(coverage, period.Frequency);
        if (period > last) return NotReportedYet(ApiParameters.Period.Name, period, first, last);
        return IsReported(coverage, period) ? period : NotReported(
            ApiParameters.Period.Name, period, first, last, period < first ? [first.ToString()] : SidesOf(coverage, period));
    }

    /// <summary>The periods of a series: those there are of its frequency, within the bounds asked for.</summary>
    /// <param name="coverage">What is published of the reporter.</param>
    /// <param name="frequency">The series' frequency.</param>
    /// <param name="from">The first period wanted; a year means its January where the series is monthly. Null: the first there is.</param>
    /// <param name="to">The last period wanted, likewise. Null: the last there is.</param>
    public static Outcome<PeriodRange> Span(AccountCoverage coverage, Frequency frequency, Period? from, Period? to)
    {
        return Bounds(coverage, frequency) is (var first, var last)
            ? Span(new PeriodRange(first, last), from, to)
            : NoneOf(coverage, frequency);
    }

    /// <summary>The same of what is reported from one period to another.</summary>
    /// <param name="reported">The first and the last period there are.</param>
    /// <param name="from">The first period wanted; null: the first there is.</param>
    /// <param name="to">The last period wanted; null: the last there is.</param>
    public static Outcome<PeriodRange> Span(PeriodRange reported, Period? from, Period? to)
    {
        var (first, last) = (reported.First, reported.Last);
        var wanted = first.Frequency == Frequency.Monthly
            ? (From: FirstMonth(from), To: LastMonth(to))
            : (From: from, To: to);
        if (wanted.From > last) return NotReportedYet(ApiParameters.From.Name, wanted.From.Value, first, last);
        if (wanted.To < first) return NotReported(ApiParameters.To.Name, wanted.To.Value, first, last, [first.ToString()]);
        return new PeriodRange(wanted.From > first ? wanted.From.Value : first, wanted.To < last ? wanted.To.Value : last);
    }

    /// <summary>The first month that a bound means: January where it is a year.</summary>
    public static Period? FirstMonth(Period? bound) =>
        bound is { Month: 0 } year ? Period.OfMonth(year.Year, 1) : bound;

    /// <summary>The last month that a bound means: December where it is a year.</summary>
    public static Period? LastMonth(Period? bound) =>
        bound is { Month: 0 } year ? Period.OfMonth(year.Year, 12) : bound;

    /// <summary>The first and the last period of a frequency in any flow; null: none.</summary>
    public static (Period First, Period Last)? Bounds(AccountCoverage coverage, Frequency frequency) =>
        coverage.Bounds(frequency) is { } span ? (span.First, span.Last) : null;

    /// <summary>The error when a frequency was never reported.</summary>
    public static QueryError NoneOf(AccountCoverage coverage, Frequency frequency)
    {
        if (coverage.DefaultPeriod is not { } period) return GoodsAlone(coverage);
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

    // Files of single headings add up to nothing.
    private static QueryError GoodsAlone(AccountCoverage coverage)
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
                    "The files have goods and no figure of all goods together (TOTAL), which their sum is not taken for: some may be missing.",
                    null, null, null),
            ],
        };
    }

    private static string NameOf(AccountCoverage coverage) => EconomyList.Get(coverage.Reporter).Name;

    /// <summary>
    /// The last period that two reporters share: of the years, and of the months, the last in which both report that is no later than
    /// either's default; of these two the month where its year is later. Null: they share none.
    /// </summary>
    public static Period? LastShared(AccountCoverage one, AccountCoverage other)
    {
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
        new(ProblemCode.NotReportedYet, $"{period} has not been reported yet; the last period there is is {last}.")
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

    // A period within a gap lies between two that are reported.
    private static string[] SidesOf(AccountCoverage coverage, Period period)
    {
        var (before, after) = (period.Previous, period.Next);
        while (!IsReported(coverage, before)) before = before.Previous;
        while (!IsReported(coverage, after)) after = after.Next;
        return [before.ToString(), after.ToString()];
    }
}

/// <summary>The period a request asks for: one that is named, or the latest there is.</summary>
/// <param name="Period">The named period; null: the latest.</param>
public readonly record struct RequestedPeriod(Period? Period)
{
    /// <summary>The word for the latest period.</summary>
    public const string LatestText = "latest";

    /// <summary>The latest period with both flows.</summary>
    public static readonly RequestedPeriod Latest = new(null);

    /// <inheritdoc/>
    public override string ToString() => Period?.ToString() ?? LatestText;
}

/// <summary>The period that two accounts are compared in.</summary>
/// <param name="Period">The year or month.</param>
/// <param name="Reason">asked, last_shared or last_reported.</param>
public sealed record MirrorPeriod(Period Period, string Reason)
{
    /// <summary>
    /// A period that is named is taken when either reports it, so that a side that does not is told as such. Without one it is the last
    /// that both share or, where only one of them reports at all, the last of that one.
    /// </summary>
    /// <param name="choice">The period asked for.</param>
    /// <param name="one">What the first one reports; null: nothing.</param>
    /// <param name="other">What the other one reports; null: nothing. Not both may be.</param>
    public static Outcome<MirrorPeriod> Choose(RequestedPeriod choice, AccountCoverage? one, AccountCoverage? other)
    {
        var reported = new[] { one, other }.OfType<AccountCoverage>().Select(coverage => ReportedPeriods.Resolve(coverage, choice)).ToList();
        if (choice.Period is not null || reported.Count < 2)
        {
            var found = reported.FindIndex(outcome => outcome.IsOk);
            return found >= 0
                ? new MirrorPeriod(reported[found].Value, choice.Period is null ? "last_reported" : "asked")
                : reported[0].Error!;
        }

        return ReportedPeriods.LastShared(one!, other!) is { } shared
            ? new MirrorPeriod(shared, "last_shared")
            : new QueryError(ProblemCode.NotReported, "There is no period that both report.") { Parameter = ApiParameters.MirrorPeriod.Name };
    }
}
