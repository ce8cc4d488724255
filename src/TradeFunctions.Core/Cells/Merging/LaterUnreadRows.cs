using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// Rows of later files that could not be read and may have replaced figures of earlier files. Rows whose whole key is known are cells of their
/// own. A row of which nothing at all is known is taken to be of one of the file's flows, in a period between its first and its last: it would
/// help nobody if one broken line withdrew every earlier figure of every reporter. What is absent stays unknown everywhere.
/// </summary>
internal sealed class LaterUnreadRows
{
    private readonly IReadOnlyList<(int Source, UnreadKey Key, FileRange? Range)> _keys;
    private readonly Dictionary<(Flow Flow, Period Period), int[]> _byFlowPeriod = [];

    private LaterUnreadRows(IReadOnlyList<(int Source, UnreadKey Key, FileRange? Range)> keys) => _keys = keys;

    /// <summary>Reads only the cells of files that have a row of which nothing is known.</summary>
    public static LaterUnreadRows Of(IReadOnlyList<SourceCells> oldestFirst)
    {
        var keys = new List<(int, UnreadKey, FileRange?)>();

        // Nothing is earlier than the oldest.
        for (var source = 1; source < oldestFirst.Count; source++)
        {
            FileRange? range = null;
            foreach (var key in (oldestFirst[source].Unread ?? []).Select(figures => figures.Key).Where(key => !key.IsExact).Distinct())
            {
                var saysNothing = key is { Flow: null, Commodity: null, Partner: null, Period: null };
                if (saysNothing) range ??= new FileRange(oldestFirst[source].Cells);
                keys.Add((source, key, saysNothing ? range : null));
            }
        }

        return new LaterUnreadRows(keys);
    }

    /// <summary>The latest file with a row that may have replaced this cell; null: there is none.</summary>
    public int? LatestSource(in ResolvedCell cell)
    {
        if (_keys.Count == 0) return null;
        var key = cell.Cell.Key;
        int? latest = null;
        foreach (var index in InFlowPeriod(key.Flow, key.Period))
        {
            var (source, unread, _) = _keys[index];
            if (source > cell.Source && unread.MayBe(key.Commodity, key.Partner)) latest = Math.Max(latest ?? 0, source);
        }

        return latest;
    }

    // Cells come by partner and commodity, the same few hundred flows and periods over and over.
    private int[] InFlowPeriod(Flow flow, Period period)
    {
        if (_byFlowPeriod.TryGetValue((flow, period), out var indices)) return indices;
        return _byFlowPeriod[(flow, period)] =
        [
            .. Enumerable.Range(0, _keys.Count)
                .Where(index => _keys[index] is var (_, key, range) && key.MayBe(flow, period) && range?.Has(flow, period) != false),
        ];
    }
}

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
