namespace TradeFunctions.Core.Figures;

/// <summary>What is known of a flow and period as a whole, of one commodity or of one level.</summary>
[Flags]
internal enum FlowPeriodFlags : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>What has no figure had no trade.</summary>
    Complete = 1,

    /// <summary>A figure, or one that may be among them, could not be read or is in conflict.</summary>
    Touched = 2,

    /// <summary>For a commodity: no partner has a figure of its code under the HS edition of the period, while there are some under another. It may
    /// not exist in that edition, and its absence is no trade that ended.</summary>
    NotInEdition = 4,

    /// <summary>For a commodity, on the first period of a slot: a period before it may have a figure that could not be read.</summary>
    UnreadBefore = 8,

    /// <summary>For a commodity: the reporter has cells with itself as partner, of any goods, read or left out.</summary>
    OwnTrade = 16,
}
