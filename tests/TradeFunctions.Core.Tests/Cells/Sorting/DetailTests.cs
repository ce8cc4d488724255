using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells.Sorting;

/// <summary>Rows that are parts of one figure.</summary>
public class DetailTests
{
    private const long Limit = 999_999_999_999_999_999;

    [Fact]
    public void Rows_of_different_details_are_added()
    {
        var (cells, counts, lines) = Sort([Row(2, 1, FiguresOf(5, 7, 1, 5)), Row(3, 2, FiguresOf(6, 8, 2, 5)), Row(4, 3, FiguresOf(0, 0, 0, 5))]);
        Assert.Equal([Ok(Key(), FiguresOf(11, 15, 3, 5))], cells);
        Assert.Equal(new CellCounts(Rows: 3, Cells: 1, 0, 0, 0, 0), counts);
        Assert.Empty(lines);
    }

    [Fact]
    public void A_row_that_occurs_twice_is_added_once()
    {
        var (cells, counts, lines) = Sort([Row(2, 1, FiguresOf(5)), Row(3, 2, FiguresOf(6)), Row(4, 1, FiguresOf(5)), Row(5, 1, FiguresOf(5))]);
        Assert.Equal([Ok(Key(), 11)], cells);
        Assert.Equal(new CellCounts(Rows: 4, Cells: 1, Duplicates: 2, 0, 0, 0), counts);
        Assert.Empty(lines);
    }

    [Fact]
    public void Rows_of_one_detail_with_different_figures_leave_no_sum()
    {
        var (cells, counts, lines) = Sort([Row(2, 1, FiguresOf(5)), Row(3, 2, FiguresOf(6)), Row(4, 1, FiguresOf(7))]);
        Assert.Equal([Conflict(Key())], cells);
        Assert.Equal(new CellCounts(Rows: 3, Cells: 1, Duplicates: 0, Conflicts: 1, ConflictRows: 2, 0), counts);
        Assert.Equal([2, 4], lines);
    }

    [Fact]
    public void What_one_part_lacks_the_sum_lacks()
    {
        var (cells, _, _) = Sort([Row(2, 1, FiguresOf(5, null, 3, 5)), Row(3, 2, FiguresOf(6, 8, 2, 8))]);
        Assert.Equal([Ok(Key(), FiguresOf(11))], cells);
    }

    [Fact]
    public void A_single_part_is_the_figure_as_it_is()
    {
        var figures = FiguresOf(5, null, 3, 5, marks: FigureMarks.EstimatedQuantity);
        Assert.Equal([Ok(Key(), figures)], Sort([Row(2, ulong.MaxValue, figures)]).Cells);
    }

    [Fact]
    public void An_estimated_part_makes_the_sum_an_estimate_and_two_valuations_none()
    {
        var (cells, _, _) = Sort([
            Row(2, 1, FiguresOf(5, 1, marks: FigureMarks.EstimatedNetWeight | FigureMarks.ConvertedClassification)),
            Row(3, 2, FiguresOf(6, 1, valuation: Valuation.Fob))]);
        Assert.Equal([Ok(Key(), FiguresOf(11, 2, valuation: Valuation.Unknown, marks: FigureMarks.EstimatedNetWeight))], cells);
    }

    [Fact]
    public void Different_currencies_are_never_added()
    {
        var (cells, counts, lines) = Sort([Row(2, 1, FiguresOf(5)), Row(3, 2, FiguresOf(6, currency: "JPY"))]);
        Assert.Equal([Conflict(Key())], cells);
        Assert.Equal(1, counts.Conflicts);
        Assert.Equal([2, 3], lines);
    }

    [Fact]
    public void A_row_of_the_whole_figure_is_the_figure_whatever_its_parts_say()
    {
        var (cells, counts, _) = Sort([Row(2, 1, FiguresOf(5)), Row(3, 0, FiguresOf(20)), Row(4, 2, FiguresOf(6)), Row(5, 1, FiguresOf(9), partner: 410)]);
        Assert.Equal([Ok(Key(), 20), Ok(Key(partner: 410), 9)], cells);
        Assert.Equal(new CellCounts(Rows: 4, Cells: 2, 0, 0, 0, 0), counts);
    }

    [Fact]
    public void A_part_that_could_not_be_read_leaves_the_sum_unknown()
    {
        using var sorter = new CellSorter();
        sorter.Accept(Row(2, 1, FiguresOf(5)));
        sorter.Reject(new Reject(3, "value", "not_a_number", "x"), [UnreadKey.Of(Key())]);
        sorter.LeaveOut(4, Key(partner: 410));
        sorter.Accept(Row(5, 1, FiguresOf(7), partner: 410));
        Assert.Equal([Rejected(Key()), Ok(Key(partner: 410), 7)], sorter.Merge());
    }

