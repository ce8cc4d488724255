using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Damage;

/// <summary>
/// Takes a dataset from its files to what is served, by the functions of Core that the Functions app calls. Whatever these come to be told
/// of rows and files that could not be read is passed on here and nowhere else.
/// </summary>
internal static class Pipeline
{
    /// <summary>Everything that is served of a dataset; null: a file of it is refused.</summary>
    public static async Task<Published?> RunAsync(Dataset dataset)
    {
        var sources = new List<ReadSource>();
        foreach (var file in dataset.Files)
        {
            if (await ReadAsync(file, dataset.IsKept) is not { } source) return null;
            sources.Add(source);
        }

        var rules = Rules(dataset);
        var reporters = sources.SelectMany(source => source.Cells).Select(cell => cell.Key.Reporter).Distinct().Order();
        return ServedAnswers.Of(dataset, [.. reporters.Select(reporter => Publish(reporter, sources, rules, dataset.IsKept))]);
    }

    /// <summary>The rows that are read of a file; null: it is refused.</summary>
    public static async Task<IReadOnlyList<TradeRow>?> RowsAsync(DatasetFile file)
    {
        var sink = new Reading.CollectingSink();
        using var content = new MemoryStream(file.Bytes());
        var outcome = await TradeFile.ReadAsync(content, sink, Options(file), CancellationToken.None);
        return outcome.Refusal is null ? sink.Rows : null;
    }

    private static async Task<ReadSource?> ReadAsync(DatasetFile file, bool isKept)
    {
        using var sorter = new CellSorter();
        using var content = new MemoryStream(file.Bytes());
        var outcome = await TradeFile.ReadAsync(content, sorter, Options(file), CancellationToken.None);
        if (outcome.Refusal is not null) return null;
        var source = new SourceFile(file.Name, file.Name, file.Released, file.Released, outcome.Layout!, outcome.SumsAreTotals);
        IReadOnlyList<Cell> cells = [.. sorter.Merge()];
        using var parquet = new MemoryStream();
        var index = RefinedIndex.FromJson((await RefinedFile.WriteAsync(cells, parquet, sorter.Unread)).ToJson());
        return new ReadSource(source, isKept ? await KeptAsync(index, parquet) : cells, index);
    }

    // As a later run reads it.
    private static async Task<IReadOnlyList<Cell>> KeptAsync(RefinedIndex index, MemoryStream parquet)
    {
        var kept = new List<Cell>();
        foreach (var reporter in index.Reporters)
        {
            parquet.Position = 0;
            kept.AddRange(await RefinedFile.ReadAsync(parquet, reporter));
        }

        return kept;
    }

    private static PublishedReporter Publish(int reporter, IReadOnlyList<ReadSource> sources, CommodityRules rules, bool isKept)
    {
        var cells = ReporterCells.Resolve(reporter, [.. sources.Select(source => source.Of(reporter)).OfType<SourceCells>()]);
        var account = TradeAccount.Build(cells, rules.Dataset);
        var covered = sources.SelectMany(source => source.Covered(reporter)).ToHashSet();
        List<ByCommodityEntity> blocks = [];
        using var partners = CommoditySlices.Build(new ResolvedCellList(cells), account, rules, CommoditySlots.Slots(covered), blocks.Add);
        List<ByPartnerEntity> traded = [.. partners.Entities()];
        var published = new PublishedReporter(
            reporter,
            AccountCoverage.Of(account),
            [.. SeriesSlice.Build(account)],
            [.. sources.SelectMany(source => source.Years(reporter)).Distinct().Order().SelectMany(year => Summaries(account, year, traded))],
            blocks,
            traded);
        return isKept ? published.Kept() : published;
    }

    private static IEnumerable<SummaryEntity> Summaries(TradeAccount account, int year, IReadOnlyList<ByPartnerEntity> traded) =>
        from summary in SummarySlice.Build(account, year)
        let tops = traded
            .Where(one => one.Partner == summary.Partner && one.Period.Year == year && one.Level != CommodityLevel.Group)
            .Select(one => (one.Period, Top: TopCommodities.Of(one)))
            .Where(one => one.Top.Exports.Count + one.Top.Imports.Count > 0)
            .ToLookup(one => one.Period, one => one.Top)
        select SummaryCommodities.Add(summary, tops.ToDictionary(top => top.Key, top => (IReadOnlyList<TopCommodities>)[.. top]));

    private static CommodityRules Rules(Dataset dataset)
    {
        if (dataset.GroupedCodes.Count == 0) return new CommodityRules(new DatasetRules(dataset.Complete, dataset.HasUnusableFile), []);
        Assert.True(CommodityGroup.TryCreate("some", dataset.GroupedCodes, out var group, out var error), error);
        return new CommodityRules(new DatasetRules(dataset.Complete, dataset.HasUnusableFile), [group!]);
    }

    private static ReadOptions Options(DatasetFile file) => ReadOptions.Default with { FileName = file.Name };

    private sealed record ReadSource(SourceFile File, IReadOnlyList<Cell> Cells, RefinedIndex Index)
    {
        public SourceCells? Of(int reporter)
        {
            List<Cell> own = [.. Cells.Where(cell => cell.Key.Reporter == reporter)];
            var unread = Index.UnreadOf(reporter);
            return own.Count == 0 && unread.Count == 0 ? null : new SourceCells(File, own, unread);
        }

        public IEnumerable<Period> Covered(int reporter) => Cells
            .Where(cell => cell.Key.Reporter == reporter && cell.Key.Flow is (Flow.Export or Flow.Import))
            .Select(cell => cell.Key.Period);

        public IEnumerable<int> Years(int reporter) => Cells.Where(cell => cell.Key.Reporter == reporter).Select(cell => cell.Key.Period.Year);
    }
}
