using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>How much memory building takes, and where it puts what does not fit.</summary>
public sealed record CommodityOptions
{
    /// <summary>
    /// Rows (a commodity with a partner in a period) held in memory before they are sorted and spilled; a row takes 208 bytes, so the
    /// default is 52 MB.
    /// </summary>
    public int RowsInMemory { get; init; } = 250_000;

    /// <summary>
    /// Opens the stream of a new run: writable, readable and seekable, disposed of by the builder. Null: temporary files, of which what was
    /// read is given back.
    /// </summary>
    public Func<Stream>? CreateRun { get; init; }

    internal Stream OpenRun() => CreateRun?.Invoke() ?? new TemporaryStream(new TemporaryContent(), readOnce: true);
}
