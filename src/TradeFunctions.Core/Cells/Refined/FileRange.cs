using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// What a file's cells of one reporter lie within: their flows, and of each frequency the periods from the first to the last. A row of the
/// file of which nothing is known is taken to be one of these.
/// </summary>
internal sealed class FileRange
{
    private readonly HashSet<Flow> _flows = [];
    private readonly Dictionary<Frequency, (Period First, Period Last)> _periods = [];

    public FileRange(IEnumerable<Cell> cells)
    {
        foreach (var cell in cells)
        {
            var period = cell.Key.Period;
            _flows.Add(cell.Key.Flow);
            var (first, last) = _periods.GetValueOrDefault(period.Frequency, (period, period));
            _periods[period.Frequency] = (period < first ? period : first, period > last ? period : last);
        }
    }

    /// <summary>Whether a figure of a flow and period lies within it.</summary>
    public bool Has(Flow flow, Period period) =>
        _flows.Contains(flow) && _periods.TryGetValue(period.Frequency, out var range) && range.First <= period && period <= range.Last;
}
