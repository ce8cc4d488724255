using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Recompute.Publish;

/// <summary>One of a reporter's files, and its refined blob.</summary>
/// <param name="Source">The file.</param>
/// <param name="Content">Its refined blob; null: nothing of it is wanted.</param>
internal readonly record struct OpenedSource(PublishSource Source, RefinedContent? Content);

/// <summary>The cells that a publication wants of a reporter's files. Those of a small reporter are in memory, others are read anew each time.</summary>
internal sealed class ReporterSources
{
    // For what is read of all files together, while it is read and while it is worked at.
    private const int BytesInMemory = 64 << 20;
    private const int MostBytesOfFile = 1 << 20;
    private const int FrequenciesAndFlows = 4;
    private const int AheadAndNow = 2;

    private readonly IReadOnlyList<OpenedSource> _sources;
    private readonly CellSelection _selection;
    private readonly int _bytesOfFile;
    private readonly CancellationToken _cancellationToken;

    /// <summary>Reads the cells of a small reporter.</summary>
    /// <param name="sources">The reporter's files, in the order of precedence.</param>
    /// <param name="reporter">UN Comtrade's numeric code.</param>
    /// <param name="selection">The cells wanted.</param>
    /// <param name="cellsInMemory">How many cells a small reporter has at most.</param>
    /// <param name="cancellationToken">Ends the reading, now and later.</param>
    public ReporterSources(
        IReadOnlyList<OpenedSource> sources, int reporter, CellSelection selection, int cellsInMemory, CancellationToken cancellationToken)
    {
        (_sources, _selection, _cancellationToken) = (sources, selection, cancellationToken);
        _bytesOfFile = Math.Min(MostBytesOfFile, BytesInMemory / (AheadAndNow * FrequenciesAndFlows * Math.Max(1, sources.Count)));
        AreInMemory = sources.Sum(CellsOf) <= cellsInMemory;
        Cells = [.. sources.Select(source => OfSource(source, AreInMemory ? [.. Read(source)] : Read(source)))];
        Untotalled = [.. sources
            .Where(source => source.Source.HasUntotalledGoods && !source.Source.File.SumsAreTotals)
            .SelectMany(source => source.Content!.Footer.Untotalled(reporter))];
    }

    /// <summary>The cells of each file.</summary>
    public IReadOnlyList<SourceCells> Cells { get; }

    /// <summary>Whether the cells are in memory.</summary>
    public bool AreInMemory { get; }

    /// <summary>The partners with goods, but no TOTAL, in files whose sums are no totals by themselves.</summary>
    public IReadOnlyList<CommoditiesWithoutTotal> Untotalled { get; }

    /// <summary>The cells of each file of one frequency and flow, and of some years; read anew.</summary>
    public IReadOnlyList<SourceCells> Of(Frequency frequency, Flow flow, IReadOnlySet<int> years)
    {
        return [.. _sources.Select(source => OfSource(source, source.Content is { } content && IsOf(source.Source) ? Cells(source.Source, content) : []))];

        bool IsOf(PublishSource source) => source.YearHashes.Keys.Any(years.Contains);

        IEnumerable<Cell> Cells(PublishSource source, RefinedContent content) => content.Cells(
            [.. _selection.RowGroups(source).Where(group => content.Footer.RowGroup(group).MayHave(frequency, flow))],
            key => key.Frequency == frequency && key.Flow == flow && years.Contains(key.Period.Year),
            _bytesOfFile,
            _cancellationToken);
    }

    // Those without a figure too, which cover no period but take as much room.
    private long CellsOf(OpenedSource opened) => opened is (var source, { } content)
        ? _selection.RowGroups(source).Sum(group => (long)content.Footer.RowGroup(group).Cells)
        : 0;

    private static SourceCells OfSource(OpenedSource source, IEnumerable<Cell> cells) => new(source.Source.File, cells, source.Source.Unread);

    private IEnumerable<Cell> Read(OpenedSource opened) => opened is (var source, { } content)
        ? content.Cells(_selection.RowGroups(source), key => _selection.Includes(source, key), AreInMemory ? MostBytesOfFile : _bytesOfFile, _cancellationToken)
        : [];
}

/// <summary>The published cells of a reporter that is too large for the memory: its files are merged anew each time.</summary>
/// <param name="reporter">UN Comtrade's numeric code.</param>
/// <param name="sources">Its files.</param>
/// <param name="choices">What was chosen by looking at all cells.</param>
/// <param name="years">The years wanted.</param>
internal sealed class MergedCells(int reporter, ReporterSources sources, MergeChoices choices, IReadOnlySet<int> years) : IResolvedCells
{
    public int Reporter => reporter;

    public IReadOnlyList<SourceFile> Sources { get; } = [.. sources.Cells.Select(source => source.Source)];

    public IReadOnlyList<UnreadKey> Unread { get; } = SourceCells.UnreadOf(sources.Cells);

    public IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow) =>
        new CellResolution(sources.Of(frequency, flow, years), choices).Cells();
}
