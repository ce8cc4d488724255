using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells.Merging;

/// <summary>Figures that a publisher cut into several files.</summary>
public class SplitReleasesTests
{
    [Fact]
    public void Parts_in_several_files_are_added_and_one_that_is_in_two_counts_once()
    {
        var result = Resolve([("a", 1, [Part(1, 5), Part(2, 6)]), ("a", 2, [Part(2, 6), Part(3, 7)])]);
        Assert.Equal([Ok(Key(), 18)], result.Cells.Select(cell => cell.Cell));
        Assert.Equal(1, result.Cells[0].Source);
        // What the first file had of it was less, but contradicted nothing.
        Assert.Empty(result.Revisions);
    }

    [Fact]
    public void A_part_that_differs_is_the_newer_files_and_the_sum_is_revised()
    {
        var result = Resolve([("a", 1, [Part(1, 5), Part(2, 6)]), ("a", 2, [Part(2, 9)])]);
        Assert.Equal([Ok(Key(), 14)], result.Cells.Select(cell => cell.Cell));
        Assert.Equal([new RevisedCell(Ok(Key(), 11), 0, Ok(Key(), 14), 1)], result.Revisions);
    }

    [Fact]
    public void A_newer_release_replaces_the_parts_of_an_older_one_all_together()
    {
        var result = Resolve([("a", 1, [Part(1, 5), Part(2, 6)]), ("b", 2, [Part(1, 4)])]);
        Assert.Equal([new ResolvedCell(Ok(Key(), 4), 1)], result.Cells);
        Assert.Equal([new RevisedCell(Ok(Key(), 11), 0, Ok(Key(), 4), 1)], result.Revisions);
    }

    [Fact]
    public void A_part_that_could_not_be_read_or_contradicts_itself_leaves_no_sum()
    {
        Assert.Equal(Rejected(Key()), Resolve([("a", 1, [Part(1, 5)]), ("a", 2, [Rejected(Key())])]).Cells.Single().Cell);
        Assert.Equal(Conflict(Key()), Resolve([("a", 1, [Part(1, 5)]), ("a", 2, [Conflict(Key()) with { Detail = 2 }])]).Cells.Single().Cell);
        Assert.Equal(Ok(Key(), 8), Resolve([("a", 1, [Conflict(Key()) with { Detail = 2 }]), ("a", 2, [Part(2, 8)])]).Cells.Single().Cell);
    }

    [Fact]
    public void A_row_of_unknown_goods_in_any_file_of_the_release_leaves_no_sum()
    {
        var key = Key(commodity: "854231");
        SourceCells[] sources =
        [
            new(File("a", 1), [Ok(key, 1) with { Detail = 1 }], [new UnreadFigures(UnreadKey.Of(key) with { Commodity = null }, 3, 1)]),
            new(File("a", 2), [Ok(key, 2) with { Detail = 2 }]),
        ];
        Assert.Equal([Rejected(key)], ReporterCells.Resolve(392, sources).Cells.Select(cell => cell.Cell));
    }

    [Fact]
    public void A_file_whose_figures_are_whole_is_older_or_newer_than_the_release()
    {
        var split = new SourceCells(File("a", 2), [Part(1, 5), Part(2, 6)]);
        Assert.Equal([Ok(Key(), 11)], ReporterCells.Resolve(392, [new(Source("w", 1), [Ok(Key(), 1)]), split]).Cells.Select(cell => cell.Cell));
        Assert.Equal([Ok(Key(), 1)], ReporterCells.Resolve(392, [split, new(Source("w", 3), [Ok(Key(), 1)])]).Cells.Select(cell => cell.Cell));
    }

    [Fact]
    public async Task Parts_are_kept_in_a_column_of_their_own()
    {
        using var sorter = new CellSorter();
        sorter.Accept(new TradeRow(2, Key(), FiguresOf(5), ulong.MaxValue));
        sorter.Accept(new TradeRow(3, Key(), FiguresOf(6), 1));
        sorter.Accept(new TradeRow(4, Key(partner: 410), FiguresOf(7)));
        using var file = new MemoryStream();
        var index = await RefinedFile.WriteAsync(sorter, file, keepsDetails: true, CancellationToken.None);
        Cell[] expected = [Part(1, 6), Part(ulong.MaxValue, 5), Ok(Key(partner: 410), 7)];
        var content = RefinedContent.Of(file.ToArray());
        Assert.Equal(expected, content.Cells(index.Reporters[0].RowGroups, null, 1 << 20, CancellationToken.None));
        Assert.Equal(expected, await RefinedFile.ReadAsync(file, index.Reporters[0]));
        Assert.Equal(3, index.Cells);
    }

    [Property(MaxTest = 200)]
    public Property Any_split_of_rows_over_files_gives_the_sums_of_a_plain_dictionary() =>
        Prop.ForAll(
            Arb.From((from partner in Gen.Choose(1, 3) from detail in Gen.Choose(1, 50) from files in Gen.NonEmptyListOf(Gen.Choose(0, 4)) select (partner, detail, files)).ArrayOf()),
            rows =>
            {
                var files = Enumerable.Range(0, 5).Select(file => ("a", file + 1, (IReadOnlyList<Cell>)
                [
                    .. rows.Where(row => row.files.Contains(file))
                        .Select(row => (row.partner, row.detail))
                        .Distinct()
                        .OrderBy(row => row)
                        .Select(row => Ok(Key(partner: row.partner), row.detail * 3L) with { Detail = (ulong)row.detail }),
                ])).ToArray();
                var expected = rows.Select(row => (row.partner, row.detail)).Distinct().GroupBy(row => row.partner).OrderBy(group => group.Key)
                    .Select(group => Ok(Key(partner: group.Key), group.Sum(row => row.detail * 3L)));
                return Resolve(files).Cells.Select(cell => cell.Cell).SequenceEqual(expected);
            });

    private static ReporterCells Resolve((string Release, int Day, IReadOnlyList<Cell> Cells)[] files) =>
        ReporterCells.Resolve(392, [.. files.Select(file => new SourceCells(File(file.Release, file.Day), file.Cells))]);

    private static SourceFile File(string release, int day) => Source($"{release}{day}.csv", day) with { Release = release };

    private static Cell Part(ulong detail, long value) => Ok(Key(), value) with { Detail = detail };
}
