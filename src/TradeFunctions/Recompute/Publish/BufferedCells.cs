using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Takes a reporter's published exports and imports of the selected years.</summary>
/// <param name="memory">The room there is in memory; what does not fit goes to disk.</param>
internal sealed class BufferedCellsWriter(CellMemory memory) : IDisposable
{
    private readonly Dictionary<(Frequency, Flow), CellBufferWriter> _parts = [];

    /// <summary>Adds a cell; add cells in the order of their keys.</summary>
    public void Add(in ResolvedCell cell)
    {
        var part = (cell.Cell.Key.Frequency, cell.Cell.Key.Flow);
        if (!part.Flow.IsWhole()) return;
        if (!_parts.TryGetValue(part, out var buffer)) _parts[part] = buffer = new CellBufferWriter(memory);
        buffer.Add(cell.Cell, cell.Source);
    }

    /// <summary>Ends the writing.</summary>
    public BufferedCells Complete(int reporter, IReadOnlyList<SourceFile> sources, IReadOnlyList<UnreadKey> unread)
    {
        var parts = new Dictionary<(Frequency, Flow), CellBuffer>();
        var cells = new BufferedCells(reporter, sources, unread, parts);
        try
        {
            foreach (var (part, buffer) in _parts) parts[part] = buffer.Complete();
            return cells;
        }
        catch
        {
            cells.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        foreach (var buffer in _parts.Values) buffer.Dispose();
    }
}

/// <summary>A reporter's published exports and imports of the selected years by frequency and flow.</summary>
internal sealed class BufferedCells(
    int reporter, IReadOnlyList<SourceFile> sources, IReadOnlyList<UnreadKey> unread, IReadOnlyDictionary<(Frequency, Flow), CellBuffer> parts) : IResolvedCells, IDisposable
{
    public int Reporter => reporter;

    public IReadOnlyList<SourceFile> Sources => sources;

    public IReadOnlyList<UnreadKey> Unread => unread;

    public IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow) => parts.TryGetValue((frequency, flow), out var cells) ? cells.Read() : [];

    public IEnumerable<ResolvedCell> ReadAndDelete(Frequency frequency, Flow flow) =>
        parts.TryGetValue((frequency, flow), out var cells) ? cells.ReadAndDelete() : [];

    public void Dispose()
    {
        foreach (var cells in parts.Values) cells.Dispose();
    }
}
