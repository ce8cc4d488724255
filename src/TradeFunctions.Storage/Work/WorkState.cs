namespace TradeFunctions.Storage.Work;

/// <summary>Where a piece of work stands.</summary>
public enum WorkState
{
    /// <summary>Still to be done.</summary>
    Pending,

    /// <summary>Done; its result is in the row.</summary>
    Done,

    /// <summary>Given up: after five attempts, or at once where the disk is too small.</summary>
    Failed,
}
