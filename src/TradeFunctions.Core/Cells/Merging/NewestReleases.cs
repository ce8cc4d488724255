using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// Finds the file with the newest release of what releases replace as a whole. Of files that are whole by nature (their sums are their totals, as in
/// BACI) that is a flow, period and classification; of Japan Customs' a heading in a flow and year. A figure that such a release dropped must not
/// survive from an earlier one: it would be added to totals that it is not part of. Only a known release date tells a later release from another
/// part of the same one.
/// </summary>
internal sealed class NewestReleases
{
    private readonly IReadOnlyList<SourceCells> _sources;
    private readonly bool[] _isByHeading;
    private readonly Dictionary<Scope, int> _newest = [];

    private NewestReleases(IReadOnlyList<SourceCells> sources) =>
        (_sources, _isByHeading) = (sources, [.. sources.Select(source => source.Source.ReplacesHeadings)]);

    /// <summary>Reads every cell of such files once, if there is more than one release.</summary>
    public static NewestReleases Of(IReadOnlyList<SourceCells> oldestFirst)
    {
        var releases = new NewestReleases(oldestFirst);
        var whole = Enumerable.Range(0, oldestFirst.Count).Where(releases.IsWhole).ToList();
        if (whole.Select(releases.ReleasedAt).Distinct().Count() < 2) return releases;
        foreach (var source in whole)
        {
            foreach (var cell in oldestFirst[source].Cells) releases._newest[releases.ScopeOf(cell.Key, source)] = source;
        }

        return releases;
    }

    /// <summary>The file whose later release dropped a cell; null: the cell is in the newest release, or not in such a file.</summary>
    public int? ReplacedBy(in ResolvedCell cell) =>
        IsWhole(cell.Source)
        && _newest.TryGetValue(ScopeOf(cell.Cell.Key, cell.Source), out var newest)
        && ReleasedAt(newest) > ReleasedAt(cell.Source)
            ? newest
            : null;

    private bool IsWhole(int source) =>
        _sources[source].Source is { Released: not null } file && (file.SumsAreTotals || _isByHeading[source]);

    private DateTimeOffset ReleasedAt(int source) => _sources[source].Source.Released!.Value;

    private Scope ScopeOf(in CellKey key, int source) => _isByHeading[source]
        ? new Scope(key.Flow, Period.OfYear(key.Period.Year), key.Classification, key.Commodity.UpTo(HeadingLength), key.Partner == World)
        : new Scope(key.Flow, key.Period, key.Classification, default, false);

    private const int HeadingLength = 4;
    private const int World = 0;

    // Files without a column of countries have the World's rows alone, and say nothing of partners. A chapter is a scope of its own.
    private readonly record struct Scope(Flow Flow, Period Period, ShortCode Classification, CommodityCode Goods, bool IsWorld);
}
