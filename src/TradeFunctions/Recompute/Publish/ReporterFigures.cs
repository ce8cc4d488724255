using System.Runtime.InteropServices;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Recompute.Publish;

/// <summary>
/// The results of one pass over a reporter's merged cells: the account of TOTAL, the cells that figures of commodities are calculated from, and
/// what was revised.
/// </summary>
internal sealed class ReporterFigures
{
    private readonly Func<IReadOnlySet<int>, IResolvedCells> _cells;

    private ReporterFigures(TradeAccount account, Func<IReadOnlySet<int>, IResolvedCells> cells) => (Account, _cells) = (account, cells);

    public TradeAccount Account { get; }

    /// <summary>How many cells the periods of the years of goods have.</summary>
    public required IReadOnlyDictionary<Period, long> CellCounts { get; init; }

    /// <summary>The cells that were read and are not published, since another classification is published for the same figures.</summary>
    public required IReadOnlyList<IgnoredEdition> Ignored { get; init; }

    /// <summary>The parts of exports and imports that the files have where they do not have the whole.</summary>
    public required IReadOnlyList<OtherFlow> OtherFlows { get; init; }

    /// <summary>The partners of which the files have goods where they do not have TOTAL.</summary>
    public required IReadOnlyList<PartnerWithoutTotal> GoodsAlone { get; init; }

    /// <summary>The cells of some of the years of goods, at least.</summary>
    public IResolvedCells Cells(IReadOnlySet<int> years) => _cells(years);

    /// <summary>Merges the files' cells. Memory does not grow with their number.</summary>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="sources">The cells, files oldest first.</param>
    /// <param name="plan">What to calculate.</param>
    /// <param name="revisions">Collects what was revised; null if revisions are not wanted.</param>
    /// <param name="cancellationToken">Ends the merge.</param>
    public static ReporterFigures Merge(
        int reporter, ReporterSources sources, SlotPlan plan, RevisionWriter? revisions, CancellationToken cancellationToken)
    {
        List<SourceFile> files = [.. sources.Cells.Select(source => source.Source)];
        var unread = SourceCells.UnreadOf(sources.Cells);
        var kept = new List<ResolvedCell>();
        var counts = new Dictionary<Period, long>();
        var otherFlows = new OtherFlowFinder(plan.Input);
        var choices = MergeChoices.Of(sources.Cells);
        var resolution = new CellResolution(sources.Cells, choices, revisions is null ? null : revisions.Add);
        var merged = revisions?.Observe(resolution.Cells()) ?? resolution.Cells();
        // Of a complete dataset every cell is read, so the cells themselves show which goods there are.
        var withoutTotal = plan.Rules.Dataset.Complete ? null : sources.Untotalled;
        var account = TradeAccount.Build(reporter, files, OfAccount(), plan.Rules.Dataset, withoutTotal, unread);
        var alone = PartnersWithoutTotal.Of(account, sources.Untotalled);
        return new ReporterFigures(
            account,
            years => sources.AreInMemory ? new ResolvedCellList(reporter, files, unread, kept) : new MergedCells(reporter, sources, choices, years))
        {
            CellCounts = counts,
            Ignored = resolution.Ignored,
            OtherFlows = otherFlows.Found,
            GoodsAlone = alone,
        };

        IEnumerable<ResolvedCell> OfAccount()
        {
            foreach (var cell in merged)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var key = cell.Cell.Key;
                if (cell.Cell.Status.IsOfRows()) otherFlows.Add(key);
                if (plan.Selection.Years.Contains(key.Period.Year))
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(counts, key.Period, out _)++;
                    if (sources.AreInMemory) kept.Add(cell);
                }

                if (key.Commodity.IsTotal || plan.Rules.Dataset.Complete || files[cell.Source].SumsAreTotals) yield return cell;
            }
        }
    }
}
