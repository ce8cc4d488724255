using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>One file's cells of one reporter.</summary>
/// <param name="Source">The file.</param>
/// <param name="Cells">
/// The cells in the order of <see cref="CellKey"/>, each key once. Read twice from the beginning: once to choose the
/// classification of each period, once to merge.
/// </param>
/// <param name="Unread">
/// What is known of figures that the file has of the reporter, or may have, but that could not be read. Null: every row was read.
/// </param>
public sealed record SourceCells(SourceFile Source, IEnumerable<Cell> Cells, IReadOnlyList<UnreadFigures>? Unread = null)
{
    /// <summary>Of the figures that could not be read in any of the files, those that are no cells: their whole key is not known.</summary>
    public static IReadOnlyList<UnreadKey> UnreadOf(IEnumerable<SourceCells> sources) =>
        [.. sources.SelectMany(source => source.Unread ?? []).Select(figures => figures.Key).Where(key => !key.IsExact).Distinct()];
}
