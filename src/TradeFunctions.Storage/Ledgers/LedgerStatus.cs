namespace TradeFunctions.Storage.Ledgers;

/// <summary>What is known of a raw file.</summary>
public enum LedgerStatus
{
    /// <summary>Its cells are in the refined blob.</summary>
    Refined,

    /// <summary>The file as a whole cannot be used.</summary>
    Refused,

    /// <summary>The file names codes and has no figures.</summary>
    Reference,

    /// <summary>The file disappeared. The row stays, so that a late worker of an older run cannot bring it back.</summary>
    Removed,
}
