namespace TradeFunctions.Core.Reading.Rows;

/// <summary>Something to know of a line that is used all the same.</summary>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
/// <param name="Column">The column's name.</param>
/// <param name="Text">A stable code and what was found, for people: <c>year_differs: …</c>.</param>
public sealed record FileNote(long Line, string Column, string Text);
