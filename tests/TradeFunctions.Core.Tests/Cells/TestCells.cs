using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Cells;

/// <summary>Short ways to write made-up keys, figures, rows and cells.</summary>
internal static class TestCells
{
    public static CellKey Key(
        int reporter = 392,
        Flow flow = Flow.Import,
        string commodity = "TOTAL",
        int partner = 156,
        int period = 2024,
        string? classification = "H6")
    {
        Assert.True(Period.TryFromCode(period, out var parsed));
        var edition = classification is null ? default : ShortCode.Parse(classification);
        return new CellKey(reporter, parsed.Frequency, flow, CommodityCode.Parse(commodity), partner, parsed, edition);
    }

    public static CellFigures FiguresOf(
        long? value,
        long? netWeight = null,
        long? quantity = null,
        short unit = CellFigures.NoUnit,
        string? currency = "USD",
        Valuation valuation = Valuation.Cif,
        FigureMarks marks = FigureMarks.None) =>
        new(value, netWeight, quantity, unit, currency is null ? default : ShortCode.Parse(currency), valuation, marks);

    public static Cell Ok(CellKey key, CellFigures figures) => new(key, figures, CellStatus.Ok);

    public static Cell Ok(CellKey key, long value) => Ok(key, FiguresOf(value));

    public static Cell Rejected(CellKey key) => new(key, CellFigures.Absent, CellStatus.Rejected);

    public static Cell Conflict(CellKey key, FigureMarks marks = FigureMarks.None) =>
        new(key, new CellFigures(null, null, null, CellFigures.NoUnit, default, Valuation.Unknown, marks), CellStatus.Conflict);

    public static SourceFile Source(string blob, int day = 1, int? released = null) => new(
        blob,
        $"etag of {blob}",
        new DateTimeOffset(2025, 6, day, 0, 0, 0, TimeSpan.Zero),
        released is { } d ? new DateTimeOffset(2025, 6, d, 0, 0, 0, TimeSpan.Zero) : null,
        "comtrade-v1",
        false);

    /// <summary>Sorts rows into cells with so many rows in memory.</summary>
    public static (List<Cell> Cells, CellCounts Counts, List<long> ConflictLines) Sort(
        IEnumerable<TradeRow> rows, int rowsInMemory = 1_000_000)
    {
        using var sorter = new CellSorter(
            reject => Assert.Fail(reject.Reason),
            new CellSorterOptions { RowsInMemory = rowsInMemory, LinesInMemory = Math.Min(rowsInMemory, 3), CreateSegment = () => new MemoryStream() });
        foreach (var row in rows) sorter.Accept(row);
        List<Cell> cells = [.. sorter.Merge()];
        return (cells, sorter.Counts, [.. sorter.ConflictLines]);
    }
}
