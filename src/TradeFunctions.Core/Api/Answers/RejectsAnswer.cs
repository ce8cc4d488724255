using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The rows of a raw file that could not be used.</summary>
public sealed record RejectsAnswer : ILinkedAnswer
{
    /// <summary>The dataset.</summary>
    public required DatasetBlock Dataset { get; init; }

    /// <summary>The file's name within it.</summary>
    public required string File { get; init; }

    /// <summary>The version of it that was read.</summary>
    public required string Etag { get; init; }

    /// <summary>refined; refused: the file as a whole cannot be used; reference: a table of codes and names.</summary>
    public required string Status { get; init; }

    /// <summary>Why it was refused; null unless it was. The rows of a refused file are not listed.</summary>
    public required RefusalBlock? Refusal { get; init; }

    /// <summary>How many rows could not be used, on all pages.</summary>
    public required long Total { get; init; }

    /// <summary>The value of the parameter next for the following page; null on the last page.</summary>
    public required string? Next { get; init; }

    /// <summary>The five most common reasons, the most frequent first.</summary>
    public required IReadOnlyList<RejectReasonBlock> Reasons { get; init; }

    /// <summary>The rows, in the order in which they were found.</summary>
    public required IReadOnlyList<RejectBlock> Rejects { get; init; }

    /// <summary>Related addresses.</summary>
    public required IReadOnlyList<LinkBlock> Links { get; init; }
}

/// <summary>A row that could not be used.</summary>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name as in the header; null when it is the row as a whole.</param>
/// <param name="Code">A stable code for the reason.</param>
/// <param name="Found">What was found: the field in quotes, or a few words.</param>
/// <param name="Row">The row as read, at most 4,000 characters.</param>
/// <param name="Advice">What to do about it; null when there is no advice.</param>
public sealed record RejectBlock(long Line, string? Column, string Code, string Found, string Row, string? Advice)
{
    public static RejectBlock Of(Reject reject)
    {
        var (code, found) = RejectReasons.Split(reject.Reason);
        return new RejectBlock(reject.Line, reject.Column, code, found, reject.Row, UnusableAdvice.Of(code, found));
    }
}

/// <summary>The rows of a file that were rejected for one reason in one column.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Column">The column's name as in the header; null when it is the row as a whole.</param>
/// <param name="Count">How many rows.</param>
/// <param name="FirstLine">The line on which the first of them begins, counted from 1.</param>
/// <param name="Found">What was found in the first of them: the field in quotes, or a few words.</param>
/// <param name="Advice">What to do about it; null when there is no advice.</param>
public sealed record RejectReasonBlock(string Code, string? Column, long Count, long FirstLine, string Found, string? Advice)
{
    public static RejectReasonBlock Of(RejectReason reason) =>
        new(reason.Code, reason.Column, reason.Count, reason.FirstLine, reason.Found, UnusableAdvice.Of(reason.Code, reason.Found));
}
