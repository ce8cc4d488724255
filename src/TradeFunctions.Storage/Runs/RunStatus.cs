namespace TradeFunctions.Storage.Runs;

/// <summary>How far a run is, or how it ended.</summary>
public enum RunStatus
{
    /// <summary>Blobs are being compared with the ledger.</summary>
    Planning,

    /// <summary>Changed blobs are being read.</summary>
    Refining,

    /// <summary>Changed reporters are being published.</summary>
    Publishing,

    /// <summary>Everything that had changed is published.</summary>
    Completed,

    /// <summary>Some piece was given up, or the dataset's description is invalid; everything else is published.</summary>
    CompletedWithErrors,

    /// <summary>The run died, and another one took its place.</summary>
    Abandoned,
}
