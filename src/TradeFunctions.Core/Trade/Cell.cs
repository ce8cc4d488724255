namespace TradeFunctions.Core.Trade;

/// <summary>
/// One exact figure of one raw file: the rows with the same key, collapsed. With any status but <see cref="CellStatus.Ok"/>
/// every figure is null.
/// </summary>
public readonly record struct Cell(CellKey Key, CellFigures Figures, CellStatus Status);
