namespace TradeFunctions.Storage.Runs;

/// <summary>The stage of a run, or how it ended.</summary>
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

    /// <summary>A piece of work was given up, or the dataset's description is invalid; everything else is published.</summary>
    CompletedWithErrors,

    /// <summary>The run died and was replaced by another.</summary>
    Abandoned,
}

/// <summary>The codes of run statuses, as they are stored and answered.</summary>
public static class RunStatuses
{
    private static readonly string[] Codes = ["planning", "refining", "publishing", "completed", "completed_with_errors", "abandoned"];

    /// <summary>The status's code, in snake case.</summary>
    public static string Code(this RunStatus status) => Codes[(int)status];

    /// <summary>Whether the run has not ended, or had not when it died.</summary>
    public static bool IsActive(this RunStatus status) => status <= RunStatus.Publishing;

    /// <summary>The status of a code; throws if there is no such status.</summary>
    public static RunStatus Parse(string code) =>
        Array.IndexOf(Codes, code) is >= 0 and var index ? (RunStatus)index : throw new FormatException($"'{code}' is not a run's status.");
}
