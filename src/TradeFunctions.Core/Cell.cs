namespace TradeFunctions.Core;

/// <summary>
/// One exact figure of one raw file: the rows with the same key, collapsed. With <see cref="CellStatus.Conflict"/> every
/// figure is null.
/// </summary>
public readonly record struct Cell(CellKey Key, CellFigures Figures, CellStatus Status);
