namespace TradeFunctions.Core.Trade;

/// <summary>Rows of a raw file that could not be read, by the figure that they may have had.</summary>
/// <param name="Key">What is known of the figure.</param>
/// <param name="File">The raw file, within its dataset.</param>
/// <param name="Line">The line on which the first of them begins, counted from 1.</param>
/// <param name="Rows">How many rows they are; they are not told apart.</param>
public sealed record UnreadFigure(UnreadKey Key, string File, long Line, long Rows = 1);
