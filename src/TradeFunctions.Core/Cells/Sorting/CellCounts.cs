namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>What became of a file's rows. Final once the cells were enumerated to the end.</summary>
/// <param name="Rows">Rows taken.</param>
/// <param name="Cells">Cells given, those in conflict included.</param>
/// <param name="Duplicates">Rows that said again what another row had said; each counted beyond the first.</param>
/// <param name="Conflicts">Cells whose rows contradict each other.</param>
/// <param name="ConflictRows">The rows of those cells, all of them rejects.</param>
/// <param name="OutOfRange">Rows rejected here, for a number that a cell cannot hold.</param>
public readonly record struct CellCounts(
    long Rows,
    long Cells,
    long Duplicates,
    long Conflicts,
    long ConflictRows,
    long OutOfRange);
