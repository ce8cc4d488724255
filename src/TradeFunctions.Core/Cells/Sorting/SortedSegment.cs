namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// Sorted rows in serialised form, at the stream's position. Several workers may each write runs of their part of a
/// large file; <see cref="CellMerge"/> takes any number of them.
/// </summary>
/// <param name="Content">The rows; read once, from the beginning.</param>
/// <param name="LineOffset">Added to every row's line: the lines of the file before the part that the run is of.</param>
public readonly record struct SortedSegment(Stream Content, long LineOffset = 0);
