using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>How many cells the buffers of one publication may hold in memory together. A small reporter's all fit, and nothing of it is written to disk.</summary>
/// <param name="cells">How many; a cell takes some 140 bytes.</param>
public sealed class CellMemory(int cells)
{
    internal const int Portion = 1024;

    private int _left = cells;

    /// <summary>What an instance has room for beside everything else: 70 MB.</summary>
    public static CellMemory OfInstance() => new(500_000);

    /// <summary>Takes room for a portion of cells; false: there is none.</summary>
    internal bool TryTake()
    {
        if (Interlocked.Add(ref _left, -Portion) >= 0) return true;
        Return(1);
        return false;
    }

    internal void Return(int portions) => Interlocked.Add(ref _left, portions * Portion);
}

/// <summary>
/// Takes sorted cells, with the index of the file that each comes from: in memory as long as there is room, then all of them in a temporary file,
/// compressed to some ten bytes each. Figures of large reporters are calculated from these, since their cells do not fit in memory.
/// </summary>
/// <param name="memory">The room there is; null: none.</param>
public sealed class CellBufferWriter(CellMemory? memory = null) : IDisposable
{
    internal const int StatusBits = 3;

    private RowPageWriter<PackedRow>? _writer;
    private TemporaryContent? _content;
    private List<ResolvedCell>? _cells = [];
    private int _portions;
    private long _count;
    private bool _isComplete;

    /// <summary>Adds a cell.</summary>
    /// <param name="cell">In the order of keys, each key once.</param>
    /// <param name="source">The index of the file it comes from.</param>
    public void Add(in Cell cell, int source)
    {
        ObjectDisposedException.ThrowIf(_isComplete, this);
        _count++;
        if (_cells is not null && HasRoom()) _cells.Add(new ResolvedCell(cell, source));
        else Write(cell, source);
    }

    /// <summary>Ends the writing.</summary>
    /// <returns>The cells; dispose of them. The writer is of no more use.</returns>
    public CellBuffer Complete()
    {
        ObjectDisposedException.ThrowIf(_isComplete, this);
        _isComplete = true;
        if (_cells is { } cells) return new CellBuffer(cells, () => memory?.Return(_portions));
        _writer!.Flush();
        var content = _content!;
        _content = null;
        return new CellBuffer(content, _count);
    }

    /// <summary>Deletes what was written, unless it was completed.</summary>
    public void Dispose()
    {
        _content?.Dispose();
        if (!_isComplete) memory?.Return(_portions);
        _isComplete = true;
    }

    private bool HasRoom()
    {
        if (_cells!.Count < _portions * CellMemory.Portion) return true;
        if (memory?.TryTake() != true) return false;
        _portions++;
        return true;
    }

    private void Write(in Cell cell, int source)
    {
        if (_writer is null) Spill();
        _writer!.Add(new PackedRow(PackedKey.Of(cell.Key), PackedFigures.Of(cell.Figures), ((long)source << StatusBits) | (long)cell.Status));
    }

    private void Spill()
    {
        _content = new TemporaryContent();
        _writer = new RowPageWriter<PackedRow>(new TemporaryStream(_content, readOnce: false, leaveOpen: true), compress: true);
        var cells = _cells!;
        _cells = null;
        foreach (var (cell, source) in cells) Write(cell, source);
        memory?.Return(_portions);
        _portions = 0;
    }
}

/// <summary>Sorted cells, readable as often as needed, by several readers side by side. Those on disk vanish with this object.</summary>
public sealed class CellBuffer : IDisposable
{
    private readonly TemporaryContent? _content;
    private readonly Action? _release;
    private List<ResolvedCell>? _cells;
    private bool _isDeleted;

    internal CellBuffer(TemporaryContent content, long count) => (_content, Count) = (content, count);

    internal CellBuffer(List<ResolvedCell> cells, Action release) => (_cells, Count, _release) = (cells, cells.Count, release);

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
    public void Dispose()
    {
        _content?.Dispose();
        if (_cells is not null) _release?.Invoke();
        _cells = null;
    }

    private IEnumerable<ResolvedCell> Read(bool readOnce)
    {
        if (_content is null) return _cells ?? throw new ObjectDisposedException(nameof(CellBuffer));
        return ReadContent(_content, readOnce);
    }

    private IEnumerable<ResolvedCell> ReadContent(TemporaryContent pages, bool readOnce)
    {
        using var content = new TemporaryStream(pages, readOnce, leaveOpen: true);
        using var rows = RowPages.Read<PackedRow>(content, Count, compressed: true);
        while (rows.MoveNext())
        {
            var row = rows.Current;
            var status = (CellStatus)(row.Line & ((1 << CellBufferWriter.StatusBits) - 1));
            yield return new ResolvedCell(new Cell(row.Key.Unpack(), row.Figures.Unpack(), status), (int)(row.Line >> CellBufferWriter.StatusBits));
        }
    }
}
