using TradeFunctions.Core.Streams;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>How much memory sorting takes, and where it puts what does not fit.</summary>
public sealed record CellSorterOptions
{
    /// <summary>Rows held in memory before they are sorted and spilled; a row takes 64 bytes, so the default is 64 MB.</summary>
    public int RowsInMemory { get; init; } = 1_000_000;

    /// <summary>Lines of rows in conflict held in memory before they are sorted and spilled, 8 bytes each.</summary>
    public int LinesInMemory { get; init; } = 1_000_000;

    /// <summary>
    /// Opens the stream of a new run: writable, readable and seekable, disposed of by the sorter. Null: temporary files
    /// that vanish when closed.
    /// </summary>
    public Func<Stream>? CreateRun { get; init; }

    /// <summary>Opens the stream of a new run.</summary>
    /// <param name="readOnce">Whether it is read once, so that its space is given back behind the reader.</param>
    internal Stream OpenRun(bool readOnce) => CreateRun?.Invoke() ?? new TemporaryStream(new TemporaryContent(), readOnce);
}
