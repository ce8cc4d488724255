using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Slices;

/// <summary>What a reporter's account has: the head of its pointer row.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="DefaultAnnual">The latest year with both flows against the World, or else the latest with one, or else with anything; null: no annual figure.</param>
/// <param name="DefaultMonthly">Likewise the latest month.</param>
/// <param name="DefaultPeriod">Of the two the one with better evidence (both flows against the World before one before none), then the one
/// that ends later, then the year; null: no figure at all.</param>
/// <param name="Flows">One entry for each flow and frequency that has figures.</param>
public sealed record AccountCoverage(
    int Reporter,
    Period? DefaultAnnual,
    Period? DefaultMonthly,
    Period? DefaultPeriod,
    IReadOnlyList<PeriodCoverage> Flows)
{
    /// <summary>The latest quarter, chosen likewise: one of which a month is missing has no figure against the World. Null: no quarterly figure.</summary>
    public Period? DefaultQuarterly { get; init; }

    /// <summary>The latest January–February, chosen likewise; null: none.</summary>
    public Period? DefaultJanuaryFebruary { get; init; }

    /// <summary>The latest period of a frequency, chosen likewise; null: it has no figure.</summary>
    public Period? Default(Frequency frequency) => frequency switch
    {
        Frequency.Monthly => DefaultMonthly,
        Frequency.Quarterly => DefaultQuarterly,
        Frequency.JanuaryFebruary => DefaultJanuaryFebruary,
        _ => DefaultAnnual,
    };

    /// <summary>The coverage of an account, read off its figures.</summary>
    public static AccountCoverage Of(TradeAccount account) => CoverageReader.Account(account);

    /// <summary>The last period of a frequency in either flow; null: none. What is later is not reported yet.</summary>
    public Period? Last(Frequency frequency)
    {
        var ends = Flows.Where(flow => flow.Frequency == frequency).Select(flow => flow.Last).ToList();
        return ends.Count == 0 ? null : ends.Max();
    }

    /// <summary>The first and the last period of a frequency in either flow; null: none.</summary>
    public PeriodRange? Bounds(Frequency frequency)
    {
        var flows = Flows.Where(flow => flow.Frequency == frequency).ToList();
        return flows.Count == 0 ? null : new PeriodRange(flows.Min(flow => flow.First), flows.Max(flow => flow.Last));
    }

    /// <summary>The coverage of one flow and frequency; null: it has no figures.</summary>
    public PeriodCoverage? Find(Flow flow, Frequency frequency) =>
        Flows.FirstOrDefault(entry => entry.Flow == flow && entry.Frequency == frequency);
}

/// <summary>What an account has of one flow and frequency.</summary>
/// <param name="Flow">Exports or imports.</param>
/// <param name="Frequency">Their frequency.</param>
/// <param name="First">The first period with any figure.</param>
/// <param name="Last">The last one; what is later is not reported yet.</param>
/// <param name="LastAgainstWorld">The last period with a World figure; null: there is none.</param>
/// <param name="Gaps">Periods between first and last without any figure.</param>
/// <param name="Partners">How many partners, the World aside, have a figure in any period.</param>
/// <param name="PartnersInLast">How many have one in the last period.</param>
/// <param name="PartnersOfWorld">In the last period the sum of the partners' values / the World's value, a fraction with six digits; null
/// where there is no World or a figure is in conflict.</param>
public sealed record PeriodCoverage(
    Flow Flow,
    Frequency Frequency,
    Period First,
    Period Last,
    Period? LastAgainstWorld,
    IReadOnlyList<PeriodRange> Gaps,
    int Partners,
    int PartnersInLast,
    decimal? PartnersOfWorld);

/// <summary>Reads an account's coverage off its figures.</summary>
internal static class CoverageReader
{
    public static AccountCoverage Account(TradeAccount account)
    {
        var annual = Default(account, Frequency.Annual);
        var monthly = Default(account, Frequency.Monthly);
        var quarterly = Default(account, Frequency.Quarterly)?.Period;
        var together = Default(account, Frequency.JanuaryFebruary)?.Period;
        return new AccountCoverage(
            account.Reporter,
            annual?.Period,
            monthly?.Period,
            Better(annual, monthly) ?? together ?? quarterly,
            [.. from frequency in Enum.GetValues<Frequency>()
                from flow in Flows.Both
                let entry = Of(account, flow, frequency)
                where entry is not null
                select entry])
        {
            DefaultQuarterly = quarterly,
            DefaultJanuaryFebruary = together,
        };
    }

    private static PeriodCoverage? Of(TradeAccount account, Flow flow, Frequency frequency)
    {
        if (account.Grid(frequency) is not { } grid) return null;
        var direction = flow.Direction();
        List<Period> periods = [.. Calendar(grid).Where(period => grid.IsCovered(direction, period))];
        if (periods.Count == 0) return null;
        return new PeriodCoverage(
            flow,
            frequency,
            periods[0],
            periods[^1],
            periods.Where(period => HasWorld(grid, direction, period)).Select(Nullable).LastOrDefault(),
            Gaps(periods),
            periods.SelectMany(period => grid.Partners(direction, period)).Where(EconomyList.IsPartOfWorld).Distinct().Count(),
            grid.Partners(direction, periods[^1]).Count(EconomyList.IsPartOfWorld),
            PartnersOfWorld(grid, direction, periods[^1]));
    }

    private static bool HasWorld(AccountGrid grid, TradeDirection direction, Period period) =>
        grid.Totals.Of(FlowPeriod.World, direction, period) is { IsKnown: true, Value: not null };

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

    private static decimal? PartnersOfWorld(AccountGrid grid, TradeDirection direction, Period period)
    {
        var sum = new FigureSum();
        // Of what could not be read nothing is in it: the share says how much that may be.
        foreach (var partner in grid.Partners(direction, period).Where(EconomyList.IsPartOfWorld))
        {
            if (grid.Totals.Of(partner, direction, period) is { IsKnown: true } figure) sum.Add(figure);
        }

        return Share.Between(sum.ToFigure(), grid.Totals.Of(FlowPeriod.World, direction, period), MeasureKind.Value).Ratio;
    }

    // Evidence: 2 both flows against the World, 1 one flow, 0 any figure.
    private static (Period Period, int Evidence)? Default(TradeAccount account, Frequency frequency)
    {
        if (account.Grid(frequency) is not { } grid) return null;
        return Calendar(grid)
            .Where(grid.IsCovered)
            .Select(period => (period, Flows.Both.Count(flow => HasWorld(grid, flow.Direction(), period))))
            .OrderByDescending(candidate => candidate.Item2)
            .ThenByDescending(candidate => candidate.period.Span == 1 || candidate.period.Frequency == Frequency.Annual || HasFigures(grid, candidate.period))
            .ThenByDescending(candidate => candidate.period)
            .First();
    }

    // A quarter of which a month is missing has none.
    private static bool HasFigures(AccountGrid grid, Period period) => Flows.Both.Any(flow =>
        grid.Partners(flow.Direction(), period).Any(partner => grid.Totals.Of(partner, flow.Direction(), period).IsKnown));

    private static Period? Better((Period Period, int Evidence)? annual, (Period Period, int Evidence)? monthly)
    {
        if (annual is not { } year) return monthly?.Period;
        if (monthly is not { } month) return year.Period;
        if (year.Evidence != month.Evidence) return year.Evidence > month.Evidence ? year.Period : month.Period;
        return month.Period.Year > year.Period.Year ? month.Period : year.Period;
    }
}
