namespace TradeFunctions.Core.Trade;

/// <summary>One usable line of a raw file, whatever its layout.</summary>
/// <param name="Line">The line of the file on which the row begins, counted from 1.</param>
/// <param name="Key">What the figures are of.</param>
/// <param name="Figures">The figures as read, in this project's units.</param>
/// <param name="Detail">A number of what the file says more exactly than the key: a national code, a customs procedure, a port. Rows of one key
/// with different details are parts of its figure, and added. 0: the row is the whole figure.</param>
public readonly record struct TradeRow(long Line, CellKey Key, CellFigures Figures, ulong Detail = 0);

/// <summary>A line of a raw file that gave no figure.</summary>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name as in the header; null: the row as a whole.</param>
/// <param name="Reason">A stable code and what was found, for people: <c>not_a_number: "12a4"</c>.</param>
/// <param name="Row">The row as read, decoded, at most 4,000 characters.</param>
public sealed record Reject(long Line, string? Column, string Reason, string Row);
