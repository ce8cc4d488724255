using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>A row that could not be used.</summary>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name as in the header; null: the row as a whole.</param>
/// <param name="Code">A stable code of the reason.</param>
/// <param name="Found">What was found: the field in quotes, or a few words.</param>
/// <param name="Row">The row as read, at most 4,000 characters.</param>
/// <param name="Advice">What to do about it; null: nothing is known.</param>
public sealed record RejectBlock(long Line, string? Column, string Code, string Found, string Row, string? Advice)
{
    /// <summary>The block of a reject.</summary>
    public static RejectBlock Of(Reject reject)
    {
        var (code, found) = RejectReasons.Split(reject.Reason);
        return new RejectBlock(reject.Line, reject.Column, code, found, reject.Row, UnusableAdvice.Of(code, found));
    }
}
