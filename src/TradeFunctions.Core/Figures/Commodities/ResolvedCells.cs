using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// A reporter's published cells, readable as often as needed, each time from the beginning, by several readers side by side. A large reporter's are
/// read from its refined files; only the years that the requested slots depend on are needed.
/// </summary>
public interface IResolvedCells
{
    /// <summary>UN Comtrade's numeric code.</summary>
    int Reporter { get; }

    /// <summary>The files, oldest first, that the cells name by index.</summary>
    IReadOnlyList<SourceFile> Sources { get; }

    /// <summary>What is known of figures that could not be read and are no cells, of whatever years.</summary>
    IReadOnlyList<UnreadKey> Unread { get; }

    /// <summary>The cells of one frequency and flow in the order of <see cref="CellKey"/>: by commodity, partner, period. Each key once.</summary>
    IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow);
}

/// <summary>The cells of a reporter that fit in memory.</summary>
/// <param name="reporter">UN Comtrade's numeric code.</param>
/// <param name="sources">The files.</param>
/// <param name="unread">What is known of figures that could not be read and are no cells.</param>
/// <param name="cells">The cells in the order of their keys.</param>
public sealed class ResolvedCellList(
    int reporter, IReadOnlyList<SourceFile> sources, IReadOnlyList<UnreadKey> unread, IReadOnlyList<ResolvedCell> cells) : IResolvedCells
{
    /// <summary>All cells of a reporter.</summary>
    public ResolvedCellList(ReporterCells cells)
        : this(cells.Reporter, cells.Sources, cells.Unread, cells.Cells)
    {
    }

    /// <inheritdoc/>
    public int Reporter => reporter;

    /// <inheritdoc/>
    public IReadOnlyList<SourceFile> Sources => sources;

    /// <inheritdoc/>
    public IReadOnlyList<UnreadKey> Unread => unread;

    /// <inheritdoc/>
    public IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow)
    {
        for (var i = FirstAtLeast((frequency, flow)); i < cells.Count; i++)
        {
            var cell = cells[i];
            if (Part(cell) != (frequency, flow)) yield break;
            yield return cell;
        }
    }

    private static (Frequency Frequency, Flow Flow) Part(in ResolvedCell cell) => (cell.Cell.Key.Frequency, cell.Cell.Key.Flow);

    // The cells are sorted by frequency, then flow.
    private int FirstAtLeast((Frequency, Flow) part)
    {
        var (low, high) = (0, cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Part(cells[middle]).CompareTo(part) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
