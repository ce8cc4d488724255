namespace TradeFunctions.Core.Aggregation;

/// <summary>One file's cells of one reporter.</summary>
/// <param name="Source">The file.</param>
/// <param name="Cells">
/// The cells in the order of <see cref="CellKey"/>, each key once. Read twice from the beginning: once to choose the
/// classification of each period, once to merge.
/// </param>
public sealed record SourceCells(SourceFile Source, IEnumerable<Cell> Cells);
