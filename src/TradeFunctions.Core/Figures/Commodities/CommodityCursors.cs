using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>One cursor for each frequency and flow over a reporter's cells, moved on commodity by commodity: both flows side by side.</summary>
internal sealed class CommodityCursors : IDisposable
{
    private readonly List<Cursor> _cursors = [];

    public CommodityCursors(IResolvedCells cells, Func<Period, bool> includes)
    {
        foreach (var frequency in Enum.GetValues<Frequency>())
        {
            foreach (var flow in Flows.Both)
            {
                var wanted = cells.Read(frequency, flow).Where(cell => includes(cell.Cell.Key.Period));
                _cursors.Add(new Cursor(wanted.GetEnumerator()));
            }
        }
    }

    /// <summary>The smallest commodity that is still to come; null: the end.</summary>
    public CommodityCode? Next()
    {
        CommodityCode? next = null;
        foreach (var cursor in _cursors)
        {
            if (cursor.Commodity is { } code && (next is null || code < next)) next = code;
        }

        return next;
    }

    /// <summary>The cells of the commodity that <see cref="Next"/> gave.</summary>
    public IEnumerable<ResolvedCell> Read(CommodityCode commodity) =>
        _cursors.SelectMany(cursor => cursor.Read(commodity));

    public void Dispose()
    {
        foreach (var cursor in _cursors) cursor.Dispose();
    }

    private sealed class Cursor : IDisposable
    {
        private readonly IEnumerator<ResolvedCell> _cells;

        public Cursor(IEnumerator<ResolvedCell> cells)
        {
            _cells = cells;
            Advance();
        }

        public CommodityCode? Commodity { get; private set; }

        public IEnumerable<ResolvedCell> Read(CommodityCode commodity)
        {
            while (Commodity == commodity)
            {
                yield return _cells.Current;
                Advance();
            }
        }

        public void Dispose() => _cells.Dispose();

        private void Advance()
        {
            var before = Commodity;
            Commodity = _cells.MoveNext() ? _cells.Current.Cell.Key.Commodity : null;
            if (before is { } last && Commodity is { } next && next < last)
            {
                throw new ArgumentException($"The cells are not in the order of their keys: {next} comes after {last}.");
            }
        }
    }
}
