using TradeFunctions.Core;
using TradeFunctions.Core.Aggregation;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Recompute;

/// <summary>Reads a reporter's cells out of refined blobs, by ranges.</summary>
public sealed class SourceReader(RefinedBlobs refined)
{
    private const int InFlight = 4;

    /// <summary>
    /// The cells that the account needs of each source, in the order given: TOTAL, or every commodity where TOTAL may have
    /// to be added up from lower levels.
    /// </summary>
    public async Task<IReadOnlyList<SourceCells>> ReadAsync(
        string dataset, IReadOnlyList<PublishSource> sources, bool complete, CancellationToken cancellationToken)
    {
        var cells = new SourceCells[sources.Count];
        await Parallel.ForAsync(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (i, token) => cells[i] = await ReadAsync(dataset, sources[i], complete, token));
        return cells;
    }

    private async Task<SourceCells> ReadAsync(
        string dataset, PublishSource source, bool complete, CancellationToken cancellationToken)
    {
        var all = complete || source.File.SumsAreTotals;
        var groups = all ? source.RowGroups : source.TotalRowGroups;
        if (groups.Count == 0) return new SourceCells(source.File, []);
        await using var content = await refined.OpenAsync(dataset, source.File.Blob, source.File.ETag, cancellationToken);
        var cells = new List<Cell>();
        Func<CommodityCode, bool>? totals = all ? null : static code => code.IsTotal;
        await foreach (var group in RefinedFile.ReadGroupsAsync(content, groups, totals, cancellationToken)) cells.AddRange(group);
        return new SourceCells(source.File, cells);
    }
}
