namespace TradeFunctions.Core.Trade;

/// <summary>
/// One exact figure of one raw file: the rows with the same key, collapsed. With any status but <see cref="CellStatus.Ok"/>
/// every figure is null.
/// </summary>
/// <param name="Key">What the figures are of.</param>
/// <param name="Figures">The figures.</param>
/// <param name="Status">Whether they can be used.</param>
/// <param name="Detail">Which part of the key's figure it is, in a file whose other parts may be in other files; 0: all of it. Cells of several files
/// that were merged have none.</param>
public readonly record struct Cell(CellKey Key, CellFigures Figures, CellStatus Status, ulong Detail = 0);

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
        if (order == 0) order = (int)Frequency - (int)other.Frequency;
        if (order == 0) order = (int)Flow - (int)other.Flow;
        if (order == 0) order = Commodity.CompareTo(other.Commodity);
        if (order == 0) order = Partner.CompareTo(other.Partner);
        if (order == 0) order = Period.CompareTo(other.Period);
        return order == 0 ? Classification.CompareTo(other.Classification) : order;
    }
}

/// <summary>Whether a cell's figures can be used.</summary>
public enum CellStatus : byte
{
    /// <summary>One figure, from one row or from rows that agree.</summary>
    Ok = 0,

    /// <summary>Rows of one file contradict each other: no figure is kept.</summary>
    Conflict = 1,

    /// <summary>A row of the key could not be read: whatever other rows say, no figure is kept.</summary>
    Rejected = 2,

    /// <summary>
    /// The files have no figure of the key, only rows that were left out and show that there was trade: parts of it (re-exports of exports,
    /// one mode of transport of all), or its goods in a system other than the Harmonized one.
    /// </summary>
    LeftOut = 3,

    /// <summary>The figure is in a classification that is not published of its period. Never in a refined file.</summary>
    OtherClassification = 4,
}

/// <summary>Questions about a cell's status.</summary>
public static class CellStatuses
{
    /// <summary>Whether the cell comes from rows of its own key, even if they leave no figure.</summary>
    public static bool IsOfRows(this CellStatus status) => status is CellStatus.Ok or CellStatus.Conflict or CellStatus.Rejected;
}
