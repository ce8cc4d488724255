namespace TradeFunctions.Core;

/// <summary>A row of a raw file that could not be read, by the figure that it may have had.</summary>
/// <param name="Key">What is known of the figure.</param>
/// <param name="File">The raw file, within its dataset.</param>
/// <param name="Line">The line on which the row begins, counted from 1.</param>
public sealed record UnreadFigure(UnreadKey Key, string File, long Line);
