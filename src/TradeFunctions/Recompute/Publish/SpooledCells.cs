using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>A reporter's published exports and imports of the years wanted, on disk, by frequency and flow.</summary>
internal sealed class SpooledCells(int reporter, IReadOnlyList<SourceFile> sources, IReadOnlyList<UnreadKey> unread) : IResolvedCells, IDisposable
{
    private readonly Dictionary<(Frequency, Flow), CellSpool> _parts = [];

    /// <inheritdoc/>
    public int Reporter => reporter;

    /// <inheritdoc/>
    public IReadOnlyList<SourceFile> Sources => sources;

    /// <inheritdoc/>
    public IReadOnlyList<UnreadKey> Unread => unread;

    /// <summary>Adds a cell; to be called in the order of their keys.</summary>
    public void Add(in ResolvedCell cell)
    {
        var part = (cell.Cell.Key.Frequency, cell.Cell.Key.Flow);
        if (!part.Flow.IsWhole()) return;
        if (!_parts.TryGetValue(part, out var spool)) _parts[part] = spool = new CellSpool();
        spool.Add(cell.Cell, cell.Source);
    }

    /// <summary>Ends the adding.</summary>
    public void Complete()
    {
        foreach (var spool in _parts.Values) spool.Complete();
    }

    /// <inheritdoc/>
    public IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow, bool last = false) =>
        _parts.TryGetValue((frequency, flow), out var spool) ? spool.Read(last) : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var spool in _parts.Values) spool.Dispose();
    }
}
