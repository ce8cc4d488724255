using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// A reporter's published cells, readable as often as needed, each time from the beginning, and once more to be deleted. A large reporter's are read
/// from its refined files; only the years that the requested slots depend on are needed.
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

    /// <summary>The same cells for the last time: what lies on disk is deleted behind the reader.</summary>
    IEnumerable<ResolvedCell> ReadAndDelete(Frequency frequency, Flow flow);
}

/// <summary>The cells of a reporter that fit in memory.</summary>
public sealed class ResolvedCellList(ReporterCells cells) : IResolvedCells
{
    /// <inheritdoc/>
    public int Reporter => cells.Reporter;

    /// <inheritdoc/>
    public IReadOnlyList<SourceFile> Sources => cells.Sources;

    /// <inheritdoc/>
    public IReadOnlyList<UnreadKey> Unread => cells.Unread;

    /// <inheritdoc/>
    public IEnumerable<ResolvedCell> ReadAndDelete(Frequency frequency, Flow flow) => Read(frequency, flow);

    /// <inheritdoc/>
    public IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow)
    {
        for (var i = FirstAtLeast((frequency, flow)); i < cells.Cells.Count; i++)
        {
            var cell = cells.Cells[i];
            if (Part(cell) != (frequency, flow)) yield break;
            yield return cell;
        }
    }

    private static (Frequency Frequency, Flow Flow) Part(in ResolvedCell cell) => (cell.Cell.Key.Frequency, cell.Cell.Key.Flow);

    // The cells are sorted by frequency, then flow.
    private int FirstAtLeast((Frequency, Flow) part)
    {
        var (low, high) = (0, cells.Cells.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Part(cells.Cells[middle]).CompareTo(part) < 0) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
