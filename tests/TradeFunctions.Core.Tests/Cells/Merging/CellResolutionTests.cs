using FsCheck.Xunit;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells.Merging;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class CellResolutionTests
{
    private const FigureMarks Converted = FigureMarks.ConvertedClassification;

    [Fact]
    public void The_newest_file_gives_the_figure_and_what_it_replaced_is_kept()
    {
        var key = Key(period: 202405);
        var result = Resolve([Ok(key, 10)], [Ok(key, 12)], [Ok(key, 11)]);
        Assert.Equal([new ResolvedCell(Ok(key, 11), 2)], Published(result));
        Assert.Equal(
            [new RevisedCell(Ok(key, 10), 0, Ok(key, 12), 1), new RevisedCell(Ok(key, 12), 1, Ok(key, 11), 2)],
            result.Revisions);
    }

    [Fact]
    public void A_file_of_one_month_replaces_that_month_alone()
    {
        var (april, may, june) = (Key(period: 202404), Key(period: 202405), Key(period: 202406));
        var result = Resolve([Ok(april, 1), Ok(may, 2), Ok(june, 3)], [Ok(may, 5)]);
        Assert.Equal(
            [new ResolvedCell(Ok(april, 1), 0), new ResolvedCell(Ok(may, 5), 1), new ResolvedCell(Ok(june, 3), 0)],
            Published(result));
        Assert.Equal([new RevisedCell(Ok(may, 2), 0, Ok(may, 5), 1)], result.Revisions);
    }

    [Fact]
    public void An_equal_figure_in_a_later_file_is_no_revision_and_is_that_files()
    {
        var result = Resolve([Ok(Key(), 10)], [Ok(Key(), 10)]);
        Assert.Equal([new ResolvedCell(Ok(Key(), 10), 1)], Published(result));
        Assert.Empty(result.Revisions);
    }

    [Fact]
    public void A_conflict_in_the_newest_file_hides_the_older_figure()
    {
        var result = Resolve([Ok(Key(), 10)], [Conflict(Key())]);
        Assert.Equal([new ResolvedCell(Conflict(Key()), 1)], Published(result));
        Assert.Equal([new RevisedCell(Ok(Key(), 10), 0, Conflict(Key()), 1)], result.Revisions);
    }

    [Fact]
    public void A_figure_in_a_newer_file_ends_an_older_conflict()
    {
        var result = Resolve([Conflict(Key())], [Ok(Key(), 10)]);
        Assert.Equal([new ResolvedCell(Ok(Key(), 10), 1)], Published(result));
        Assert.Equal(Conflict(Key()), Assert.Single(result.Revisions).Old);
    }

    [Fact]
    public void A_figure_in_another_currency_replaces_like_any_other()
    {
        var yen = Ok(Key(), FiguresOf(10, currency: "JPY"));
        var result = Resolve([Ok(Key(), 10)], [yen]);
        Assert.Equal([new ResolvedCell(yen, 1)], Published(result));
        Assert.Single(result.Revisions);
    }

    [Fact]
    public void The_edition_reported_in_is_published_and_a_converted_one_ignored()
    {
        var (h5, h6) = (Key(commodity: "85", classification: "H5"), Key(commodity: "85", classification: "H6"));
        var result = Resolve([Ok(h5, 10)], [Ok(h6, FiguresOf(9, marks: Converted))]);
        Assert.Equal([new ResolvedCell(Ok(h5, 10), 0)], Published(result));
        Assert.Equal([new IgnoredEdition(Period.OfYear(2024), ShortCode.Parse("H6"), 1)], result.Ignored);
        Assert.Empty(result.Revisions);
    }

    [Theory]
    [InlineData("H5", "H6")]
    [InlineData("H0", "H1")]
    [InlineData("S4", "H3")]
    [InlineData("HS", "H3")]
    [InlineData(null, "H3")]
    public void Of_two_editions_reported_in_the_newest_harmonized_one_is_published(string? older, string newer)
    {
        var (left, right) = (Key(commodity: "85", classification: older), Key(commodity: "85", classification: newer));
        Assert.Equal([right], Published(Resolve([Ok(left, 1)], [Ok(right, 1)])).Select(cell => cell.Cell.Key));
        Assert.Equal([right], Published(Resolve([Ok(right, 1)], [Ok(left, 1)])).Select(cell => cell.Cell.Key));
    }

    [Fact]
    public void An_edition_is_chosen_for_each_period_and_whole()
    {
        var result = Resolve([
            Ok(Key(commodity: "85", period: 2021, classification: "H5"), 1),
            Ok(Key(commodity: "85", period: 2022, classification: "H5"), 2),
            Ok(Key(commodity: "85", period: 2022, classification: "H6"), 3),
            Ok(Key(commodity: "8542", period: 2022, classification: "H5"), 4),
            Ok(Key(commodity: "8542", period: 202201, classification: "H5"), 5),
        ]);
        Assert.Equal([1, 3, 5], Published(result).Select(cell => cell.Cell.Figures.Value!.Value));
        Assert.Equal([new IgnoredEdition(Period.OfYear(2022), ShortCode.Parse("H5"), 2)], result.Ignored);
    }

    [Fact]
    public void A_conflict_in_a_converted_edition_does_not_make_it_the_one_reported_in()
    {
        var result = Resolve([
            Ok(Key(commodity: "85", classification: "H5"), 1),
            Conflict(Key(commodity: "85", classification: "H6"), Converted),
        ]);
        Assert.Equal([Ok(Key(commodity: "85", classification: "H5"), 1)], Published(result).Select(cell => cell.Cell));
    }

    [Fact]
    public void TOTAL_appears_once_however_many_editions_a_file_has_it_in()
    {
        var (h5, h6) = (Key(classification: "H5"), Key(classification: "H6"));
        var result = Resolve([Ok(h5, FiguresOf(10)), Ok(h6, FiguresOf(11, marks: Converted))]);
        Assert.Equal([new ResolvedCell(Ok(h5, 10), 0)], Published(result));
        Assert.Equal([new IgnoredEdition(Period.OfYear(2024), ShortCode.Parse("H6"), 1)], result.Ignored);
        Assert.Empty(result.Revisions);
    }

    [Fact]
    public void TOTAL_of_the_newest_file_wins_in_whatever_edition()
    {
        var (none, h6) = (Key(classification: null), Key(classification: "H6"));
        var result = Resolve([Ok(h6, 10)], [Ok(none, 12)]);
        Assert.Equal([new ResolvedCell(Ok(none, 12), 1)], Published(result));
        Assert.Equal([new RevisedCell(Ok(h6, 10), 0, Ok(none, 12), 1)], result.Revisions);
        Assert.Empty(result.Ignored);
    }

    [Fact]
    public void TOTAL_in_a_newer_edition_does_not_hide_the_totals_of_other_partners()
    {
        var (china, usa) = (Key(partner: 156, classification: "H5"), Key(partner: 842, classification: "H5"));
        var revised = Ok(Key(partner: 156, classification: "H6"), 12);
        var result = Resolve([Ok(china, 10), Ok(usa, 20)], [revised]);
        Assert.Equal([new ResolvedCell(revised, 1), new ResolvedCell(Ok(usa, 20), 0)], Published(result));
    }

    [Fact]
    public void TOTAL_that_only_lost_its_mark_of_conversion_is_no_revision()
    {
        var result = Resolve([Ok(Key(classification: "H4"), FiguresOf(10, marks: Converted))], [Ok(Key(classification: "H6"), 10)]);
        Assert.Empty(result.Revisions);
    }

    [Fact]
    public void TOTAL_rows_do_not_decide_which_edition_of_commodities_is_published()
    {
        var traded = Ok(Key(commodity: "85", classification: "H5"), 1);
        var result = Resolve([traded], [Ok(Key(classification: "H6"), 10)]);
        Assert.Contains(new ResolvedCell(traded, 0), Published(result));
    }

    [Property]
    public bool Files_that_share_no_figure_give_all_their_cells_in_order(CellKey[] keys, int seed)
    {
        var random = new Random(seed);
        var cells = keys.Select(key => key with { Reporter = 392, Classification = ShortCode.Parse("H6") })
            .Distinct().Order().Select((key, i) => Ok(key, i)).ToList();
        var files = new[] { new List<Cell>(), [], [] };
        foreach (var cell in cells) files[random.Next(3)].Add(cell);
        return Resolve([.. files.Select(file => file.ToArray())]).Cells.Select(cell => cell.Cell).SequenceEqual(cells);
    }

    [Property]
    public bool Each_key_is_given_once_by_the_newest_file_that_has_it(TradeRow[][] files)
    {
        var sources = files.Select(rows => Sort(rows).Cells.Where(cell => cell.Key.Reporter == 1).ToArray()).ToArray();
        var expected = new SortedDictionary<CellKey, ResolvedCell>();
        for (var i = 0; i < sources.Length; i++)
        {
            foreach (var cell in sources[i]) expected[cell.Key] = new ResolvedCell(cell, i);
        }

        return ReporterCells.Resolve(1, Sources(sources)).Cells.SequenceEqual(expected.Values);
    }

    [Property]
    public bool No_figure_is_given_twice_and_none_is_lost_whatever_editions_the_files_mix(TradeRow[][] files)
    {
        string[] editions = ["H4", "H5", "H6"];
        var sources = files.Select(rows => Sort(rows.Select(row => row with
        {
            Key = row.Key with { Reporter = 392, Classification = ShortCode.Parse(editions[row.Line % 3]) },
            Figures = row.Figures with { Marks = row.Line % 2 == 0 ? Converted : FigureMarks.None },
        })).Cells.ToArray()).ToArray();
        var result = Resolve(sources);
        var published = Published(result).Select(cell => cell.Cell.Key).ToList();
        var keys = sources.SelectMany(cells => cells).Select(cell => cell.Key).Distinct().ToList();
        var once = published.Select(WithoutEdition).Distinct().Count() == published.Count;
        var oneEditionAPeriod = published.Where(key => !key.Commodity.IsTotal)
            .GroupBy(key => key.Period).All(period => period.Select(key => key.Classification).Distinct().Count() == 1);
        var everyTotal = keys.Where(key => key.Commodity.IsTotal).Select(WithoutEdition).Distinct().Order()
            .SequenceEqual(published.Where(key => key.Commodity.IsTotal).Select(WithoutEdition).Order());
        var traded = published.Count(key => !key.Commodity.IsTotal);
        var accounted = keys.Count(key => !key.Commodity.IsTotal) - traded <= result.Ignored.Sum(ignored => ignored.Cells);
        return once && oneEditionAPeriod && everyTotal && accounted && published.SequenceEqual(published.Order());
    }

    private static IEnumerable<ResolvedCell> Published(ReporterCells cells) => cells.Cells.Where(cell => cell.Cell.Status.IsOfRows());

    private static CellKey WithoutEdition(CellKey key) => key with { Classification = default };

    [Fact]
    public void Files_in_another_order_than_oldest_first_are_refused() => Assert.Throws<ArgumentException>(
        () => ReporterCells.Resolve(392, [new(Source("b", day: 2), []), new(Source("a", day: 1), [])]));

    [Fact]
    public void Cells_of_another_reporter_are_refused() =>
        Assert.Throws<ArgumentException>(() => Resolve([Ok(Key(reporter: 156), 1)]));

    [Fact]
    public void Files_are_ordered_by_release_else_by_modification_then_by_name()
    {
        SourceFile[] files = [Source("d", day: 9), Source("c", day: 1, released: 20), Source("b", day: 30, released: 9), Source("a", day: 2)];
        Assert.Equal(["a", "b", "d", "c"], files.Order(SourceFile.OldestFirst).Select(file => file.Blob));
    }

    // It has no row of 2022, which the row may be of; before its first year and after its last, and of exports, it says nothing.
    [Fact]
    public void A_later_files_row_of_which_nothing_is_known_may_be_of_any_period_between_its_first_and_its_last()
    {
        CellKey[] keys = [.. new[] { 2020, 2021, 2022, 2023, 2024 }.Select(year => Key(period: year))];
        var export = Ok(Key(period: 2022, flow: Flow.Export), 9);
        Cell[] first = [.. keys.Select(key => Ok(key, 1)), export];
        Cell[] later = [Ok(Key(period: 2021, partner: 842), 2), Ok(Key(period: 2023, partner: 842), 2)];

        var result = ReporterCells.Resolve(
            392, [new(Source("a", day: 1), [.. first.OrderBy(cell => cell.Key)]), new(Source("b", day: 2), later, [new UnreadFigures(UnreadKey.Unknown, 4, 1)])]);

        var own = Published(result).Where(cell => cell.Cell.Key.Partner == 156 && cell.Cell.Key.Flow == Flow.Import).Select(cell => cell.Cell.Status);
        Assert.Equal([CellStatus.Ok, CellStatus.Rejected, CellStatus.Rejected, CellStatus.Rejected, CellStatus.Ok], own);
        Assert.Contains(new ResolvedCell(export, 0), Published(result));
        Assert.Equal(2, Published(result).Count(cell => cell.Cell.Key.Partner == 842 && cell.Cell.Status == CellStatus.Ok));
    }

    private static ReporterCells Resolve(params Cell[][] oldestFirst) => ReporterCells.Resolve(392, Sources(oldestFirst));

    private static List<SourceCells> Sources(Cell[][] oldestFirst) =>
        [.. oldestFirst.Select((cells, i) => new SourceCells(Source("file", released: i + 1 > 28 ? 28 : i + 1), cells))];
}
