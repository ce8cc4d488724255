using TradeFunctions.Core.Aggregation;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute;

/// <summary>Reads a reporter's cells out of refined blobs, by ranges and once, to disk: they are merged from there.</summary>
public sealed class SourceReader(RefinedBlobs refined)
{
    // A row group of cells is some 60 MB while it is read.
    private const int InFlight = 2;

    /// <summary>The cells wanted of each file, in the order given.</summary>
    internal async Task<SpooledSources> ReadAsync(
        string dataset, IReadOnlyList<PublishSource> sources, CellSelection selection, CancellationToken cancellationToken)
    {
        CellSpool[] spools = [.. sources.Select(_ => new CellSpool())];
        try
        {
            await Parallel.ForAsync(
                0,
                sources.Count,
                new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
                async (i, token) => await ReadAsync(dataset, sources[i], selection, spools[i], token));
        }
        catch
        {
            foreach (var spool in spools) spool.Dispose();
            throw;
        }

        return new SpooledSources([.. sources.Select(source => source.File)], spools);
    }

    private async Task ReadAsync(
        string dataset, PublishSource source, CellSelection selection, CellSpool spool, CancellationToken cancellationToken)
    {
        var groups = selection.RowGroups(source);
        if (groups.Count > 0)
        {
            await using var content = await refined.OpenAsync(dataset, source.File.Blob, source.File.ETag, cancellationToken);
            await foreach (var group in RefinedFile.ReadGroupsAsync(content, groups, null, cancellationToken))
            {
                foreach (var cell in group)
                {
                    if (selection.Wants(source, cell.Key)) spool.Add(cell, 0);
                }
            }
        }

        spool.Complete();
    }
}
