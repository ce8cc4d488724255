using System.Runtime.InteropServices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>A row as it is sorted: 64 bytes.</summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct PackedRow(PackedKey Key, PackedFigures Figures, long Line) : IComparable<PackedRow>
{
    public static PackedRow Of(in TradeRow row) =>
        new(PackedKey.Of(row.Key), PackedFigures.Of(row.Figures), row.Line);

    /// <inheritdoc/>
    public int CompareTo(PackedRow other) => Key.CompareTo(other.Key);
}
