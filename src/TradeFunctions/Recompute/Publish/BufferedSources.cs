using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Recompute.Publish;

/// <summary>The cells of a reporter's files on disk, file by file in the order given.</summary>
internal sealed class BufferedSources : IDisposable
{
    private readonly IReadOnlyList<CellBuffer> _spools;
    private bool _isLast;

    /// <summary>Takes over buffers.</summary>
    /// <param name="files">The files.</param>
    /// <param name="spools">The cells of each.</param>
    /// <param name="untotalled">The partners with goods, but no TOTAL, in files whose sums are no totals by themselves.</param>
    public BufferedSources(IReadOnlyList<PublishSource> files, IReadOnlyList<CellBuffer> spools, IReadOnlyList<CommoditiesWithoutTotal> untotalled)
    {
        _spools = spools;
        Untotalled = untotalled;
        Cells = [.. files.Zip(spools, (file, buffer) => new SourceCells(file.File, CellsOf(buffer), file.Unread))];
    }

    /// <summary>The cells of each file, readable as often as needed until <see cref="ReadLast"/>.</summary>
    public IReadOnlyList<SourceCells> Cells { get; }

    /// <summary>The partners with goods, but no TOTAL, in files whose sums are no totals by themselves.</summary>
    public IReadOnlyList<CommoditiesWithoutTotal> Untotalled { get; }

    /// <summary>Whoever begins to read from now on is the last: what was read is deleted behind.</summary>
    public void ReadLast() => _isLast = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var buffer in _spools) buffer.Dispose();
    }

    private IEnumerable<Cell> CellsOf(CellBuffer buffer)
    {
        foreach (var (cell, _) in buffer.Read(_isLast)) yield return cell;
    }
}
