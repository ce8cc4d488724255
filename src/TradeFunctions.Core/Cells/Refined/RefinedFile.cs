using System.Globalization;
using System.Runtime.CompilerServices;
using Parquet;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// The cells of one raw file as a Parquet file: sorted by <see cref="CellKey"/>, each key once, row groups cut at
/// reporter boundaries so that one reporter is read by ranges.
/// </summary>
public static class RefinedFile
{
    /// <summary>The most cells in a row group.</summary>
    public const int RowGroupCells = 250_000;

    /// <summary>
    /// Grows when the same rows would give another file or other hashes: a file written under an older number is to be
    /// written again.
    /// </summary>
    public const int FormatVersion = 7;

    /// <summary>Writes cells as they come; one row group of them is in memory at a time.</summary>
    /// <param name="sorted">In the order of their keys, each key once; else <see cref="ArgumentException"/>.</param>
    /// <param name="destination">Writable; need not be seekable. Left open.</param>
    /// <param name="unread">What is known of the figures of rows that could not be read; kept in the index and the file's metadata.</param>
    /// <param name="cancellationToken">Ends the writing; the destination then holds no readable file.</param>
    public static Task<RefinedIndex> WriteAsync(
        IEnumerable<Cell> sorted,
        Stream destination,
        IReadOnlyList<UnreadFigures>? unread = null,
        CancellationToken cancellationToken = default) =>
        WriteAsync(sorted, destination, RowGroupCells, unread, cancellationToken);

    /// <summary>Reads one reporter's cells of the requested commodities, in the order of their keys.</summary>
    /// <param name="content">A refined file; seekable. Left open.</param>
    /// <param name="reporter">The reporter's entry in that file's index.</param>
    /// <param name="commodities">Which commodities; null: all.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<Cell>> ReadAsync(
        Stream content,
        RefinedReporter reporter,
        Func<CommodityCode, bool>? commodities = null,
        CancellationToken cancellationToken = default)
    {
        var cells = new List<Cell>();
        await foreach (var group in ReadGroupsAsync(content, reporter.RowGroups, commodities, cancellationToken).ConfigureAwait(false))
            cells.AddRange(group);
        return cells;
    }

    /// <summary>Reads row groups one by one: what a large reporter's cells are streamed with.</summary>
    public static async IAsyncEnumerable<IReadOnlyList<Cell>> ReadGroupsAsync(
        Stream content,
        IReadOnlyList<int> rowGroups,
        Func<CommodityCode, bool>? commodities = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var reader = await ParquetReader.CreateAsync(content, leaveStreamOpen: true, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        await using var _ = reader.ConfigureAwait(false);
        var cells = new RowGroupReader(reader, commodities);
        foreach (var rowGroup in rowGroups)
            yield return await cells.ReadAsync(rowGroup, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>
    /// The partners of which the file has goods but no TOTAL, by the file's metadata: no row group is read.
    /// </summary>
    /// <param name="content">A refined file; seekable. Left open.</param>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<CommoditiesWithoutTotal>> ReadUntotalledAsync(
        Stream content, int reporter, CancellationToken cancellationToken = default)
    {
        var reader = await ParquetReader.CreateAsync(content, leaveStreamOpen: true, cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        await using var _ = reader.ConfigureAwait(false);
        return reader.CustomMetadata.TryGetValue(RefinedSchema.Untotalled(reporter), out var packed)
            ? [.. PartnerPresence.Unpack(packed)]
            : [];
    }

    internal static async Task<RefinedIndex> WriteAsync(
        IEnumerable<Cell> sorted,
        Stream destination,
        int rowGroupCells,
        IReadOnlyList<UnreadFigures>? unread,
        CancellationToken cancellationToken)
    {
        var parquet = await ParquetWriter
            .CreateAsync(RefinedSchema.File, destination, RefinedSchema.Options(), cancellationToken: cancellationToken)
            .ConfigureAwait(false);
        var writer = new RefinedWriter(new RowGroupWriter(parquet, rowGroupCells), rowGroupCells);
        foreach (var cell in sorted) await writer.AddAsync(cell, cancellationToken).ConfigureAwait(false);
        var (index, metadata) = await writer.CompleteAsync(unread is [] ? null : unread, cancellationToken).ConfigureAwait(false);
        if (metadata.Count > 0) parquet.CustomMetadata = metadata;

        // Not disposed of after a failure: disposing writes the footer, and a part of the cells would pass for all.
        await parquet.DisposeAsync().ConfigureAwait(false);
        return index;
    }
}

/// <summary>Writes sorted cells row group by row group, and builds their index.</summary>
internal sealed class RefinedWriter(RowGroupWriter rowGroups, int rowGroupCells)
{
    private const int SmallestBuffer = 1024;

    private readonly List<RefinedReporter> _reporters = [];
    private readonly Dictionary<string, string> _metadata = [];
    private Cell[] _cells = new Cell[Math.Min(SmallestBuffer, rowGroupCells)];
    private ReporterIndexBuilder? _reporter;
    private CellKey? _last;
    private int _count;
    private int _rowGroup;
    private long _written;

    /// <summary>Adds a cell, and writes those before it where their row group ends.</summary>
    public ValueTask AddAsync(in Cell cell, CancellationToken cancellationToken)
    {
        if (_count == rowGroupCells || (_reporter is not null && _reporter.Reporter != cell.Key.Reporter)) return new ValueTask(WriteAndAddAsync(cell, cancellationToken));
        Add(cell);
        return ValueTask.CompletedTask;
    }

    /// <summary>Writes the last row group.</summary>
    /// <param name="unread">What is known of the figures of rows that could not be read; null: every row was read.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The index, and what goes into the file's footer.</returns>
    public async Task<(RefinedIndex Index, IReadOnlyDictionary<string, string> Metadata)> CompleteAsync(
        IReadOnlyList<UnreadFigures>? unread, CancellationToken cancellationToken)
    {
        await WriteRowGroupAsync(cancellationToken).ConfigureAwait(false);
        EndReporter();
        if (unread is not null) _metadata.Add(RefinedSchema.Unread, string.Join('\n', unread.Select(Line)));
        return (new RefinedIndex(_written, _reporters, unread), _metadata);

        static string Line(UnreadFigures figures) =>
            string.Create(CultureInfo.InvariantCulture, $"{UnreadKeyText.Write(figures.Key)} line {figures.Line}, rows {figures.Rows}");
    }

    private async Task WriteAndAddAsync(Cell cell, CancellationToken cancellationToken)
    {
        await WriteRowGroupAsync(cancellationToken).ConfigureAwait(false);
        Add(cell);
    }

    private void Add(in Cell cell)
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

    private async Task WriteRowGroupAsync(CancellationToken cancellationToken)
    {
        if (_count == 0) return;
        cancellationToken.ThrowIfCancellationRequested();
        await rowGroups.WriteAsync(_cells.AsMemory(0, _count), cancellationToken).ConfigureAwait(false);
        _count = 0;
        _rowGroup++;
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
