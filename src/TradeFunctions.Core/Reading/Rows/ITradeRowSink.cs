using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Rows;

/// <summary>
/// Takes what a raw file gives, in the file's order. When the file turns out to be refused as a whole
/// (<see cref="ReadOutcome.Refusal"/>), nothing that was handed over before may be used.
/// </summary>
public interface ITradeRowSink
{
    /// <summary>Takes a usable row. A layout may give several rows for one line of the file, all with that line's number.</summary>
    void Accept(in TradeRow row);

    /// <summary>Takes the key of a line that was left out: it gives no figure, but shows that there was trade.</summary>
    /// <param name="line">The line's number.</param>
    /// <param name="key">Of the figure that it is a part of; of goods in a system other than the Harmonized one, that of TOTAL.</param>
    void LeaveOut(long line, in CellKey key);

    /// <summary>Takes a line that gave no figure.</summary>
    /// <param name="reject">The line, and why.</param>
    /// <param name="unread">What is known of the figures on the line, one key for each. Empty: the line is known to
    /// have no figure that any result depends on.</param>
    void Reject(Reject reject, ReadOnlySpan<UnreadKey> unread);

    /// <summary>Takes, after the last row, up to which month a file that writes zeros for months to come has figures of a year: what it gave of
    /// later months is not there.</summary>
    /// <param name="flow">The flow.</param>
    /// <param name="year">The year.</param>
    /// <param name="lastMonth">The last month, 1 to 12; 0: none.</param>
    void EndYear(Flow flow, int year, int lastMonth)
    {
    }
}
