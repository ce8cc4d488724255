using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;

namespace TradeFunctions.Storage.Published;

/// <summary>One file as a source of a reporter's figures, and where its cells are.</summary>
/// <param name="File">The raw file.</param>
/// <param name="RowGroups">The row groups of its refined blob that hold the reporter's cells.</param>
/// <param name="TotalRowGroups">Those of them with cells of commodity TOTAL.</param>
/// <param name="YearHashes">By calendar year, the hash over the reporter's cells.</param>
/// <param name="Coverage">The periods with cells, by frequency and flow.</param>
/// <param name="Unread">The reporter's figures that the file has, or may have, but that could not be read; null if every row was read. A
/// file may be a source because of these alone.</param>
/// <param name="HasUntotalledGoods">Whether its refined blob names partners with goods but no TOTAL.</param>
public sealed record PublishSource(
    SourceFile File,
    IReadOnlyList<int> RowGroups,
    IReadOnlyList<int> TotalRowGroups,
    IReadOnlyDictionary<int, string> YearHashes,
    IReadOnlyList<RefinedCoverage> Coverage,
    bool HasUntotalledGoods = false,
    IReadOnlyList<UnreadFigures>? Unread = null)
{
    /// <summary>A hash over the unread figures, which are in no year's hash; null if there are none.</summary>
    public string? UnreadHash() => UnreadFigures.Hash(Unread ?? []);
}
