using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Takes sorted cells, with the index of the file that each comes from, into a temporary file, compressed to some ten bytes each: there may be too
/// many for the memory.
/// </summary>
public sealed class CellBufferWriter : IDisposable
{
    internal const int StatusBits = 3;

    private readonly RowPageWriter<PackedRow> _writer;
    private TemporaryContent? _content = new();
    private long _count;

    /// <summary>Starts empty.</summary>
    public CellBufferWriter() =>
        _writer = new RowPageWriter<PackedRow>(new TemporaryStream(_content, readOnce: false, leaveOpen: true), compress: true);

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">In the order of keys, each key once.</param>
    /// <param name="source">The index of the file it comes from.</param>
    public void Add(in Cell cell, int source)
    {
        ObjectDisposedException.ThrowIf(_content is null, this);
        _count++;
        _writer.Add(new PackedRow(PackedKey.Of(cell.Key), PackedFigures.Of(cell.Figures), ((long)source << StatusBits) | (long)cell.Status));
    }

    /// <summary>Ends the writing.</summary>
    /// <returns>The cells; dispose of them. The writer is of no more use.</returns>
    public CellBuffer Complete()
    {
        ObjectDisposedException.ThrowIf(_content is null, this);
        _writer.Flush();
        var content = _content;
        _content = null;
        return new CellBuffer(content, _count);
    }

    /// <summary>Deletes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        _content?.Dispose();
        _content = null;
    }
}

/// <summary>Sorted cells on disk, readable as often as needed, by several readers side by side. They vanish with this object.</summary>
public sealed class CellBuffer : IDisposable
{
    private readonly TemporaryContent _content;

    internal CellBuffer(TemporaryContent content, long count) => (_content, Count) = (content, count);

    /// <summary>How many cells.</summary>
    public long Count { get; }

    /// <summary>The cells in order, from the beginning each time.</summary>
    public IEnumerable<ResolvedCell> Read()
    {
        using var content = new TemporaryStream(_content, readOnce: false, leaveOpen: true);
        using var rows = RowPages.Read<PackedRow>(content, Count, compressed: true);
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var status = (CellStatus)(row.Line & ((1 << CellBufferWriter.StatusBits) - 1));
            yield return new ResolvedCell(new Cell(row.Key.Unpack(), row.Figures.Unpack(), status), (int)(row.Line >> CellBufferWriter.StatusBits));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();
}
