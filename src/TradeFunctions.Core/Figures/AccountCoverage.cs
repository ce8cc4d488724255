using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

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
