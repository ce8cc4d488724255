namespace TradeFunctions.Core.Figures.Commodities;

/// <summary>Where the figures of one level come from, for a whole reporter, flow and period.</summary>
internal enum LevelBasis : byte
{
    /// <summary>There are none, and nothing to sum them from.</summary>
    Absent = 0,

    /// <summary>Its own rows.</summary>
    Rows,

    /// <summary>Sums of the next lower level.</summary>
    Sums,
}
