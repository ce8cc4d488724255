using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>A <see cref="Cell"/> as it is sorted, hashed and written.</summary>
internal readonly record struct PackedCell(PackedKey Key, PackedFigures Figures, CellStatus Status, ulong Detail = 0)
{
    public static PackedCell Of(in Cell cell) => new(PackedKey.Of(cell.Key), PackedFigures.Of(cell.Figures), cell.Status, cell.Detail);

    public Cell Unpack() => new(Key.Unpack(), Figures.Unpack(), Status, Detail);
}
