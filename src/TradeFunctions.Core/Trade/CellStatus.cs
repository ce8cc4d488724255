namespace TradeFunctions.Core.Trade;

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

/// <summary>What follows from a cell's status.</summary>
public static class CellStatuses
{
    /// <summary>Whether rows of the key itself stand behind the cell, be they such that leave no figure.</summary>
    public static bool IsOfRows(this CellStatus status) => status is CellStatus.Ok or CellStatus.Conflict or CellStatus.Rejected;
}
