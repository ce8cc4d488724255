using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Figures.Totals;

/// <summary>Reads an account's coverage off its figures.</summary>
internal static class CoverageReader
{
    private static readonly Flow[] Flows = [Flow.Export, Flow.Import];

    public static AccountCoverage Account(TradeAccount account)
    {
        var annual = Default(account, Frequency.Annual);
        var monthly = Default(account, Frequency.Monthly);
        return new AccountCoverage(
            account.Reporter,
            annual?.Period,
            monthly?.Period,
            Better(annual, monthly),
            [.. from frequency in Enum.GetValues<Frequency>()
                from flow in Flows
                let entry = Of(account, flow, frequency)
                where entry is not null
                select entry]);
    }

    private static PeriodCoverage? Of(TradeAccount account, Flow flow, Frequency frequency)
    {
        if (account.Grid(frequency) is not { } grid) return null;
        List<Period> periods = [.. Calendar(grid).Where(period => grid.IsCovered(flow, period))];
        if (periods.Count == 0) return null;
        var lastFlowPeriod = grid.Find(flow, periods[^1])!;
        return new PeriodCoverage(
            flow,
            frequency,
            periods[0],
            periods[^1],
            periods.Where(period => grid.Find(flow, period)!.Of(FlowPeriod.World) is { IsKnown: true, Value: not null }).Select(Nullable).LastOrDefault(),
            Gaps(periods),
            periods.SelectMany(period => grid.Find(flow, period)!.Partners).Where(IsPart).Distinct().Count(),
            lastFlowPeriod.Partners.Count(IsPart),
            PartnersOfWorld(lastFlowPeriod));
    }

    // Groups of countries are beside their members.
    private static bool IsPart(int partner) => partner != FlowPeriod.World && !EconomyList.IsGroup(partner);

    private static Period? Nullable(Period period) => period;

    private static IEnumerable<Period> Calendar(AccountGrid grid) => Enumerable.Range(0, grid.Count).Select(i => grid.First.AddPeriods(i));

    private static List<PeriodRange> Gaps(List<Period> periods)
    {
        var gaps = new List<PeriodRange>();
        for (var i = 1; i < periods.Count; i++)
        {
            if (periods[i] != periods[i - 1].Next) gaps.Add(new PeriodRange(periods[i - 1].Next, periods[i].Previous));
        }

        return gaps;
    }

    private static decimal? PartnersOfWorld(FlowPeriod flowPeriod)
    {
        var sum = new FigureSum();
        // Of what could not be read nothing is in it: the share says how much that may be.
        foreach (var partner in flowPeriod.Partners.Where(IsPart))
        {
            if (flowPeriod.Of(partner) is { IsKnown: true } figure) sum.Add(figure);
        }

        return Share.Between(sum.ToFigure(), flowPeriod.Of(FlowPeriod.World), MeasureKind.Value).Ratio;
    }

    // Evidence: 2 both flows against the World, 1 one flow, 0 any figure.
    private static (Period Period, int Evidence)? Default(TradeAccount account, Frequency frequency)
    {
        if (account.Grid(frequency) is not { } grid) return null;
        return Calendar(grid)
            .Where(grid.IsCovered)
            .Select(period => (period, Flows.Count(flow => grid.Find(flow, period)?.Of(FlowPeriod.World) is { IsKnown: true, Value: not null })))
            .OrderByDescending(candidate => candidate.Item2)
            .ThenByDescending(candidate => candidate.period)
            .First();
    }

    private static Period? Better((Period Period, int Evidence)? annual, (Period Period, int Evidence)? monthly)
    {
        if (annual is not { } year) return monthly?.Period;
        if (monthly is not { } month) return year.Period;
        if (year.Evidence != month.Evidence) return year.Evidence > month.Evidence ? year.Period : month.Period;
        return month.Period.Year > year.Period.Year ? month.Period : year.Period;
    }
}
