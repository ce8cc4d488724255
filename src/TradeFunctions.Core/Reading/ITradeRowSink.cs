namespace TradeFunctions.Core.Reading;

/// <summary>
/// Takes what a raw file gives, in the file's order. When the file turns out to be refused as a whole
/// (<see cref="ReadOutcome.Refusal"/>), nothing that was handed over before may be used.
/// </summary>
public interface ITradeRowSink
{
    /// <summary>Takes a usable row. A layout may give several rows for one line of the file, all with that line's number.</summary>
    void Accept(in TradeRow row);

    /// <summary>Takes a line that gave no figure.</summary>
    void Reject(Reject reject);
}
