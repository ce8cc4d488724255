using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Refined;

namespace TradeFunctions.Recompute.Publish;

/// <summary>Copies a reporter's cells from refined blobs, by ranges and once; they are merged from there.</summary>
public sealed class SourceReader(RefinedBlobs refined)
{
    // A row group takes some 60 MB while it is read.
    private const int InFlight = 2;

    /// <summary>The cells wanted of each file, in the order given.</summary>
    internal async Task<BufferedSources> ReadAsync(
        string dataset, int reporter, IReadOnlyList<PublishSource> sources, CellSelection selection, CellMemory memory, CancellationToken cancellationToken)
    {
        var buffers = new CellBuffer?[sources.Count];
        var untotalled = new IReadOnlyList<CommoditiesWithoutTotal>[sources.Count];
        try
        {
            await Parallel.ForAsync(
                0,
                sources.Count,
                new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
                async (i, token) => (buffers[i], untotalled[i]) = await ReadAsync(dataset, reporter, sources[i], selection, memory, token));
        }
        catch
        {
            foreach (var buffer in buffers) buffer?.Dispose();
            throw;
        }

        return new BufferedSources(sources, [.. buffers.OfType<CellBuffer>()], [.. untotalled.SelectMany(partners => partners)]);
    }

    // Beside the cells the commodities without a TOTAL, which the cells do not show.
    private async Task<(CellBuffer Cells, IReadOnlyList<CommoditiesWithoutTotal> Untotalled)> ReadAsync(
        string dataset, int reporter, PublishSource source, CellSelection selection, CellMemory memory, CancellationToken cancellationToken)
    {
        using var buffer = new CellBufferWriter(memory);
        var groups = selection.RowGroups(source);
        var hasUntotalled = source.HasUntotalledGoods && !source.File.SumsAreTotals;
        IReadOnlyList<CommoditiesWithoutTotal> untotalled = [];
        if (groups.Count > 0 || hasUntotalled)
        {
            await using var content = await refined.OpenAsync(dataset, source.File.Blob, source.File.ETag, cancellationToken);
            await foreach (var group in RefinedFile.ReadGroupsAsync(content, groups, null, cancellationToken))
            {
                foreach (var cell in group)
                {
                    if (selection.Includes(source, cell.Key)) buffer.Add(cell, 0);
                }
            }

            if (hasUntotalled) untotalled = await RefinedFile.ReadUntotalledAsync(content, reporter, cancellationToken);
        }

        return (buffer.Complete(), untotalled);
    }
}
