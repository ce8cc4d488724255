using System.Globalization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Writes sorted cells row group by row group, and builds their index. While one row group is encoded, the cells of the next are taken.</summary>
internal sealed class RefinedWriter : IAsyncDisposable
{
    private readonly Stream _destination;
    private readonly CancellationToken _cancellationToken;
    private readonly RowGroupWriter _rowGroups = new();
    private readonly List<IReadOnlyList<ColumnChunk>> _written = [];
    private readonly List<RefinedReporter> _reporters = [];
    private readonly Dictionary<string, string> _metadata = [];
    private CellColumns _cells;
    private CellColumns _encoded;
    private Task _encoding = Task.CompletedTask;
    private ReporterIndexBuilder? _reporter;
    private readonly bool _keepsDetails;
    private PackedKey _last;
    private ulong _lastDetail;
    private bool _hasLast;
    private int _rowGroup;
    private long _ofRows;
    private long _offset;

    /// <param name="destination">Writable; left open.</param>
    /// <param name="rowGroupCells">The most cells of a row group.</param>
    /// <param name="keepsDetails">Whether there is a column for the parts of figures.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    public RefinedWriter(Stream destination, int rowGroupCells, bool keepsDetails, CancellationToken cancellationToken)
    {
        (_destination, _keepsDetails, _cancellationToken) = (destination, keepsDetails, cancellationToken);
        (_cells, _encoded) = (new CellColumns(rowGroupCells), new CellColumns(rowGroupCells));
    }

    /// <summary>Whether a cell goes into the row group that is being filled: one holds cells of one reporter alone.</summary>
    public bool HasRoomFor(in PackedCell cell) =>
        _cells.Count == 0 || (!_cells.IsFull && _reporter!.Reporter == PackedKey.ReporterOf(cell.Key.High));

    /// <summary>Adds a cell; there has to be room.</summary>
    public void Add(in PackedCell cell)
    {
        if (_hasLast && _last.CompareTo(cell.Key) is var order && (order > 0 || (order == 0 && _lastDetail >= cell.Detail)))
            throw new ArgumentException($"The cells are not sorted: {cell.Key.Unpack()} comes after {_last.Unpack()}.", nameof(cell));
        (_last, _lastDetail, _hasLast) = (cell.Key, cell.Detail, true);
        _cells.Add(cell);
        if (cell.Status.IsOfRows()) _ofRows++;
        var reporter = PackedKey.ReporterOf(cell.Key.High);
        if (_reporter?.Reporter != reporter) StartReporter(reporter);
        _reporter!.Add(cell, _rowGroup);
    }

    /// <summary>Begins a new row group. The one before is encoded meanwhile.</summary>
    public async Task EndRowGroupAsync()
    {
        _cancellationToken.ThrowIfCancellationRequested();
        await _encoding.ConfigureAwait(false);
        if (_cells.Count == 0) return;
        (_cells, _encoded) = (_encoded, _cells);
        _cells.Clear();
        _rowGroup++;
        _encoding = Task.Run(WriteRowGroupAsync, _cancellationToken);
    }

    /// <summary>Writes what is left.</summary>
    /// <param name="unread">What is known of the figures of rows that could not be read; null: every row was read.</param>
    public async Task<RefinedIndex> CompleteAsync(IReadOnlyList<UnreadFigures>? unread)
    {
        await EndRowGroupAsync().ConfigureAwait(false);
        await _encoding.ConfigureAwait(false);
        EndReporter();
        if (unread is not null) _metadata.Add(RefinedSchema.Unread, string.Join('\n', unread.Select(Line)));
        if (_offset == 0) await WriteMagicAsync().ConfigureAwait(false);
        await _destination.WriteAsync(ParquetFooter.Make(_written, _metadata), _cancellationToken).ConfigureAwait(false);
        return new RefinedIndex(_ofRows, _reporters, unread);

        static string Line(UnreadFigures figures) =>
            string.Create(CultureInfo.InvariantCulture, $"{UnreadKeyText.Write(figures.Key)} line {figures.Line}, rows {figures.Rows}");
    }

    /// <summary>After a failure, waits until nothing is written any more.</summary>
    public async ValueTask DisposeAsync()
    {
        await _encoding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _rowGroups.Dispose();
    }

    private async Task WriteRowGroupAsync()
    {
        if (_offset == 0) await WriteMagicAsync().ConfigureAwait(false);
        _written.Add(_rowGroups.Make(_encoded, _offset, _keepsDetails));
        await _destination.WriteAsync(_rowGroups.Bytes, _cancellationToken).ConfigureAwait(false);
        _offset += _rowGroups.Bytes.Length;
    }

    private async Task WriteMagicAsync()
    {
        await _destination.WriteAsync(ParquetFooter.Magic.ToArray(), _cancellationToken).ConfigureAwait(false);
        _offset = ParquetFooter.Magic.Length;
    }

    private void StartReporter(int reporter)
    {
        EndReporter();
        _reporter = new ReporterIndexBuilder(reporter);
    }

    private void EndReporter()
    {
        if (_reporter is null) return;
        var (index, untotalled) = _reporter.Build();
        _reporters.Add(index);
        if (untotalled is not null) _metadata.Add(RefinedSchema.Untotalled(index.Reporter), untotalled);
        _reporter = null;
    }
}
