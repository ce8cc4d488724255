using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;

namespace TradeFunctions.Storage.Work;

/// <summary>The result of refining one raw file.</summary>
public sealed record BlobOutcome
{
    /// <summary>The file was turned into cells.</summary>
    public const string Refined = "refined";

    /// <summary>The file is a table of codes, without figures.</summary>
    public const string Reference = "reference";

    /// <summary>The file as a whole cannot be used.</summary>
    public const string Refused = "refused";

    /// <summary>The file was overwritten or deleted meanwhile; another run follows.</summary>
    public const string Superseded = "superseded";

    /// <summary>Reading was given up: after five failures, or at once if the disk is too small.</summary>
    public const string Failed = "failed";

    /// <summary>The file's name within its dataset.</summary>
    public required string Blob { get; init; }

    /// <summary>The version of the file.</summary>
    public required string ETag { get; init; }

    /// <summary>One of the constants of this type.</summary>
    public required string Outcome { get; init; }

    /// <summary>The layout it was read in; null if none fits, or if it was not read.</summary>
    public string? Layout { get; init; }

    /// <summary>What the file held.</summary>
    public ReadCounts Counts { get; init; } = ReadCounts.None;

    /// <summary>Its cells, conflicts included.</summary>
    public long Cells { get; init; }

    /// <summary>Rows that repeat another row.</summary>
    public long Duplicates { get; init; }

    /// <summary>Cells without a figure because rows contradict each other.</summary>
    public long Conflicts { get; init; }

    /// <summary>Rejected rows, conflicting ones included.</summary>
    public long Rejects { get; init; }

    /// <summary>The blob in container <c>rejects</c>; null if there are no rejects.</summary>
    public string? RejectBlob { get; init; }

    /// <summary>Why the file was refused; null unless it was.</summary>
    public FileRefusal? Refusal { get; init; }

    /// <summary>What failed; null unless it did.</summary>
    public string? Failure { get; init; }

    /// <summary>The commonest reasons of the rejects, the most frequent first.</summary>
    public IReadOnlyList<RejectReason> Reasons { get; init; } = [];

    /// <summary>The file's first rejects.</summary>
    public IReadOnlyList<RunReject> FirstRejects { get; init; } = [];

    /// <summary>What is wrong with the file as a whole: one of the constants of <see cref="FileYield"/>; null if nothing is, or if
    /// <see cref="Outcome"/> says it.</summary>
    public string? Problem() => Outcome == Refined ? FileYield.Of(Counts, Rejects).Problem : null;
}

/// <summary>One of a run's first rejects.</summary>
/// <param name="Blob">The raw file, within its dataset.</param>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name; null for the row as a whole.</param>
/// <param name="Reason">A stable code, and what was found.</param>
/// <param name="Row">The row as read.</param>
public sealed record RunReject(string Blob, long Line, string? Column, string Reason, string Row);
