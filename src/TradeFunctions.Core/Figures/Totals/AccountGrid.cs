using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Totals;

/// <summary>The figures of one frequency by calendar: for each partner and direction one list from the first period to the last.</summary>
internal sealed class AccountGrid
{
    private readonly Dictionary<(int Partner, TradeDirection Direction), Figure[]> _figures = [];
    private readonly Dictionary<(Flow Flow, Period Period), FlowPeriod> _flowPeriods;
    private readonly int _reporter;

    /// <summary>Lays the flows and periods of one frequency out; at least one has figures.</summary>
    public AccountGrid(int reporter, Dictionary<(Flow Flow, Period Period), FlowPeriod> flowPeriods, IReadOnlyCollection<int> partners)
    {
        _reporter = reporter;
        _flowPeriods = flowPeriods;
        First = flowPeriods.Keys.Min(key => key.Period);
        Count = flowPeriods.Keys.Max(key => key.Period).PeriodsSince(First) + 1;
        foreach (var partner in partners)
        {
            var exports = Lay(partner, Flow.Export);
            var imports = Lay(partner, Flow.Import);
            _figures[(partner, TradeDirection.Exports)] = exports;
            _figures[(partner, TradeDirection.Imports)] = imports;
            _figures[(partner, TradeDirection.Total)] = [.. exports.Zip(imports, TotalTrade.Of)];
        }
    }

    public Period First { get; }

    public int Count { get; }

    public Period Last => First.AddPeriods(Count - 1);

    public bool IsCovered(Period period) => IsCovered(Flow.Export, period) || IsCovered(Flow.Import, period);

    /// <summary>Whether there are figures of a flow and period.</summary>
    public bool IsCovered(Flow flow, Period period) => Find(flow, period)?.Partners.Any() == true;

    public bool IsComplete(Flow flow, Period period) => _flowPeriods.TryGetValue((flow, period), out var flowPeriod) && flowPeriod.KnowsWhoHadNoTrade;

    public FlowPeriod? Find(Flow flow, Period period) => _flowPeriods.GetValueOrDefault((flow, period));

    public IReadOnlyList<Figure> Figures(int partner, TradeDirection direction) =>
        _figures.TryGetValue((partner, direction), out var figures) ? figures : [];

    public Figure Of(int partner, TradeDirection direction, Period period)
    {
        var figures = Figures(partner, direction);
        var index = period.PeriodsSince(First);
        return (uint)index < (uint)figures.Count ? figures[index] : Figure.Missing;
    }

    private Figure[] Lay(int partner, Flow flow)
    {
        var figures = new Figure[Count];
        for (var i = 0; i < Count; i++)
        {
            var period = First.AddPeriods(i);
            figures[i] = Lifetimes.Within(Find(flow, period)?.Of(partner) ?? Figure.Missing, _reporter, partner, period);
        }

        return figures;
    }
}
