using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>A cell as it is published.</summary>
/// <param name="Cell">The newest file's cell of its key.</param>
/// <param name="Source">The index of that file in the reporter's sources.</param>
public readonly record struct ResolvedCell(Cell Cell, int Source);
