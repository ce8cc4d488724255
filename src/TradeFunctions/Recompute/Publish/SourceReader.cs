using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Refined;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Opens the refined blobs of a reporter's files.</summary>
public sealed class SourceReader(RefinedBlobs refined, RecomputeOptions options)
{
    private const int InFlight = 8;

    /// <summary>The cells wanted of each file, in the order given.</summary>
    internal async Task<ReporterSources> OpenAsync(
        string dataset, int reporter, IReadOnlyList<PublishSource> sources, CellSelection selection, CancellationToken cancellationToken)
    {
        var opened = new OpenedSource[sources.Count];
        await Parallel.ForAsync(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (i, token) => opened[i] = await OpenAsync(dataset, sources[i], selection, token));
        return new ReporterSources(opened, reporter, selection, options.CellsInMemory, cancellationToken);
    }

    private async Task<OpenedSource> OpenAsync(string dataset, PublishSource source, CellSelection selection, CancellationToken cancellationToken)
    {
        var isWanted = selection.RowGroups(source).Count > 0 || (source.HasUntotalledGoods && !source.File.SumsAreTotals);
        return new OpenedSource(source, isWanted ? await refined.OpenAsync(dataset, source.File.Blob, source.File.ETag, cancellationToken) : null);
    }
}
