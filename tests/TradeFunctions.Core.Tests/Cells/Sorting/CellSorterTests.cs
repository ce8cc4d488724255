using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells.Sorting;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class CellSorterTests
{
    [Fact]
    public void Rows_come_out_as_cells_in_the_order_of_their_keys()
    {
        var (cells, counts, _) = Sort([
            new TradeRow(2, Key(reporter: 392, commodity: "85"), FiguresOf(2)),
            new TradeRow(3, Key(reporter: 156, commodity: "TOTAL", period: 202405), FiguresOf(4)),
            new TradeRow(4, Key(reporter: 156, commodity: "TOTAL"), FiguresOf(3)),
            new TradeRow(5, Key(reporter: 392, flow: Flow.Export), FiguresOf(1, 7, 8, 5)),
        ]);
        Assert.Equal(
            [
                Ok(Key(reporter: 156, commodity: "TOTAL"), 3),
                Ok(Key(reporter: 156, commodity: "TOTAL", period: 202405), 4),
                Ok(Key(reporter: 392, commodity: "85"), 2),
                Ok(Key(reporter: 392, flow: Flow.Export), FiguresOf(1, 7, 8, 5)),
            ],
            cells);
        Assert.Equal(new CellCounts(Rows: 4, Cells: 4, 0, 0, 0, 0), counts);
    }

    [Fact]
    public void Rows_that_agree_collapse_and_are_counted()
    {
        var row = new TradeRow(2, Key(), FiguresOf(5, 6));
        var (cells, counts, lines) = Sort([row, row with { Line = 9 }, row with { Line = 4 }]);
        Assert.Equal([Ok(Key(), FiguresOf(5, 6))], cells);
        Assert.Equal(new CellCounts(Rows: 3, Cells: 1, Duplicates: 2, 0, 0, 0), counts);
        Assert.Empty(lines);
    }

    [Fact]
    public void Rows_that_contradict_each_other_give_a_conflict_without_figures_and_all_their_lines()
    {
        var row = new TradeRow(9, Key(), FiguresOf(5));
        var (cells, counts, lines) = Sort([
            row, row with { Line = 3, Figures = FiguresOf(6) }, row with { Line = 7 }, new TradeRow(5, Key(partner: 842), FiguresOf(1))]);
        Assert.Equal([Conflict(Key()), Ok(Key(partner: 842), 1)], cells);
        Assert.Equal(new CellCounts(Rows: 4, Cells: 2, Duplicates: 0, Conflicts: 1, ConflictRows: 3, 0), counts);
        Assert.Equal([3, 7, 9], lines);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    [InlineData(200_000)]
    public void A_file_whose_rows_all_contradict_each_other_takes_no_more_memory_than_allowed(int rowsOfKey)
    {
        const int Rows = 200_000;
        var segments = 0;
        var options = new CellSorterOptions
        {
            RowsInMemory = 5_000,
            LinesInMemory = 500,
            CreateSegment = () =>
            {
                segments++;
                return new MemoryStream();
            },
        };
        using var sorter = new CellSorter(reject => Assert.Fail(reject.Reason), options);
        for (var i = 0; i < Rows; i++)
        {
            // Rows of one key lie far apart in the file.
            var key = i % (Rows / rowsOfKey);
            sorter.Accept(new TradeRow(i + 2, Key(partner: key % 1000, period: 1900 + (key / 1000)), FiguresOf(i)));
        }

        var most = 0;
        foreach (var cell in sorter.Merge()) most = Math.Max(most, sorter.LinesInMemory);

        Assert.InRange(most, 1, 2 * options.LinesInMemory);
        Assert.InRange(segments, (Rows / 5_000) + (Rows / 500) - 1, int.MaxValue);
        Assert.Equal((Rows / rowsOfKey, Rows), (sorter.Counts.Conflicts, sorter.Counts.ConflictRows));
        Assert.Equal(Enumerable.Range(2, Rows).Select(line => (long)line), sorter.ConflictLines);
    }

    [Theory]
    [InlineData("weight")]
    [InlineData("absent weight")]
    [InlineData("quantity")]
    [InlineData("unit")]
    [InlineData("currency")]
    [InlineData("valuation")]
    [InlineData("marks")]
    [InlineData("FOB value")]
    public void A_difference_in_any_figure_is_a_conflict(string what)
    {
        var figures = FiguresOf(1, 2, 3, 5);
        var other = what switch
        {
            "weight" => figures with { NetWeight = 9 },
            "absent weight" => figures with { NetWeight = null },
            "quantity" => figures with { Quantity = 9 },
            "unit" => figures with { QuantityUnit = 8 },
            "currency" => figures with { Currency = ShortCode.Parse("JPY") },
            "valuation" => figures with { Valuation = Valuation.Fob },
            "FOB value" => figures with { FobValue = 1 },
            _ => figures with { Marks = FigureMarks.EstimatedQuantity },
        };
        var (cells, _, lines) = Sort([new TradeRow(2, Key(), figures), new TradeRow(3, Key(), other)]);
        Assert.Equal([Conflict(Key())], cells);
        Assert.Equal([2, 3], lines);
    }

    [Fact]
    public void A_conflict_among_converted_figures_stays_marked_as_converted()
    {
        var converted = FiguresOf(1, marks: FigureMarks.ConvertedClassification | FigureMarks.EstimatedNetWeight);
        var (cells, _, _) = Sort([new TradeRow(2, Key(), converted), new TradeRow(3, Key(), converted with { Value = 2 })]);
        Assert.Equal([Conflict(Key(), FigureMarks.ConvertedClassification)], cells);
    }

    [Fact]
    public void A_row_with_a_number_too_large_for_a_cell_is_rejected()
    {
        var rejects = new List<Reject>();
        using var sorter = new CellSorter(rejects.Add);
        sorter.Accept(new TradeRow(2, Key(), FiguresOf(1_000_000_000_000_000_000)));
        sorter.Accept(new TradeRow(3, Key(partner: 40_000), FiguresOf(1)));
        sorter.Accept(new TradeRow(4, Key(partner: 410), FiguresOf(999_999_999_999_999_999)));

        // The figure that cannot be kept is not absent, and the partner that no key can hold is a part of any sum.
        Assert.Equal([Rejected(Key()), Ok(Key(partner: 410), 999_999_999_999_999_999)], sorter.Merge());
        Assert.Equal(
            [new UnreadFigures(UnreadKey.Of(Key()), 2, 1), new UnreadFigures(UnreadKey.Of(Key()) with { Partner = null }, 3, 1)],
            sorter.Unread);
        Assert.Equal([2, 3], rejects.Select(reject => reject.Line));
        Assert.Equal(["too_large", "unknown_economy"], rejects.Select(reject => reject.Reason.Split(':')[0]));
        Assert.Equal(new CellCounts(Rows: 1, Cells: 2, 0, 0, 0, OutOfRange: 2), sorter.Counts);
    }

    [Fact]
    public void The_readers_rejects_are_passed_on()
    {
        var rejects = new List<Reject>();
        using var sorter = new CellSorter(rejects.Add);
        var reject = new Reject(7, "primaryValue", "not_a_number: \"12a4\"", "x,y");
        sorter.Reject(reject, []);
        Assert.Equal([reject], rejects);
    }

    [Theory]
    [InlineData(1_000)]
    [InlineData(2)]
    public void A_row_that_could_not_be_read_leaves_a_cell_without_a_figure_whatever_other_rows_of_its_key_say(int rowsInMemory)
    {
        using var sorter = new CellSorter(options: new CellSorterOptions { RowsInMemory = rowsInMemory, CreateSegment = () => new MemoryStream() });
        sorter.Accept(new TradeRow(2, Key(partner: 156), FiguresOf(1)));
        sorter.Accept(new TradeRow(3, Key(partner: 410), FiguresOf(2)));
        sorter.Reject(new Reject(4, "value", "not_a_number", "x"), [UnreadKey.Of(Key(partner: 410))]);
        sorter.Accept(new TradeRow(5, Key(partner: 410), FiguresOf(2)));
        sorter.Reject(new Reject(6, "value", "not_a_number", "x"), [UnreadKey.Of(Key(partner: 842))]);

        Assert.Equal([Ok(Key(partner: 156), 1), Rejected(Key(partner: 410)), Rejected(Key(partner: 842))], sorter.Merge());
        Assert.Equal(new CellCounts(Rows: 3, Cells: 3, Duplicates: 0, Conflicts: 1, ConflictRows: 2, OutOfRange: 0), sorter.Counts);
        Assert.Equal([3, 5], sorter.ConflictLines);
    }

    [Fact]
    public void Spilled_segments_are_gone_when_the_sorter_is_disposed_of()
    {
        var segments = new List<MemoryStream>();
        var options = new CellSorterOptions
        {
            RowsInMemory = 2,
            CreateSegment = () =>
            {
                segments.Add(new MemoryStream());
                return segments[^1];
            },
        };
        using (var sorter = new CellSorter(options: options))
        {
            for (var i = 1; i <= 5; i++) sorter.Accept(new TradeRow(i, Key(partner: i), FiguresOf(i)));
            Assert.Equal(5, sorter.Merge().Count());
        }

        Assert.Equal(3, segments.Count);
        Assert.All(segments, segment => Assert.False(segment.CanRead));
    }

    [Fact]
    public void Segments_spilled_to_temporary_files_give_the_same_cells()
    {
        var rows = Enumerable.Range(0, 500).Select(i => new TradeRow(i, Key(partner: (i * 37) % 500), FiguresOf(i))).ToList();
        using var sorter = new CellSorter(options: new CellSorterOptions { RowsInMemory = 64 });
        foreach (var row in rows) sorter.Accept(row);
        Assert.Equal(Sort(rows).Cells, sorter.Merge());
    }

    [Property]
    public bool Any_order_of_the_rows_and_any_split_into_segments_gives_the_same_cells(TradeRow[] rows, PositiveInt rowsInMemory, int seed)
    {
        var shuffled = (TradeRow[])rows.Clone();
        new System.Random(seed).Shuffle(shuffled);
        var expected = Expected(rows);
        var (cells, _, lines) = Sort(shuffled, rowsInMemory.Get);
        var (whole, wholeCounts, wholeLines) = Sort(rows);
        return cells.SequenceEqual(expected) && whole.SequenceEqual(expected)
            && lines.SequenceEqual(wholeLines)
            && wholeCounts.Rows == rows.Length;
    }

    // The definition, without sorting.
    private static IEnumerable<Cell> Expected(TradeRow[] rows) => rows
        .GroupBy(row => row.Key)
        .OrderBy(group => group.Key)
        .Select(group => group.Select(row => row.Figures).Distinct().Count() == 1
            ? Ok(group.Key, group.First().Figures)
            : Conflict(group.Key));
}
