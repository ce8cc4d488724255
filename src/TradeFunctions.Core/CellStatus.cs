namespace TradeFunctions.Core;

/// <summary>Whether a cell's figures can be used.</summary>
public enum CellStatus : byte
{
    /// <summary>One figure, from one row or from rows that agree.</summary>
    Ok = 0,

    /// <summary>Rows of one file contradict each other: no figure is kept.</summary>
    Conflict = 1,

    /// <summary>A row of the key could not be read: whatever other rows say, no figure is kept.</summary>
    Rejected = 2,
}
