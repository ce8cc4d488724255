using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// Finds the file with the newest release of each flow and period, among files that are whole by nature (their sums are their totals, as in
/// BACI). A figure that such a release dropped must not survive from an earlier one: it would be added to totals that it is not part of. Only a
/// known release date tells a later release from another part of the same one. Each classification is a release of its own.
/// </summary>
internal sealed class NewestReleases
{
    private readonly IReadOnlyList<SourceCells> _sources;
    private readonly Dictionary<(Flow Flow, Period Period, ShortCode Classification), int> _newest = [];

    private NewestReleases(IReadOnlyList<SourceCells> sources) => _sources = sources;

    /// <summary>Reads every cell of such files once, if there is more than one release.</summary>
    public static NewestReleases Of(IReadOnlyList<SourceCells> oldestFirst)
    {
        var releases = new NewestReleases(oldestFirst);
        var whole = Enumerable.Range(0, oldestFirst.Count).Where(releases.IsWhole).ToList();
        if (whole.Select(releases.ReleasedAt).Distinct().Count() < 2) return releases;
        foreach (var source in whole)
        {
            foreach (var cell in oldestFirst[source].Cells) releases._newest[ReleaseOf(cell.Key)] = source;
        }

        return releases;
    }

    /// <summary>The file whose later release dropped a cell; null: the cell is in the newest release, or not in such a file.</summary>
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
