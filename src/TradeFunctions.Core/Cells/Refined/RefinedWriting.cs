using System.Globalization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>The cells that wait for their row group, and the index of what was written.</summary>
internal sealed class RefinedWriting(RowGroupWriter writer, int rowGroupCells)
{
    private const int SmallestBuffer = 1024;

    private readonly List<RefinedReporter> _reporters = [];
    private readonly Dictionary<string, string> _metadata = [];
    private Cell[] _cells = new Cell[Math.Min(SmallestBuffer, rowGroupCells)];
    private ReporterIndexing? _reporter;
    private CellKey? _last;
    private int _count;
    private int _rowGroup;
    private long _written;

    /// <summary>Whether what waits has to be written before this cell is added.</summary>
    public bool MustCutBefore(in Cell cell) =>
        _count == rowGroupCells || (_reporter is not null && _reporter.Reporter != cell.Key.Reporter);

    public void Add(in Cell cell)
    {
        if (_last is { } last && last.CompareTo(cell.Key) >= 0)
            throw new ArgumentException($"The cells are not sorted: {cell.Key} comes after {last}.", nameof(cell));
        _last = cell.Key;
        if (_count == _cells.Length) Array.Resize(ref _cells, (int)Math.Min(2L * _count, rowGroupCells));
        _cells[_count++] = cell;
        if (cell.Status.IsOfRows()) _written++;
        if (_reporter?.Reporter != cell.Key.Reporter) StartReporter(cell.Key.Reporter);
        _reporter!.Add(cell, _rowGroup);
    }

    public async Task CutAsync(CancellationToken cancellationToken)
    {
        if (_count == 0) return;
        cancellationToken.ThrowIfCancellationRequested();
        await writer.WriteAsync(_cells.AsMemory(0, _count), cancellationToken).ConfigureAwait(false);
        _count = 0;
        _rowGroup++;
    }

    /// <summary>What goes into the file's footer; complete once <see cref="Index"/> was asked for.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata;

    public RefinedIndex Index(IReadOnlyList<UnreadFigures>? unread)
    {
        EndReporter();
        var index = new RefinedIndex(_written, _reporters, unread);
        if (unread is not null) _metadata.Add(RefinedSchema.Unread, string.Join('\n', unread.Select(Line)));
        return index;

        static string Line(UnreadFigures figures) =>
            string.Create(CultureInfo.InvariantCulture, $"{UnreadKeyText.Write(figures.Key)} line {figures.Line}, rows {figures.Rows}");
    }

    private void StartReporter(int reporter)
    {
        EndReporter();
        _reporter = new ReporterIndexing(reporter);
    }

    private void EndReporter()
    {
        if (_reporter is null) return;
        var (index, untotalled) = _reporter.Build();
        _reporters.Add(index);
        if (untotalled is not null) _metadata.Add(RefinedSchema.UntotalledGoods(index.Reporter), untotalled);
        _reporter = null;
    }
}
