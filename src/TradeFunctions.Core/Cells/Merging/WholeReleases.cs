using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// Which file holds the newest release of a flow and period, of files that are whole by nature (their sums are their totals, as BACI's): a
/// figure that such a release dropped must not survive from an earlier one, since it would be added to totals it is not part of. Only a
/// release date that is known tells a later release from another part of the same one, and each classification is a release of its own.
/// </summary>
internal sealed class WholeReleases
{
    private readonly IReadOnlyList<SourceCells> _sources;
    private readonly Dictionary<(Flow Flow, Period Period, ShortCode Classification), int> _newest = [];

    private WholeReleases(IReadOnlyList<SourceCells> sources) => _sources = sources;

    /// <summary>Looks at every cell of such files once, where there is more than one release of them.</summary>
    public static WholeReleases Of(IReadOnlyList<SourceCells> oldestFirst)
    {
        var releases = new WholeReleases(oldestFirst);
        var whole = Enumerable.Range(0, oldestFirst.Count).Where(releases.IsWhole).ToList();
        if (whole.Select(releases.ReleasedAt).Distinct().Count() < 2) return releases;
        foreach (var source in whole)
        {
            foreach (var cell in oldestFirst[source].Cells) releases._newest[ReleaseOf(cell.Key)] = source;
        }

        return releases;
    }

    /// <summary>The file whose later release a cell is not part of any more; null: the cell is of the newest, or of no such file.</summary>
    public int? ReplacedBy(in ResolvedCell cell) =>
        IsWhole(cell.Source)
        && _newest.TryGetValue(ReleaseOf(cell.Cell.Key), out var newest)
        && ReleasedAt(newest) > ReleasedAt(cell.Source)
            ? newest
            : null;

    private bool IsWhole(int source) => _sources[source].Source is { SumsAreTotals: true, Released: not null };

    private DateTimeOffset ReleasedAt(int source) => _sources[source].Source.Released!.Value;

    private static (Flow, Period, ShortCode) ReleaseOf(in CellKey key) => (key.Flow, key.Period, key.Classification);
}
