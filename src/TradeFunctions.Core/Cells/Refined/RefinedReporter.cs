namespace TradeFunctions.Core.Cells.Refined;

/// <summary>Where one reporter's cells are in a refined file, and what they are, without reading it.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="RowGroups">The row groups that hold its cells, and no other reporter's.</param>
/// <param name="TotalRowGroups">Those of them that hold cells of commodity TOTAL.</param>
/// <param name="YearHashes">
/// By calendar year, a hash over every cell of it, annual and monthly, in order. The same cells give the same hash
/// whatever file they come from.
/// </param>
/// <param name="Coverage">By frequency and flow.</param>
/// <param name="Cells">How many cells there are.</param>
/// <param name="HasUntotalledGoods">Whether any partner has goods in a period but no TOTAL: <see cref="RefinedFile.ReadUntotalledAsync"/>.</param>
/// <param name="Partners">How many partners it has, the World not counted.</param>
public sealed record RefinedReporter(
    int Reporter,
    IReadOnlyList<int> RowGroups,
    IReadOnlyList<int> TotalRowGroups,
    IReadOnlyDictionary<int, string> YearHashes,
    IReadOnlyList<RefinedCoverage> Coverage,
    long Cells,
    bool HasUntotalledGoods = false,
    int Partners = 0);
