using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Sorted cells on disk, compressed to some ten bytes each, with the index of the file each comes from: written once, then read as often as
/// needed and by several readers side by side. What a large reporter is worked out from, since its cells do not fit in memory. The temporary file
/// vanishes with this object.
/// </summary>
public sealed class CellBuffer : IDisposable
{
    private const int BufferSize = CompressedPages.MaxSize;
    private const int StatusBits = 3;

    private readonly TemporaryContent _content = new();

    // Small until the first cells are written: a small reporter has many buffers of a few cells.
    private byte[] _buffer = new byte[4 * SortedSegmentFormat.MaxRowSize];
    private int _length;
    private PackedRow _last;
    private bool _complete;

    /// <summary>How many cells.</summary>
    public long Count { get; private set; }

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">In the order of keys, each key once.</param>
    /// <param name="source">The index of the file it comes from.</param>
    public void Add(in Cell cell, int source)
    {
        ObjectDisposedException.ThrowIf(_complete, this);
        if (_length > _buffer.Length - SortedSegmentFormat.MaxRowSize) MakeRoom();
        var row = new PackedRow(PackedKey.Of(cell.Key), PackedFigures.Of(cell.Figures), ((long)source << StatusBits) | (long)cell.Status);
        _length += SortedSegmentWriter.WriteRow(_buffer.AsSpan(_length), row, _last);
        _last = row;
        Count++;
    }

    /// <summary>Ends the writing; then the cells can be read.</summary>
    public void Complete()
    {
        if (_complete) return;
        _complete = true;
        Flush();
        _buffer = [];
    }

    /// <summary>The cells in order, from the beginning each time.</summary>
    /// <param name="last">Whether nobody reads them again, nor beside: then what was read is deleted as the reading goes on.</param>
    /// <exception cref="InvalidOperationException">They are still being written.</exception>
    public IEnumerable<ResolvedCell> Read(bool last = false)
    {
        if (!_complete) throw new InvalidOperationException("The cells are still being written.");
        if (Count == 0) yield break;
        using var content = new TemporaryStream(_content, last, leaveOpen: true);
        using var rows = new SortedSegmentReader(new SortedSegment(new CompressedPageStream(content))).Rows(Count);
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var status = (CellStatus)(row.Line & ((1 << StatusBits) - 1));
            yield return new ResolvedCell(new Cell(row.Key.Unpack(), row.Figures.Unpack(), status), (int)(row.Line >> StatusBits));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _content.Dispose();

    private void MakeRoom()
    {
        if (_buffer.Length < BufferSize) Array.Resize(ref _buffer, Math.Min(2 * _buffer.Length, BufferSize));
        else Flush();
    }

    private void Flush()
    {
        using var end = new TemporaryStream(_content, readOnce: false, leaveOpen: true) { Position = _content.Length };
        CompressedPages.Write(end, _buffer.AsSpan(0, _length));
        _length = 0;
    }
}
