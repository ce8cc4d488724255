using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

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
    public IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow, bool last = false)
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
