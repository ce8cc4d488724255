using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Sorted cells on disk, compressed to some ten bytes each, with the index of the file that each comes from: written once, then read as often as
/// needed, by several readers side by side. Large reporters are worked out from these, since their cells do not fit in memory. The temporary
/// file vanishes with this object.
/// </summary>
public sealed class CellBuffer : IDisposable
{
    private const int StatusBits = 3;

    private readonly TemporaryContent _content = new();
    private RowPageWriter<PackedRow>? _writer;

    /// <summary>Begins with no cells.</summary>
    public CellBuffer() => _writer = new RowPageWriter<PackedRow>(new TemporaryStream(_content, readOnce: false, leaveOpen: true), compress: true);

    /// <summary>How many cells.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">In the order of keys, each key once.</param>
    /// <param name="source">The index of the file it comes from.</param>
    public void Add(in Cell cell, int source)
    {
        ObjectDisposedException.ThrowIf(_writer is null, this);
        _writer.Add(new PackedRow(PackedKey.Of(cell.Key), PackedFigures.Of(cell.Figures), ((long)source << StatusBits) | (long)cell.Status));
        Count++;
    }

    /// <summary>Ends the writing; then the cells can be read.</summary>
    public void Complete()
    {
        _writer?.Flush();
        _writer = null;
    }

    /// <summary>The cells in order, from the beginning each time.</summary>
    /// <param name="last">Whether nobody reads them again, nor at the same time: then what was read is deleted as the reading goes on.</param>
    /// <exception cref="InvalidOperationException">They are still being written.</exception>
    public IEnumerable<ResolvedCell> Read(bool last = false)
    {
        if (_writer is not null) throw new InvalidOperationException("The cells are still being written.");
        using var content = new TemporaryStream(_content, last, leaveOpen: true);
        using var rows = RowPages.Read<PackedRow>(content, Count, compressed: true);
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var status = (CellStatus)(row.Line & ((1 << StatusBits) - 1));
            yield return new ResolvedCell(new Cell(row.Key.Unpack(), row.Figures.Unpack(), status), (int)(row.Line >> StatusBits));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();
}
