using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Turns a file's rows, in whatever order, into its cells, in memory that does not grow with the file: rows are packed,
/// sorted in runs of bounded size, spilled, and merged. Keys are all but unique in these files, so a table of every
/// key would be the slower and the larger way. What comes out does not depend on the order of the rows.
/// Not for several threads.
/// </summary>
public sealed class CellSorter : ITradeRowSink, IDisposable
{
    private const int SmallestBuffer = 1024;

    private readonly CellSorterOptions _options;
    private readonly Action<Reject>? _rejected;
    private readonly List<Stream> _runs = [];
    private readonly UnreadLog _unread = new();
    private PackedRow[] _rows;
    private int _count;
    private long _outOfRange;
    private PackedKey? _lastLeftOut;
    private CellMerge? _merge;

    /// <summary>Makes a sorter.</summary>
    /// <param name="rejected">Told of every reject, the reader's and those of rows whose numbers a cell cannot hold.</param>
    /// <param name="options">Null: the defaults.</param>
    public CellSorter(Action<Reject>? rejected = null, CellSorterOptions? options = null)
    {
        _rejected = rejected;
        _options = options ?? new CellSorterOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.RowsInMemory, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.LinesInMemory, 1, nameof(options));
        _rows = new PackedRow[Math.Min(SmallestBuffer, _options.RowsInMemory)];
    }

    /// <summary>What became of the rows; final once <see cref="Merge"/> was enumerated.</summary>
    public CellCounts Counts => (_merge?.Counts ?? default) with { OutOfRange = _outOfRange };

    /// <summary>
    /// The lines of every row of every conflict, sorted; complete once <see cref="Merge"/> was enumerated. They are
    /// rejects: nothing of them is published. Read from where they were spilled, one enumeration at a time.
    /// </summary>
    public IEnumerable<long> ConflictLines => _merge?.ConflictLines ?? [];

    /// <summary>
    /// What is known of the figures of rows that could not be read, in bounded memory. Keys that are whole are cells as well, of status
    /// <see cref="CellStatus.Rejected"/>, and here only the first of them.
    /// </summary>
    public IReadOnlyList<UnreadFigures> Unread => _unread.Figures;

    /// <summary>How many of those lines are in memory.</summary>
    internal int LinesInMemory => _merge?.LinesInMemory ?? 0;

    /// <inheritdoc/>
    public void Accept(in TradeRow row)
    {
        ObjectDisposedException.ThrowIf(_merge is not null, this);
        if (!PackedKey.Fits(row.Key) || !PackedFigures.Fits(row.Figures))
        {
            RejectOutOfRange(row);
            return;
        }

        Add(PackedRow.Of(row));
        if (!row.Figures.IsZero) AddWhole(row.Line, row.Key);
    }

    /// <inheritdoc/>
    public void LeaveOut(long line, in CellKey key)
    {
        ObjectDisposedException.ThrowIf(_merge is not null, this);
        if (!PackedKey.Fits(key)) return;
        AddLeftOut(line, key);
        AddWhole(line, key);
    }

    /// <inheritdoc/>
    public void Reject(Reject reject, ReadOnlySpan<UnreadKey> unread)
    {
        ObjectDisposedException.ThrowIf(_merge is not null, this);
        _rejected?.Invoke(reject);
        foreach (var key in unread) AddUnread(PackedKey.Kept(key), reject.Line);
    }

    /// <summary>The cells in the order of their keys, each key once. To be enumerated once, after the last row.</summary>
    public IEnumerable<Cell> Merge()
    {
        if (_merge is not null) throw new InvalidOperationException("The cells can be enumerated once.");
        if (_runs.Count == 0)
        {
            _rows.AsSpan(0, _count).Sort();
            _merge = new CellMerge([_rows.Take(_count).GetEnumerator()], _options);
        }
        else
        {
            // The last run is spilled as well: its memory is better used by what takes the cells.
            if (_count > 0) Spill();
            _rows = [];
            _merge = new CellMerge(_runs.Select(FromBeginning), _options);
        }

        return _merge.Cells();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _merge?.Dispose();
        foreach (var run in _runs) run.Dispose();
        _runs.Clear();
        _rows = [];
    }

    private void AddUnread(in UnreadKey key, long line)
    {
        _unread.Add(key, line);
        if (key.ToCellKey() is not { } cell) return;
        Add(new PackedRow(PackedKey.Of(cell), PackedFigures.Rejected(key.IsConverted), line));
        AddWhole(line, cell);
    }

    // Re-exports are part of exports: where those have no row, there was trade all the same.
    private void AddWhole(long line, in CellKey key)
    {
        if (key.Flow.Whole() is var whole && whole != key.Flow) AddLeftOut(line, key with { Flow = whole });
    }

    // Parts of one figure usually come one after the other; one left-out row stands for all of them.
    private void AddLeftOut(long line, in CellKey key)
    {
        var packed = PackedKey.Of(key);
        if (packed == _lastLeftOut) return;
        _lastLeftOut = packed;
        Add(new PackedRow(packed, PackedFigures.LeftOut, line));
    }

    private void Add(in PackedRow row)
    {
        if (_count == _rows.Length) MakeRoom();
        _rows[_count++] = row;
    }

    // The memory grows with a small file, so that a file of a few rows does not take what a large one is allowed.
    private void MakeRoom()
    {
        if (_rows.Length < _options.RowsInMemory)
            Array.Resize(ref _rows, (int)Math.Min(2L * _rows.Length, _options.RowsInMemory));
        else Spill();
    }

    private void Spill()
    {
        var rows = _rows.AsSpan(0, _count);
        rows.Sort();
        var run = _options.OpenRun(readOnce: true);
        _runs.Add(run);
        SortedSegmentWriter.Write(rows, run);
        _count = 0;
    }

    private void RejectOutOfRange(in TradeRow row)
    {
        _outOfRange++;
        var reason = PackedKey.Fits(row.Key)
            ? $"{RejectCodes.TooLarge}: a figure of more than 18 digits, three of them decimals"
            : $"{RejectCodes.UnknownEconomy}: {row.Key.Reporter} or {row.Key.Partner} is no code of UN Comtrade";
        Reject(new Reject(row.Line, null, reason, string.Empty), [UnreadKey.Of(row.Key, row.Figures.Marks)]);
    }

    private static SortedSegment FromBeginning(Stream run)
    {
        run.Position = 0;
        return new SortedSegment(run);
    }
}
