using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api;

/// <summary>Checks that take more than one parameter.</summary>
internal static class RouteChecks
{
    /// <summary>A series' bounds must fit its frequency and each other; total trade has no quantity.</summary>
    public static QueryError? Series(Query query)
    {
        var frequency = query.Get(ApiParameters.Frequency);
        var hasFrom = query.TryGet(ApiParameters.From, out var from);
        var hasTo = query.TryGet(ApiParameters.To, out var to);
        if (hasFrom && ReportedPeriods.FirstIn(from, frequency) is null) return NoBound(ApiParameters.From.Name, from, frequency);
        if (hasTo && ReportedPeriods.LastIn(to, frequency) is null) return NoBound(ApiParameters.To.Name, to, frequency);
        if (hasFrom && hasTo && ReportedPeriods.FirstIn(from, frequency) > ReportedPeriods.LastIn(to, frequency))
            return new QueryError(ProblemCode.PeriodOrder, $"There is no period from {from} to {to}.") { Parameter = ApiParameters.From.Name };
        return Quantity(query, query.TryGet(ApiParameters.SeriesFlow, out var flow) ? flow : RequestedFlow.Total);
    }

    /// <summary>A joint share is that of partners and groups, never of the World or the reporter; total trade has no quantity.</summary>
    public static QueryError? Ranking(Query query)
    {
        if (PeriodOf(query) is { } mismatch) return mismatch;
        var reporter = query.Get(ApiParameters.Reporter);
        var partners = query.TryGet(ApiParameters.Combine, out var combine) ? combine : [];
        var holder = partners.FirstOrDefault(partner => partner.Economy is { IsGroup: true })?.Economy;
        var wrong = partners.Any(partner => partner.Economy?.Kind == EconomyKind.World)
            ? "The World is all partners together and cannot be combined with others."
            : holder is not null && partners.Count > 1 ? $"{holder.Name} is a group whose members are partners themselves; it cannot be combined with others."
            : partners.Any(partner => partner.Economy == reporter) ? $"{reporter.Name} is the reporter and cannot be its own partner." : null;
        return wrong is null
            ? Quantity(query, query.TryGet(ApiParameters.Flow, out var flow) ? flow : RequestedFlow.Total)
            : new QueryError(ProblemCode.UnsupportedCombination, wrong) { Parameter = ApiParameters.Combine.Name };
    }

    /// <summary>Quantities of different goods are in different units.</summary>
    public static QueryError? CommodityRanking(Query query) => PeriodOf(query) ?? (query.Get(ApiParameters.Measure) == MeasureKind.Quantity
        ? new QueryError(ProblemCode.UnsupportedCombination, "Quantities of different goods have different units; goods are ranked by value or weight.")
        {
            Parameter = ApiParameters.Measure.Name,
            Nearest = ["value", "weight"],
        }
        : null);

    /// <summary>A mirror has two sides, each of which can report.</summary>
    public static QueryError? Mirror(Query query)
    {
        if (PeriodOf(query, ApiParameters.MirrorPeriod) is { } mismatch) return mismatch;
        var (a, b) = (query.Get(ApiParameters.MirrorReporter), query.Get(ApiParameters.MirrorPartner));
        if (a == b) return new QueryError(ProblemCode.UnsupportedCombination, $"{a.Name} cannot be compared with itself.") { Parameter = ApiParameters.MirrorPartner.Name };
        foreach (var (economy, parameter) in new[] { (a, ApiParameters.MirrorReporter), (b, ApiParameters.MirrorPartner) })
        {
            if (economy.Kind == EconomyKind.Economy) continue;
            var why = economy.Kind == EconomyKind.World ? "The World is no reporter: it is all partners of a reporter together."
                : economy.IsGroup ? $"{economy.Name} is a group whose members report; ask for one of them."
                : $"{economy.Name} has no account of its own to compare with.";
            return new QueryError(ProblemCode.UnsupportedCombination, why) { Parameter = parameter.Name };
        }

        return null;
    }

    private static QueryError? Quantity(Query query, RequestedFlow flow) =>
        flow == RequestedFlow.Total && query.Get(ApiParameters.Measure) == MeasureKind.Quantity
            ? new QueryError(ProblemCode.UnsupportedCombination, "Total trade has no quantity; measure=quantity needs flow=X or flow=M.")
            {
                Parameter = ApiParameters.Flow.Name,
                Nearest = ["X", "M"],
            }
            : null;

    /// <summary>A period that is named has the frequency that is named.</summary>
    public static QueryError? PeriodOf(Query query) => PeriodOf(query, ApiParameters.Period);

    private static QueryError? PeriodOf(Query query, ParameterDescription<RequestedPeriod> parameter)
    {
        var (period, frequency) = RequestedPeriod.Of(query, parameter);
        return period is { } named && frequency is { } wanted && named.Frequency != wanted
            ? new QueryError(
                ProblemCode.FrequencyMismatch,
                $"'{named}' is {FrequencyWords.Of(named.Frequency)}, and frequency={ApiParameters.Frequency.Write(wanted)} asks for {FrequencyWords.Of(wanted)}: leave one of the two out.")
            {
                Parameter = ApiParameters.PeriodFrequency.Name,
                Nearest = [ApiParameters.Frequency.Write(named.Frequency)],
            }
            : null;
    }

    private static QueryError NoBound(string parameter, Period period, Frequency frequency) =>
        new(ProblemCode.FrequencyMismatch, frequency == Frequency.Annual
            ? $"An annual series is bounded by years, and '{period}' is {FrequencyWords.Of(period.Frequency)}."
            : $"'{period}' is {FrequencyWords.Of(period.Frequency)}, in which there is no period of frequency={ApiParameters.Frequency.Write(frequency)}.")
        {
            Parameter = parameter,
            Nearest = [Period.OfYear(period.Year).ToString()],
        };
}
