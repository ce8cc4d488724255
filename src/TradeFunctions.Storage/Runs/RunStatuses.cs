namespace TradeFunctions.Storage.Runs;

/// <summary>The codes of run statuses, as they are stored and answered.</summary>
public static class RunStatuses
{
    private static readonly string[] Codes = ["planning", "refining", "publishing", "completed", "completed_with_errors", "abandoned"];

    /// <summary>The status's code, in snake case.</summary>
    public static string Code(this RunStatus status) => Codes[(int)status];

    /// <summary>Whether work is still going on, or was when the run died.</summary>
    public static bool IsActive(this RunStatus status) => status <= RunStatus.Publishing;

    /// <summary>The status of a code; throws when it is none.</summary>
    public static RunStatus Parse(string code) =>
        Array.IndexOf(Codes, code) is >= 0 and var index ? (RunStatus)index : throw new FormatException($"'{code}' is not a run's status.");
}
