using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>A raw file that a reporter's cells come from.</summary>
/// <param name="Blob">The blob's name within container <c>raw</c>.</param>
/// <param name="ETag">The version of the blob that was read.</param>
/// <param name="LastModified">When the blob was written.</param>
/// <param name="Released">When the publisher released it, from the blob's metadata or the date in its name; null: not known.</param>
/// <param name="Layout">The layout it was read in.</param>
/// <param name="SumsAreTotals">The layout has no World or TOTAL rows by nature, and the file is known to hold a whole release: sums of its
/// rows are the totals.</param>
public sealed record SourceFile(
    string Blob,
    string ETag,
    DateTimeOffset LastModified,
    DateTimeOffset? Released,
    string Layout,
    bool SumsAreTotals)
{
    /// <summary>How the file, or its dataset, is known to be whole: one of the constants of <see cref="TotalsBasis"/>; null: it is not known to
    /// be.</summary>
    public string? WholeBy { get; init; }

    /// <summary>Whether it replaces, of a year and flow, all that earlier releases have of the headings that it has.</summary>
    public bool ReplacesHeadings => TradeFile.ReplacesHeadings(Layout);

    /// <summary>What the files have in common that the publisher cut one release into: figures may be in several of them, and their parts are
    /// added. Null: the file's figures are whole.</summary>
    public string? Release { get; init; }

    /// <summary>Whether another file of the release could not be used: any of its figures may have a part there, so that none has a sum.</summary>
    public bool LacksParts { get; init; }

    /// <summary>
    /// Oldest first: by the release date where there is one, else by last modification, then by name. The later file's
    /// figures replace the earlier one's.
    /// </summary>
    public static IComparer<SourceFile> OldestFirst { get; } = Comparer<SourceFile>.Create(ByPrecedence);

    private static int ByPrecedence(SourceFile left, SourceFile right)
    {
        var order = (left.Released ?? left.LastModified).CompareTo(right.Released ?? right.LastModified);
        return order == 0 ? string.CompareOrdinal(left.Blob, right.Blob) : order;
    }
}

/// <summary>One file's cells of one reporter.</summary>
/// <param name="Source">The file.</param>
/// <param name="Cells">
/// The cells in the order of <see cref="CellKey"/>, each key once. Read from the beginning several times: once to choose the classification of
/// each period, then to merge.
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
