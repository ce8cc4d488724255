using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Writes sorted cells to a temporary file, compressed to some ten bytes each, with the index of the file that each comes from. Figures of large
/// reporters are calculated from these, since their cells do not fit in memory.
/// </summary>
public sealed class CellBufferWriter : IDisposable
{
    internal const int StatusBits = 3;

    private readonly RowPageWriter<PackedRow> _writer;
    private TemporaryContent? _content = new();
    private long _count;

    /// <summary>Begins with no cells.</summary>
    public CellBufferWriter() => _writer = new RowPageWriter<PackedRow>(new TemporaryStream(_content!, readOnce: false, leaveOpen: true), compress: true);

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">In the order of keys, each key once.</param>
    /// <param name="source">The index of the file it comes from.</param>
    public void Add(in Cell cell, int source)
    {
        ObjectDisposedException.ThrowIf(_content is null, this);
        _writer.Add(new PackedRow(PackedKey.Of(cell.Key), PackedFigures.Of(cell.Figures), ((long)source << StatusBits) | (long)cell.Status));
        _count++;
    }

    /// <summary>Ends the writing.</summary>
    /// <returns>The cells; dispose of them. The writer is of no more use.</returns>
    public CellBuffer Complete()
    {
        ObjectDisposedException.ThrowIf(_content is null, this);
        _writer.Flush();
        var cells = new CellBuffer(_content, _count);
        _content = null;
        return cells;
    }

    /// <summary>Deletes what was written, unless it was completed.</summary>
    public void Dispose() => _content?.Dispose();
}

/// <summary>Sorted cells in a temporary file, readable as often as needed, by several readers side by side. The file vanishes with this object.</summary>
public sealed class CellBuffer : IDisposable
{
    private readonly TemporaryContent _content;
    private bool _isDeleted;

    internal CellBuffer(TemporaryContent content, long count) => (_content, Count) = (content, count);

    /// <summary>How many cells.</summary>
    public long Count { get; }

    /// <summary>The cells in order, from the beginning each time.</summary>
    /// <exception cref="InvalidOperationException"><see cref="ReadAndDelete"/> deleted them.</exception>
    public IEnumerable<ResolvedCell> Read() => _isDeleted ? throw new InvalidOperationException("An earlier ReadAndDelete deleted the cells.") : Read(readOnce: false);

    /// <summary>The cells in order, deleted while they are read: they cannot be read again.</summary>
    /// <exception cref="InvalidOperationException">They were deleted already.</exception>
    public IEnumerable<ResolvedCell> ReadAndDelete()
    {
        if (_isDeleted) throw new InvalidOperationException("An earlier ReadAndDelete deleted the cells.");
        _isDeleted = true;
        return Read(readOnce: true);
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private IEnumerable<ResolvedCell> Read(bool readOnce)
    {
        using var content = new TemporaryStream(_content, readOnce, leaveOpen: true);
        using var rows = RowPages.Read<PackedRow>(content, Count, compressed: true);
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var status = (CellStatus)(row.Line & ((1 << CellBufferWriter.StatusBits) - 1));
            yield return new ResolvedCell(new Cell(row.Key.Unpack(), row.Figures.Unpack(), status), (int)(row.Line >> CellBufferWriter.StatusBits));
        }
    }
}
