namespace TradeFunctions.Core.Trade;

/// <summary>One usable line of a raw file, whatever its layout.</summary>
/// <param name="Line">The line of the file on which the row begins, counted from 1.</param>
/// <param name="Key">What the figures are of.</param>
/// <param name="Figures">The figures as read, in this project's units.</param>
public readonly record struct TradeRow(long Line, CellKey Key, CellFigures Figures);
