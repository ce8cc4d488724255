using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Totals;

/// <summary>The figures of one frequency by calendar: for each partner and direction one list from the first period to the last.</summary>
internal sealed class AccountGrid
{
    private readonly Dictionary<(int Partner, TradeDirection Direction), Figure[]> _figures = [];
    private readonly Dictionary<(TradeDirection Direction, Period Period), int[]> _partners;

    /// <summary>Lays the flows and periods of one frequency out.</summary>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="totals">The figures.</param>
    /// <param name="periods">Flows and periods of one frequency; at least one has figures.</param>
    /// <param name="partners">The partners of all frequencies.</param>
    public AccountGrid(int reporter, TotalFigures totals, IReadOnlyList<(TradeDirection Direction, Period Period)> periods, IReadOnlyCollection<int> partners)
    {
        Totals = totals;
        _partners = periods.ToDictionary(key => key, key => totals.Partners(key.Direction, key.Period).Order().ToArray());
        First = periods.Min(key => key.Period);
        Count = periods.Max(key => key.Period).PeriodsSince(First) + 1;
        foreach (var partner in partners)
        {
            var exports = Calendar(partner, TradeDirection.Exports);
            var imports = Calendar(partner, TradeDirection.Imports);
            _figures[(partner, TradeDirection.Exports)] = exports;
            _figures[(partner, TradeDirection.Imports)] = imports;
            _figures[(partner, TradeDirection.Total)] = [.. exports.Zip(imports, TotalTrade.Of)];
        }

        Figure[] Calendar(int partner, TradeDirection direction) =>
        [
            .. Enumerable.Range(0, Count).Select(First.AddPeriods)
                .Select(period => Lifetimes.Within(totals.Of(partner, direction, period), reporter, partner, period)),
        ];
    }

    /// <summary>The figures, whatever the lifetimes of the economies.</summary>
    public TotalFigures Totals { get; }

    public Period First { get; }

    public int Count { get; }

    public Period Last => First.AddPeriods(Count - 1);

    public bool IsCovered(Period period) => IsCovered(TradeDirection.Exports, period) || IsCovered(TradeDirection.Imports, period);

    /// <summary>Whether there are figures of a flow and period.</summary>
    public bool IsCovered(TradeDirection direction, Period period) => Partners(direction, period).Count > 0;

    /// <summary>The partners that have a figure in a flow and period, the World too, in code order.</summary>
    public IReadOnlyList<int> Partners(TradeDirection direction, Period period) => _partners.GetValueOrDefault((direction, period)) ?? [];

    public IReadOnlyList<Figure> Figures(int partner, TradeDirection direction) =>
        _figures.TryGetValue((partner, direction), out var figures) ? figures : [];

    public Figure Of(int partner, TradeDirection direction, Period period)
    {
        var figures = Figures(partner, direction);
        var index = period.PeriodsSince(First);
        return (uint)index < (uint)figures.Count ? figures[index] : Figure.Missing;
    }
}
