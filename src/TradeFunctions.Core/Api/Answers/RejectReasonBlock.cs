using TradeFunctions.Core.Reading;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The rows of a file that were rejected for one reason in one column.</summary>
/// <param name="Code">A stable code.</param>
/// <param name="Column">The column's name as in the header; null: the row as a whole.</param>
/// <param name="Count">How many rows.</param>
/// <param name="FirstLine">The line on which the first of them begins, counted from 1.</param>
/// <param name="Found">What was found in the first of them: the field in quotes, or a few words.</param>
/// <param name="Advice">What to do about it; null: nothing is known.</param>
public sealed record RejectReasonBlock(string Code, string? Column, long Count, long FirstLine, string Found, string? Advice)
{
    /// <summary>The block of a reason.</summary>
    public static RejectReasonBlock Of(RejectReason reason) =>
        new(reason.Code, reason.Column, reason.Count, reason.FirstLine, reason.Found, UnusableAdvice.Of(reason.Code, reason.Found));
}
