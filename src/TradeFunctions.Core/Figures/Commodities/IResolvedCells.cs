using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>
/// A reporter's published cells, readable as often as needed and each time from the beginning. A large reporter's are read from its
/// refined files; only those of the years behind the slots asked for need be given.
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
    /// <param name="frequency">The frequency.</param>
    /// <param name="flow">The flow.</param>
    /// <param name="last">Whether they are not read again, so that what lies on disk may be deleted behind the reader.</param>
    IEnumerable<ResolvedCell> Read(Frequency frequency, Flow flow, bool last = false);
}
