using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Takes the cells of a reporter, those of a partner, flow and period in the order of their codes, and gives the census of them.</summary>
internal sealed class CensusBuilder
{
    private readonly Dictionary<(TradeDirection Direction, Period Period), FlowPeriod> _flowPeriods = [];
    private readonly FlowPeriodMap<FlowPeriod?> _byPeriod = new(null);

    private readonly List<(TradeDirection Direction, Period Period, FlowPeriod Cells)> _taken = [];

    /// <summary>The flow periods that have cells, left out or not.</summary>
    public IReadOnlyList<(TradeDirection Direction, Period Period, FlowPeriod Cells)> Taken => _taken;

    /// <summary>Takes a cell of exports or imports.</summary>
    /// <returns>What is known of its partner in its flow and period.</returns>
    public PartnerParts Add(in Cell cell, bool sumsAreTotals) => At(cell.Key.Flow.Direction(), cell.Key.Period).Add(cell, sumsAreTotals);

    /// <summary>Takes note of commodities whose cells are not read.</summary>
    /// <returns>What is known of their partner in their flow and period.</returns>
    public PartnerParts Add(in CommoditiesWithoutTotal commodities) => At(commodities.Flow.Direction(), commodities.Period).Add(commodities);

    /// <summary>The census of all that was taken.</summary>
    /// <param name="rules">The dataset's.</param>
    /// <param name="unread">What is known of figures that could not be read and are no cells.</param>
    /// <param name="own">Periods in which such figures are looked for beside those that have cells.</param>
    /// <param name="includes">Whether a period counts.</param>
    public Census Build(DatasetRules rules, IReadOnlyList<UnreadKey> unread, IEnumerable<Period> own, Func<Period, bool> includes)
    {
        // Rows that were left out do not make a period covered.
        var leftOut = _flowPeriods.Where(entry => !entry.Value.HasRows).ToDictionary();
        foreach (var key in leftOut.Keys) _flowPeriods.Remove(key);

        // A period that has no other rows is there all the same: nothing of it is known.
        var reported = Census.Reported(_flowPeriods);
        own = own.Where(period => reported.Contains(period.Frequency) || unread.Any(key => key.Frequency == period.Frequency));
        foreach (var (flow, period) in UnreadFlowPeriods.Of(_flowPeriods.Keys.Select(key => key.Period).Concat(own), unread).ToList())
        {
            var key = (flow.Direction(), period);
            if (includes(period) && !_flowPeriods.ContainsKey(key)) _flowPeriods.Add(key, leftOut.Remove(key, out var flowPeriod) ? flowPeriod : new FlowPeriod());
        }

        return new Census(_flowPeriods, leftOut, rules, unread);
    }

    private FlowPeriod At(TradeDirection direction, Period period)
    {
        ref var flowPeriod = ref _byPeriod.At(direction, period);
        return flowPeriod ??= Begin(direction, period);
    }

    private FlowPeriod Begin(TradeDirection direction, Period period)
    {
        var flowPeriod = new FlowPeriod();
        _flowPeriods.Add((direction, period), flowPeriod);
        _taken.Add((direction, period, flowPeriod));
        return flowPeriod;
    }
}
