using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells;

/// <summary>Rows that were left out give no figure, and show that there was trade where no file has one.</summary>
public class LeftOutTests
{
    [Fact]
    public void A_row_that_was_left_out_is_a_cell_only_where_no_other_row_has_its_key()
    {
        using var sorter = new CellSorter();
        sorter.LeaveOut(2, Key(commodity: "85"));
        sorter.LeaveOut(3, Key(commodity: "85"));
        sorter.LeaveOut(4, Key());
        sorter.Accept(new TradeRow(5, Key(), FiguresOf(7)));
        sorter.LeaveOut(6, Key());

        Assert.Equal([(Key(commodity: "85"), CellStatus.LeftOut), (Key(), CellStatus.Ok)], sorter.Merge().Select(cell => (cell.Key, cell.Status)));
        Assert.Equal((1, 1, 0), (sorter.Counts.Cells, sorter.Counts.Rows, sorter.Counts.Duplicates));
    }

    [Fact]
    public void Between_rows_that_contradict_each_other_it_says_nothing()
    {
        using var sorter = new CellSorter();
        sorter.Accept(new TradeRow(2, Key(), FiguresOf(7)));
        sorter.LeaveOut(3, Key());
        sorter.Accept(new TradeRow(4, Key(), FiguresOf(8)));

        Assert.Equal(CellStatus.Conflict, Assert.Single(sorter.Merge()).Status);
        Assert.Equal([2L, 4L], sorter.ConflictLines);
    }

    [Theory]
    [InlineData(Flow.ReExport, Flow.Export)]
    [InlineData(Flow.DomesticExport, Flow.Export)]
    [InlineData(Flow.ReImport, Flow.Import)]
    [InlineData(Flow.ForeignImport, Flow.Import)]
    public void A_part_of_a_flow_shows_that_the_whole_was_traded_unless_it_is_zero(Flow part, Flow whole)
    {
        Assert.Equal([(whole, CellStatus.LeftOut), (part, CellStatus.Ok)], Statuses(FiguresOf(7)));
        Assert.Equal([(part, CellStatus.Ok)], Statuses(FiguresOf(0)));
        Assert.Equal([(whole, CellStatus.LeftOut), (part, CellStatus.Ok)], Statuses(FiguresOf(0, netWeight: 1)));

        IEnumerable<(Flow, CellStatus)> Statuses(CellFigures figures)
        {
            using var sorter = new CellSorter();
            sorter.Accept(new TradeRow(2, Key(flow: part), figures));
            return sorter.Merge().Select(cell => (cell.Key.Flow, cell.Status)).ToList();
        }
    }

    [Fact]
    public void It_takes_no_figure_of_any_file_away_and_revises_none()
    {
        var figure = Ok(Key(), 7);
        Cell[][] orders = [[figure, LeftOut(Key())], [LeftOut(Key()), figure]];
        Assert.All(orders, cells =>
        {
            var result = ReporterCells.Resolve(392, [new(Source("a", day: 1), [cells[0]]), new(Source("b", day: 2), [cells[1]])]);
            Assert.Equal(figure, Assert.Single(result.Cells).Cell);
            Assert.Empty(result.Revisions);
        });
    }

    [Fact]
    public void It_has_no_say_in_the_classification_and_in_what_is_covered()
    {
        var (h5, h6) = (Key(commodity: "85", classification: "H5"), Key(commodity: "85", classification: "H6"));
        var result = ReporterCells.Resolve(392, [new(Source("a"), [Ok(h5, 7), LeftOut(h6)])]);

        Assert.Equal([(h5, CellStatus.Ok), (h6, CellStatus.OtherClassification)], result.Cells.Select(cell => (cell.Cell.Key, cell.Cell.Status)));
        Assert.Empty(result.Ignored);
    }

    [Fact]
    public async Task A_refined_file_keeps_it_and_neither_covers_its_period_nor_counts_it()
    {
        using var parquet = new MemoryStream();
        var index = await RefinedFile.WriteAsync([LeftOut(Key(period: 2023)), Ok(Key(period: 2024), 7), LeftOut(Key(partner: 842, period: 2024))], parquet);
        var reporter = Assert.Single(index.Reporters);

        Assert.Equal((1, Period.OfYear(2024)), (index.Cells, Assert.Single(reporter.Coverage).First));
        parquet.Position = 0;
        Assert.Equal([CellStatus.LeftOut, CellStatus.Ok, CellStatus.LeftOut], (await RefinedFile.ReadAsync(parquet, reporter)).Select(cell => cell.Status));
        parquet.Position = 0;
        Assert.Equal(
            [new CommoditiesWithoutTotal(Flow.Import, Period.OfYear(2023), 156, IsLeftOut: true), new CommoditiesWithoutTotal(Flow.Import, Period.OfYear(2024), 842, IsLeftOut: true)],
            await RefinedFile.ReadUntotalledAsync(parquet, 392));
    }

    private static Cell LeftOut(CellKey key) => new(key, CellFigures.Absent, CellStatus.LeftOut);
}
