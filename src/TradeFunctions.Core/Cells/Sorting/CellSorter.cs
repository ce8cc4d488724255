using TradeFunctions.Core.Reading.Fields;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Turns a file's rows, in whatever order, into its cells, in memory that does not grow with the file: rows are packed and sorted by
/// <see cref="ExternalSort{T}"/>. Nearly every key occurs once, so a table of all keys would be slower and larger. The cells do not depend on
/// the order of the rows. Not thread-safe.
/// </summary>
public sealed class CellSorter : ITradeRowSink, IDisposable
{
    private readonly CellSorterOptions _options;
    private readonly Action<Reject>? _rejected;
    private readonly UnreadLog _unread = new();
    private readonly ExternalSort<PackedRow> _rows;
    private readonly Dictionary<(Flow Flow, int Year), int> _lastMonths = [];
    private ExternalSort<DetailedRow>? _detailedRows;
    private long _outOfRange;
    private PackedKey? _lastLeftOut;
    private CellMerge? _merge;

    /// <summary>Makes a sorter.</summary>
    /// <param name="rejected">Gets every reject: the reader's, and those of rows whose numbers a cell cannot hold.</param>
    /// <param name="options">Null: the defaults.</param>
    public CellSorter(Action<Reject>? rejected = null, CellSorterOptions? options = null)
    {
        _rejected = rejected;
        _options = options ?? new CellSorterOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.RowsInMemory, 1, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(_options.LinesInMemory, 1, nameof(options));
        _rows = new ExternalSort<PackedRow>(_options.RowsInMemory, () => _options.OpenSegment(readOnce: true));
    }

    /// <summary>What became of the rows; final once <see cref="Merge"/> was enumerated.</summary>
    public CellCounts Counts
    {
        get
        {
            var merged = _merge?.Counts ?? default;
            return merged with { OutOfRange = _outOfRange + merged.OutOfRange };
        }
    }

    /// <summary>The commodities of all cells but those that were left out; complete once <see cref="Merge"/> was enumerated.</summary>
    public IReadOnlyCollection<CommodityCode> Commodities => _merge?.Commodities ?? [];

    /// <summary>
    /// The lines of every row of every conflict, sorted; complete once <see cref="Merge"/> was enumerated. They are
    /// rejects: nothing of them is published. Enumerated once at a time, since they may lie on disk.
    /// </summary>
    public IEnumerable<long> ConflictLines => _merge?.ConflictLines ?? [];

    /// <summary>The line of the first row of every cell whose parts add up to more than a cell can hold, sorted; complete and enumerated as
    /// <see cref="ConflictLines"/>.</summary>
    public IEnumerable<long> TooLargeLines => _merge?.TooLargeLines ?? [];

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

        if (row.Detail == 0) _rows.Add(PackedRow.Of(row));
        else AddDetailed(row);
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

    /// <inheritdoc/>
    public void EndYear(Flow flow, int year, int lastMonth) => _lastMonths[(flow, year)] = lastMonth;

    /// <summary>The cells in the order of their keys, each key once. To be enumerated once, after the last row.</summary>
    /// <param name="keepsDetails">Whether the parts of a figure stay cells of their own, since more of them may be in other files: then each key once
    /// for each detail, in their order.</param>
    public IEnumerable<Cell> Merge(bool keepsDetails = false) => MergePacked(keepsDetails).Select(cell => cell.Unpack());

    /// <inheritdoc cref="Merge"/>
    internal IEnumerable<PackedCell> MergePacked(bool keepsDetails = false)
    {
        if (_merge is not null) throw new InvalidOperationException("The cells can be enumerated once.");
        _merge = new CellMerge(_rows, _detailedRows, _lastMonths, new UnreadParts(Unread.Select(figures => figures.Key)), _options);
        return _merge.Cells(keepsDetails);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _merge?.Dispose();
        _rows.Dispose();
        _detailedRows?.Dispose();
    }

    // Nearly all files have none, and their rows are to take no more room for it.
    private void AddDetailed(in TradeRow row)
    {
        _detailedRows ??= new ExternalSort<DetailedRow>(_options.RowsInMemory, () => _options.OpenSegment(readOnce: true));
        _detailedRows.Add(new DetailedRow(PackedRow.Of(row), row.Detail));
    }

    private void AddUnread(in UnreadKey key, long line)
    {
        _unread.Add(key, line);
        if (key.ToCellKey() is not { } cell) return;
        _rows.Add(new PackedRow(PackedKey.Of(cell), PackedFigures.Rejected(key.IsConverted), line));
        AddWhole(line, cell);
    }

    // Re-exports are part of exports: where those have no row, there was trade all the same.
    private void AddWhole(long line, in CellKey key)
    {
        if (key.Flow.Whole() is var whole && whole != key.Flow) AddLeftOut(line, key with { Flow = whole });
    }

    // Parts of one figure usually come one after the other; one left-out row represents all of them.
    private void AddLeftOut(long line, in CellKey key)
    {
        var packed = PackedKey.Of(key);
        if (packed == _lastLeftOut) return;
        _lastLeftOut = packed;
        _rows.Add(new PackedRow(packed, PackedFigures.LeftOut, line));
    }

    private void RejectOutOfRange(in TradeRow row)
    {
        _outOfRange++;
        var reason = PackedKey.Fits(row.Key)
            ? $"{RejectCodes.TooLarge}: a figure of more than 18 digits, three of them decimals"
            : $"{RejectCodes.UnknownEconomy}: {row.Key.Reporter} or {row.Key.Partner} is no code of UN Comtrade";
        Reject(new Reject(row.Line, null, reason, string.Empty), [UnreadKey.Of(row.Key, row.Figures.Marks)]);
    }
}

/// <summary>How much memory sorting takes, and where it puts what does not fit.</summary>
public sealed record CellSorterOptions
{
    /// <summary>Rows held in memory before they are sorted and spilled, and as many again while they are; a row takes 64 bytes, so the default is
    /// 64 MB for both.</summary>
    public int RowsInMemory { get; init; } = 500_000;

    /// <summary>Lines of rows in conflict held in memory before they are sorted and spilled, 8 bytes each.</summary>
    public int LinesInMemory { get; init; } = 1_000_000;

    /// <summary>
    /// Opens the stream of a new segment: writable, readable and seekable, disposed of by the sorter. Null: temporary files
    /// that vanish when closed.
    /// </summary>
    public Func<Stream>? CreateSegment { get; init; }

    /// <summary>Opens the stream of a new segment.</summary>
    /// <param name="readOnce">Whether it is read once, so that its space is given back behind the reader.</param>
    internal Stream OpenSegment(bool readOnce) => CreateSegment?.Invoke() ?? new TemporaryStream(new TemporaryContent(), readOnce);
}