    [Fact]
    public void A_sum_that_no_cell_can_hold_is_unknown_and_names_its_first_row()
    {
        using var sorter = new CellSorter();
        sorter.Accept(Row(2, 1, FiguresOf(Limit)));
        sorter.Accept(Row(3, 2, FiguresOf(1)));
        Assert.Equal([Rejected(Key())], sorter.Merge());
        Assert.Equal(1, sorter.Counts.OutOfRange);
        Assert.Equal([2], sorter.TooLargeLines);
        Assert.Empty(sorter.ConflictLines);
    }

    [Fact]
    public void Many_rows_of_one_key_stay_within_the_memory_allowed()
    {
        const int count = 20_000;
        var options = new CellSorterOptions { RowsInMemory = 100, LinesInMemory = 100, CreateSegment = () => new MemoryStream() };
        using var sorter = new CellSorter(reject => Assert.Fail(reject.Reason), options);
        for (var i = 0; i < count; i++) sorter.Accept(Row(i + 2, (ulong)(1 + (i * 7919 % (count / 2))), FiguresOf(1 + (i * 7919 % (count / 2)))));
        Assert.Equal([Ok(Key(), (count / 2) * ((count / 2) + 1L) / 2)], sorter.Merge());
        Assert.Equal(count / 2, sorter.Counts.Duplicates);
        Assert.True(sorter.LinesInMemory <= 200);
    }

    [Property]
    public Property Any_order_and_any_memory_give_the_sums_of_a_plain_dictionary() =>
        Prop.ForAll(Arb.From(Parts), Arb.From(Gen.Choose(1, 40)), Arb.From(Gen.Choose(0, int.MaxValue)), (rows, rowsInMemory, seed) =>
        {
            var shuffled = rows.ToArray();
            new System.Random(seed).Shuffle(shuffled);
            var (cells, counts, lines) = Sort(shuffled, rowsInMemory);
            return cells.SequenceEqual(Expected(rows)) && counts.Rows == rows.Length && lines.SequenceEqual(Sort(rows).ConflictLines);
        });

    // Mostly one figure for each detail, so that sums are common; a detail of 0 is a whole figure.
    private static Gen<TradeRow[]> Parts =>
        from rows in
            (from partner in Gen.Choose(1, 3)
             from detail in Gen.Frequency((1, Gen.Constant(0)), (20, Gen.Choose(1, 60)))
             from other in Gen.Frequency((60, Gen.Constant(0)), (1, Gen.Constant(1)))
             from unit in Gen.Frequency((20, Gen.Constant(5)), (1, Gen.Constant(8)))
             select Row(0, (ulong)detail * 0x0123_4567_89AB, Figures(detail, other, (short)unit), partner)).ArrayOf()
        select rows.Select((row, i) => row with { Line = i + 2 }).ToArray();

    private static CellFigures Figures(int detail, int other, short unit) =>
        FiguresOf(detail + other, detail % 59 == 7 ? null : detail, 2 * detail, unit);

    private static IEnumerable<Cell> Expected(TradeRow[] rows) => rows.GroupBy(row => row.Key).OrderBy(key => key.Key).Select(key =>
    {
        var whole = key.Where(row => row.Detail == 0).Select(row => row.Figures).Distinct().ToList();
        if (whole.Count > 0) return whole.Count == 1 ? Ok(key.Key, whole[0]) : Conflict(key.Key);
        var parts = key.GroupBy(row => row.Detail).Select(part => part.Select(row => row.Figures).Distinct().ToList()).ToList();
        if (parts.Exists(part => part.Count > 1)) return Conflict(key.Key);
        if (parts.Count == 1) return Ok(key.Key, parts[0][0]);
        var hasWeight = parts.TrueForAll(part => part[0].NetWeight is not null);
        var units = parts.Select(part => part[0].QuantityUnit).Distinct().ToList();
        return Ok(key.Key, FiguresOf(
            parts.Sum(part => part[0].Value),
            hasWeight ? parts.Sum(part => part[0].NetWeight) : null,
            units.Count == 1 ? parts.Sum(part => part[0].Quantity) : null,
            units.Count == 1 ? units[0] : CellFigures.NoUnit));
    });

    private static TradeRow Row(long line, ulong detail, CellFigures figures, int partner = 156) => new(line, Key(partner: partner), figures, detail);
}
