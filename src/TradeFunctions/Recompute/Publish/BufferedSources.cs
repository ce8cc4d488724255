using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Recompute.Publish;

/// <summary>The cells of a reporter's files, in memory or on disk, in the order of the files given.</summary>
internal sealed class BufferedSources : IDisposable
{
    private readonly IReadOnlyList<CellBuffer> _buffers;
    private bool _isLastRead;

    /// <summary>Takes ownership of buffers.</summary>
    /// <param name="files">The files.</param>
    /// <param name="buffers">The cells of each.</param>
    /// <param name="untotalled">The partners with goods, but no TOTAL, in files whose sums are no totals by themselves.</param>
    public BufferedSources(IReadOnlyList<PublishSource> files, IReadOnlyList<CellBuffer> buffers, IReadOnlyList<CommoditiesWithoutTotal> untotalled)
    {
        _buffers = buffers;
        Untotalled = untotalled;
        Cells = [.. files.Zip(buffers, (file, buffer) => new SourceCells(file.File, CellsOf(buffer), file.Unread))];
    }

    /// <summary>The cells of each file, readable as often as needed until <see cref="ResolveLast"/>.</summary>
    public IReadOnlyList<SourceCells> Cells { get; }

    /// <summary>The partners with goods, but no TOTAL, in files whose sums are no totals by themselves.</summary>
    public IReadOnlyList<CommoditiesWithoutTotal> Untotalled { get; }

    /// <summary>Prepares a merge of which these cells are a part, the last use of them: the merge deletes them as it reads them.</summary>
    /// <param name="oldestFirst">These cells, and any others.</param>
    /// <param name="revised">Called for each figure that was replaced; null if revisions are not wanted.</param>
    public CellResolution ResolveLast(IReadOnlyList<SourceCells> oldestFirst, Action<RevisedCell>? revised)
    {
        // The constructor reads all cells to choose the classifications; only the merge itself is still to come.
        var resolution = new CellResolution(oldestFirst, revised);
        _isLastRead = true;
        return resolution;
    }

    public void Dispose()
    {
        foreach (var buffer in _buffers) buffer.Dispose();
    }

    private IEnumerable<Cell> CellsOf(CellBuffer buffer)
    {
        foreach (var (cell, _) in _isLastRead ? buffer.ReadAndDelete() : buffer.Read()) yield return cell;
    }
}
