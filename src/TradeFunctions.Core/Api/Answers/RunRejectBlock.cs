namespace TradeFunctions.Core.Api.Answers;

/// <summary>A row that could not be used.</summary>
/// <param name="Blob">The file's name within its dataset.</param>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name; null: the row as a whole.</param>
/// <param name="Reason">A stable code and what was found.</param>
/// <param name="Row">The row as read.</param>
public sealed record RunRejectBlock(
    string Blob,
    long Line,
    string? Column,
    string Reason,
    string Row);
