using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Merging;

/// <summary>
/// A figure that a later file replaced with a different one. Where three files differ, there are two of them: first by
/// second, second by third.
/// </summary>
/// <param name="Old">What was replaced; its figures are null where the earlier file contradicted itself.</param>
/// <param name="OldSource">The index of the earlier file.</param>
/// <param name="New">What replaced it; its figures are null where the later file contradicts itself, or dropped the figure.</param>
/// <param name="NewSource">The index of the later file.</param>
public readonly record struct RevisedCell(Cell Old, int OldSource, Cell New, int NewSource)
{
    /// <summary>What the figures are of.</summary>
    public CellKey Key => New.Key;
}
