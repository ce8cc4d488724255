using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;

namespace TradeFunctions.Recompute.Plan;

/// <summary>
/// Finds the files that hold a whole release, so that sums over their rows are totals. The files of some layouts are whole by nature, but the
/// rows of an extract (of some goods or economies) look the same. So the ledger's counts are compared with the tables of codes next to the
/// file or, if there are none, with typical counts of whole releases; of Eurostat's monthly files the name counts as well. The ledger counts economies by period and products by file: it cannot
/// show that a file of several periods lacks products in one of them.
/// </summary>
internal sealed class WholeFiles
{
    /// <summary>A release lacks the listed products that were not traded, one or two per cent. Extracts lack more: without
    /// machinery or textiles, a file lacks ten per cent.</summary>
    private const double ProductsOfTable = 0.95;

    /// <summary>The table of countries also lists those of other years: a release of the nineties has nine out of ten.</summary>
    private const double EconomiesOfTable = 0.8;

    /// <summary>Of Eurostat's files: the Union has had twelve members and more since it publishes them, and each trades with half the world.</summary>
    private const int FewestMembers = 12;

    private const int FewestPartnersOfMember = 100;

    private const int FewestProducts = 4_000;
    private const int FewestEconomies = 150;

    /// <summary>In a whole release, nearly every importer is an exporter, too.</summary>
    private const double Balanced = 0.9;

    /// <summary>In a whole release, half of the economies trade with over half of the others. In an extract of some economies' trade, the other
    /// economies have only those as partners.</summary>
    private const double PartnersOfEconomies = 0.25;

    private readonly Dictionary<ShortCode, long> _products = [];
    private readonly long? _economies;
    private readonly DatasetConfig _config;
    private readonly bool _complete;

    private WholeFiles(IReadOnlyList<LedgerRow> rows, DatasetConfig config, bool hasUnusable)
    {
        (_config, _complete) = (config, config.Complete && !hasUnusable);
        foreach (var table in rows.Where(row => row.Status == LedgerStatus.Reference))
        {
            if (BaciFileName.TryParse(table.Blob) is not { } name) continue;
            // The longest of several tables, which demands the most.
            if (table.Layout == "country-names") _economies = Math.Max(_economies ?? 0, table.Counts.Records);
            else if (!name.Classification.IsEmpty)
                _products[name.Classification] = Math.Max(_products.GetValueOrDefault(name.Classification), table.Counts.Records);
        }
    }

    /// <param name="rows">The ledger.</param>
    /// <param name="config">The dataset's description: it may declare that its files are complete.</param>
    /// <param name="hasUnusable">Whether a file could not be used, so that they are not.</param>
    public static WholeFiles Of(IReadOnlyList<LedgerRow> rows, DatasetConfig config, bool hasUnusable) => new(rows, config, hasUnusable);

    /// <summary>The files whose sums would be totals if the file held a whole release, which its rows do not show.</summary>
    public IReadOnlyList<string> NotSeenWhole(IReadOnlyList<LedgerRow> rows) =>
        [.. rows.Where(row => row is { Status: LedgerStatus.Refined, SumsAreTotals: true } && By(row) is null).Select(row => row.Blob).Order(StringComparer.Ordinal)];

    /// <summary>Why a file is known to be whole: one of the constants of <see cref="TotalsBasis"/>; null if it is not known to be.</summary>
    public string? By(LedgerRow row)
    {
        if (_complete) return TotalsBasis.Complete;
        if (row is not { SumsAreTotals: true, Index: { } index }) return null;
        if (ComextFileName.IsOfLayout(row.Layout)) return IsWholeOfUnion(row, index) ? TotalsBasis.WholeByCounts : null;
        var edition = BaciFileName.EditionOf(row.Blob, _config.RuleOf(row.Blob)?.Hints().Edition ?? default);
        var products = !edition.IsEmpty && _products.TryGetValue(edition, out var listed) ? listed : (long?)null;
        if (row.Commodities < (products * ProductsOfTable ?? FewestProducts)) return null;
        return !HasTheEconomiesInEveryPeriod(index) || !TradeWithEachOther(index.Reporters) ? null
            : products is null || _economies is null ? TotalsBasis.WholeByCounts
            : TotalsBasis.WholeByTables;
    }

    // The rows of an extract look the same, but its author will have named it otherwise.
    private static bool IsWholeOfUnion(LedgerRow row, RefinedIndex index)
    {
        if (!ComextFileName.IsWhole(row.Blob) || row.Commodities < FewestProducts || index.Reporters.Count < FewestMembers) return false;
        var (exporters, importers) = (Count(index, Flow.Export), Count(index, Flow.Import));
        return exporters.Keys.ToHashSet().SetEquals(importers.Keys)
            && exporters.Values.Concat(importers.Values).All(reporters => reporters >= FewestMembers)
            && index.Reporters.Select(reporter => reporter.Partners).Order().ElementAt(index.Reporters.Count / 2) >= FewestPartnersOfMember;
    }

    private static bool TradeWithEachOther(IReadOnlyList<RefinedReporter> reporters) =>
        reporters.Select(reporter => reporter.Partners).Order().ElementAt(reporters.Count / 2) >= reporters.Count * PartnersOfEconomies;

    private bool HasTheEconomiesInEveryPeriod(RefinedIndex index)
    {
        var (exporters, importers) = (Count(index, Flow.Export), Count(index, Flow.Import));
        return exporters.Count > 0 && exporters.Keys.Union(importers.Keys)
            .All(period => HasTheEconomies(exporters.GetValueOrDefault(period), importers.GetValueOrDefault(period)));
    }

    private bool HasTheEconomies(int exporters, int importers)
    {
        var (fewer, more) = (Math.Min(exporters, importers), Math.Max(exporters, importers));
        return _economies is { } listed
            ? fewer >= listed * EconomiesOfTable
            : fewer >= FewestEconomies && fewer >= more * Balanced;
    }

    // How many reporters have cells of a flow, by period.
    private static Dictionary<Period, int> Count(RefinedIndex index, Flow flow) => index.Reporters
        .SelectMany(reporter => reporter.Coverage.Where(coverage => coverage.Flow == flow).SelectMany(Periods).Distinct())
        .CountBy(period => period)
        .ToDictionary();

    private static IEnumerable<Period> Periods(RefinedCoverage coverage)
    {
        var gaps = coverage.Gaps.ToHashSet();
        for (var period = coverage.First; period <= coverage.Last; period = period.Next)
        {
            if (!gaps.Contains(period)) yield return period;
        }
    }
}
