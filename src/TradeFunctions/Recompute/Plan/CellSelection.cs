using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Recompute.Plan;

/// <summary>
/// Which of a reporter's cells a publication reads: TOTAL of all years, since comparisons reach back; goods of the years whose slots are
/// worked out; every cell where TOTAL may have to be added up from lower levels.
/// </summary>
/// <param name="Complete">Whether the dataset says that its files hold everything.</param>
/// <param name="Years">The calendar years of goods.</param>
internal sealed record CellSelection(bool Complete, IReadOnlySet<int> Years)
{
    /// <summary>Whether sums over the file's cells are totals, so that the account follows from all of them.</summary>
    public bool IsSummed(PublishSource source) => Complete || source.File.SumsAreTotals;

    /// <summary>The row groups to read.</summary>
    public IReadOnlyList<int> RowGroups(PublishSource source) =>
        IsSummed(source) || source.YearHashes.Keys.Any(Years.Contains) ? source.RowGroups : source.TotalRowGroups;

    /// <summary>Whether a cell is wanted.</summary>
    public bool Wants(PublishSource source, in CellKey key) =>
        key.Commodity.IsTotal || IsSummed(source) || Years.Contains(key.Period.Year);
}
