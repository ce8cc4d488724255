using TradeFunctions.Core.Reading.Fields;

namespace TradeFunctions.Core.Reading;

/// <summary>The rows of a file that were rejected for one reason in one column.</summary>
/// <param name="Code">One of <see cref="RejectCodes"/>.</param>
/// <param name="Column">The column's name as in the header; null: the row as a whole.</param>
/// <param name="Count">How many rows.</param>
/// <param name="FirstLine">The line on which the first of them begins, counted from 1.</param>
/// <param name="Found">What was found in the first of them: the field in quotes, or a few words.</param>
public sealed record RejectReason(string Code, string? Column, long Count, long FirstLine, string Found);
