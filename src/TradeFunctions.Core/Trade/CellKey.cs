namespace TradeFunctions.Core.Trade;

/// <summary>
/// What identifies a figure within a dataset. The order is the one of refined Parquet blobs: reporter, frequency, flow,
/// commodity, partner, period, then classification. Reporter and partner are UN Comtrade's numeric codes (0 is World).
/// </summary>
public readonly record struct CellKey(
    int Reporter,
    Frequency Frequency,
    Flow Flow,
    CommodityCode Commodity,
    int Partner,
    Period Period,
    ShortCode Classification) : IComparable<CellKey>
{
    /// <inheritdoc/>
    public int CompareTo(CellKey other)
    {
        var order = Reporter.CompareTo(other.Reporter);
        if (order == 0) order = Frequency.CompareTo(other.Frequency);
        if (order == 0) order = Flow.CompareTo(other.Flow);
        if (order == 0) order = Commodity.CompareTo(other.Commodity);
        if (order == 0) order = Partner.CompareTo(other.Partner);
        if (order == 0) order = Period.CompareTo(other.Period);
        return order == 0 ? Classification.CompareTo(other.Classification) : order;
    }
}
