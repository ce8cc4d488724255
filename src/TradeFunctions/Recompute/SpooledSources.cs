using TradeFunctions.Core.Aggregation;

namespace TradeFunctions.Recompute;

/// <summary>The cells of a reporter's files on disk, file by file in the order given.</summary>
internal sealed class SpooledSources(
    IReadOnlyList<SourceFile> files, IReadOnlyList<CellSpool> spools, IReadOnlyList<UntotalledGoods> untotalled) : IDisposable
{
    /// <summary>The cells of each file, readable as often as needed.</summary>
    public IReadOnlyList<SourceCells> Cells { get; } =
        [.. files.Zip(spools, (file, spool) => new SourceCells(file, spool.Read().Select(cell => cell.Cell)))];

    /// <summary>The partners with goods, but no TOTAL, in files whose goods were not all read.</summary>
    public IReadOnlyList<UntotalledGoods> Untotalled => untotalled;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var spool in spools) spool.Dispose();
    }
}
