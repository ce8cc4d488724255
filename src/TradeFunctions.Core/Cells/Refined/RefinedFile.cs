using System.Runtime.CompilerServices;
using Parquet;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

/// <summary>
/// The cells of one raw file as a Parquet file: sorted by <see cref="CellKey"/>, each key once (of a file whose figures may be in several
/// files each of their parts, with a column for it), row groups cut at reporter boundaries so that one reporter is read by ranges.
/// </summary>
public static class RefinedFile
{
    /// <summary>The most cells in a row group. Many files of a large reporter are read side by side, a row group of each in memory: some 600 KB.</summary>
    public const int RowGroupCells = 8_192;

    /// <summary>The most cells of a row group that are read: earlier versions wrote up to 250,000.</summary>
    internal const int MostRowGroupCells = 1 << 20;

    /// <summary>
    /// Grows when the same rows would give other cells or other hashes: a file written under an older number is to be
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

    /// <summary>Writes the cells of the rows that a sorter has taken, and what it knows of those that could not be read.</summary>
    /// <param name="rows">After its last row; its cells are merged here, which can be done once.</param>
    /// <param name="destination">Writable; need not be seekable. Left open.</param>
    /// <param name="keepsDetails">Whether the parts of a figure are cells of their own, since more of them may be in other files.</param>
    /// <param name="cancellationToken">Ends the writing; the destination then holds no readable file.</param>
    public static Task<RefinedIndex> WriteAsync(CellSorter rows, Stream destination, bool keepsDetails, CancellationToken cancellationToken) =>
        WriteAsync(rows.MergePacked(keepsDetails), destination, RowGroupCells, keepsDetails, rows.Unread, cancellationToken);

    /// <inheritdoc cref="WriteAsync(CellSorter, Stream, bool, CancellationToken)"/>
    public static Task<RefinedIndex> WriteAsync(CellSorter rows, Stream destination, CancellationToken cancellationToken) =>
        WriteAsync(rows, destination, keepsDetails: false, cancellationToken);

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

    internal static Task<RefinedIndex> WriteAsync(
        IEnumerable<Cell> sorted,
        Stream destination,
        int rowGroupCells,
        IReadOnlyList<UnreadFigures>? unread,
        CancellationToken cancellationToken) =>
        WriteAsync(sorted.Select(cell => PackedCell.Of(cell)), destination, rowGroupCells, keepsDetails: false, unread, cancellationToken);

    private static async Task<RefinedIndex> WriteAsync(
        IEnumerable<PackedCell> sorted,
        Stream destination,
        int rowGroupCells,
        bool keepsDetails,
        IReadOnlyList<UnreadFigures>? unread,
        CancellationToken cancellationToken)
    {
        var writer = new RefinedWriter(destination, rowGroupCells, keepsDetails, cancellationToken);
        await using var _ = writer.ConfigureAwait(false);
        foreach (var cell in sorted)
        {
            if (!writer.HasRoomFor(cell)) await writer.EndRowGroupAsync().ConfigureAwait(false);
            writer.Add(cell);
        }

        return await writer.CompleteAsync(unread is [] ? null : unread).ConfigureAwait(false);
    }
}
