using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Requests;

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
