using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>A reporter's published exports and imports of the selected years, on disk, by frequency and flow.</summary>
internal sealed class BufferedCells(int reporter, IReadOnlyList<SourceFile> sources, IReadOnlyList<UnreadKey> unread) : IResolvedCells, IDisposable
{
    private readonly Dictionary<(Frequency, Flow), CellBuffer> _parts = [];

    /// <inheritdoc/>
    public int Reporter => reporter;

    /// <inheritdoc/>
    public IReadOnlyList<SourceFile> Sources => sources;

    /// <inheritdoc/>
    public IReadOnlyList<UnreadKey> Unread => unread;

    /// <summary>Adds a cell; add cells in the order of their keys.</summary>
    public void Add(in ResolvedCell cell)
    {
        var part = (cell.Cell.Key.Frequency, cell.Cell.Key.Flow);
        if (!part.Flow.IsWhole()) return;
        if (!_parts.TryGetValue(part, out var buffer)) _parts[part] = buffer = new CellBuffer();
        buffer.Add(cell.Cell, cell.Source);
    }

    /// <summary>Ends the adding.</summary>
    public void Complete()
    {
        foreach (var buffer in _parts.Values) buffer.Complete();
    }

    /// <inheritdoc/>
    public IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow, bool last = false) =>
        _parts.TryGetValue((frequency, flow), out var buffer) ? buffer.Read(last) : [];

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var buffer in _parts.Values) buffer.Dispose();
    }
}
