using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>Keeps everything a reader hands over.</summary>
internal sealed class CollectingSink : ITradeRowSink
{
    public List<TradeRow> Rows { get; } = [];

    public List<Reject> Rejects { get; } = [];

    /// <summary>Of each reject, what is known of its figures.</summary>
    public List<UnreadKey[]> Unread { get; } = [];

    /// <summary>The keys of lines that were left out.</summary>
    public List<CellKey> LeftOut { get; } = [];

    public void Accept(in TradeRow row) => Rows.Add(row);

    public void LeaveOut(long line, in CellKey key) => LeftOut.Add(key);

    public void Reject(Reject reject, ReadOnlySpan<UnreadKey> unread)
    {
        Rejects.Add(reject);
        Unread.Add(unread.ToArray());
    }
}
