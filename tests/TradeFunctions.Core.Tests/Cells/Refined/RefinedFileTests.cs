using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Cells.TestCells;

namespace TradeFunctions.Core.Tests.Cells.Refined;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
public class RefinedFileTests
{
    private static readonly Cell[] TwoReporters =
    [
        Ok(Key(156, Flow.Import, "85", 392), FiguresOf(1, 2, 3, 5)),
        Ok(Key(156, Flow.Import, "85", 842), FiguresOf(null, null, null, currency: null, valuation: Valuation.Unknown)),
        Ok(Key(156, Flow.Import, "TOTAL", 392), FiguresOf(0, 0, 0, 0)),
        Conflict(Key(156, Flow.Export, "TOTAL", 392, 202405), FigureMarks.ConvertedClassification),
        Ok(Key(392, Flow.Export, "8542", 156, classification: null), FiguresOf(-5, marks: FigureMarks.EstimatedNetWeight)),
        Ok(Key(392, Flow.Export, "TOTAL", 156), FiguresOf(999_999_999_999_999_999, -1)),
    ];

    [Property]
    public bool Whatever_is_written_is_read_back(CellKey[] keys, CellFigures[] figures)
    {
        var cells = keys.Distinct().Order().Zip(figures, (key, f) => Ok(key, f)).ToList();
        var (file, index) = Write(cells, 3);
        var read = index.Reporters.SelectMany(reporter => Read(file, reporter));
        return read.SequenceEqual(cells) && index.Cells == cells.Count;
    }

    [Fact]
    public void Nulls_zeros_conflicts_and_marks_are_kept_apart()
    {
        var (file, index) = Write(TwoReporters);
        Assert.Equal(TwoReporters[..4], Read(file, index.Reporters[0]));
        Assert.Equal(TwoReporters[4..], Read(file, index.Reporters[1]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(100)]
    public void A_row_group_holds_one_reporter_and_no_more_cells_than_allowed(int rowGroupCells)
    {
        var cells = Enumerable.Range(0, 21)
            .Select(i => Ok(Key(reporter: i / 7, partner: i % 7), i)).ToList();
        var (file, index) = Write(cells, rowGroupCells);
        var perReporter = (int)Math.Ceiling(7.0 / rowGroupCells);
        Assert.Equal(
            [.. Enumerable.Range(0, 3).Select(r => Enumerable.Range(r * perReporter, perReporter))],
            index.Reporters.Select(reporter => reporter.RowGroups.AsEnumerable()));
        Assert.Equal(cells[7..14], Read(file, index.Reporters[1]));
        Assert.All(index.Reporters, reporter => Assert.Equal(7, reporter.Cells));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    public async Task The_commodities_without_a_total_are_known_by_partner_flow_and_period_without_reading_them(int rowGroupCells)
    {
        Cell[] cells =
        [
            Ok(Key(156, Flow.Import, "85", 392), 1),
            Ok(Key(156, Flow.Import, "TOTAL", 392), 1),
            Ok(Key(392, Flow.Import, "8542", 842), 1),
            Ok(Key(392, Flow.Import, "TOTAL", 842, 2023), 1),
            Ok(Key(392, Flow.Export, "8542", 0, 202401), 1),
            Ok(Key(392, Flow.Export, "8542", 156, 202401), 1),
            Ok(Key(392, Flow.Export, "8542", 156, 202402), 1),
            Ok(Key(392, Flow.Export, "85423190", 842, 202412), 1),
            Ok(Key(392, Flow.Export, "TOTAL", 156, 202402), 1),
            Ok(Key(392, Flow.ReExport, "8542", 764, 202402), 1),
        ];
        var (file, index) = Write([.. cells.OrderBy(cell => cell.Key)], rowGroupCells);

        Assert.Equal([false, true], index.Reporters.Select(reporter => reporter.HasUntotalledGoods));
        using var content = new MemoryStream(file);
        Assert.Empty(await RefinedFile.ReadUntotalledAsync(content, 156));
        Assert.Equal(
            [
                new CommoditiesWithoutTotal(Flow.Import, Period.OfYear(2024), 842),
                new CommoditiesWithoutTotal(Flow.Export, Period.OfMonth(2024, 1), 156),
                new CommoditiesWithoutTotal(Flow.Export, Period.OfMonth(2024, 12), 842),
            ],
            await RefinedFile.ReadUntotalledAsync(content, 392));
        Assert.Equal(index.Reporters[1].HasUntotalledGoods, RefinedIndex.FromJson(index.ToJson()).Reporters[1].HasUntotalledGoods);
    }

    [Fact]
    public async Task Only_the_requested_commodities_are_read()
    {
        var (file, index) = Write(TwoReporters, 1);
        using var content = new MemoryStream(file);
        var read = await RefinedFile.ReadAsync(content, index.Reporters[0], code => code.ToString() == "85");
        Assert.Equal(TwoReporters[..2], read);
        Assert.True(content.CanRead);
    }

    [Fact]
    public async Task Totals_are_read_from_the_row_groups_that_hold_them()
    {
        var (file, index) = Write(TwoReporters, 1);
        using var content = new MemoryStream(file);
        Assert.Equal([2, 3], index.Reporters[0].TotalRowGroups);
        var read = new List<Cell>();
        await foreach (var group in RefinedFile.ReadGroupsAsync(content, index.Reporters[0].TotalRowGroups)) read.AddRange(group);
        Assert.Equal(TwoReporters[2..4], read);
    }

    [Fact]
    public void A_file_without_cells_is_a_file()
    {
        var (file, index) = Write([]);
        Assert.Empty(index.Reporters);
        Assert.Equal("PAR1"u8.ToArray(), file[^4..]);
    }

    [Fact]
    public void Coverage_names_first_last_and_gaps_by_frequency_and_flow()
    {
        var (_, index) = Write([
            Ok(Key(commodity: "01", period: 2019), 1),
            Ok(Key(commodity: "TOTAL", period: 2016), 1),
            Ok(Key(commodity: "TOTAL", period: 2019), 1),
            Ok(Key(flow: Flow.Export, period: 202411), 1),
            Ok(Key(flow: Flow.Export, period: 202502), 1),
        ]);
        var coverage = Assert.Single(index.Reporters).Coverage;
        Assert.Equal([(Frequency.Annual, Flow.Import, 3L), (Frequency.Monthly, Flow.Export, 2L)], coverage.Select(c => (c.Frequency, c.Flow, c.Cells)));
        Assert.Equal([("2016", "2019"), ("2024-11", "2025-02")], coverage.Select(c => (c.First.ToString(), c.Last.ToString())));
        Assert.Equal(["2017", "2018"], coverage[0].Gaps.Select(gap => gap.ToString()));
        Assert.Equal(["2024-12", "2025-01"], coverage[1].Gaps.Select(gap => gap.ToString()));
    }

    [Fact]
    public void A_years_hash_changes_with_any_cell_of_that_year_and_with_no_other()
    {
        Cell[] cells = [
            Ok(Key(partner: 0, period: 2023), 10), Ok(Key(partner: 0, period: 2024), 11), Ok(Key(partner: 0, period: 202405), 1)];
        var before = Hashes(cells);
        Assert.Equal([2023, 2024], before.Keys.Order());
        cells[2] = cells[2] with { Figures = FiguresOf(2) };
        var after = Hashes(cells);
        Assert.Equal(before[2023], after[2023]);
        Assert.NotEqual(before[2024], after[2024]);
        Assert.NotEqual(after[2024], Hashes([cells[0], cells[1]])[2024]);
        Assert.NotEqual(Hashes([Conflict(Key())])[2024], Hashes([Ok(Key(), Conflict(Key()).Figures)])[2024]);
    }

    [Fact]
    public void A_years_hash_is_the_same_on_every_machine() =>
        Assert.Equal("ab2450f9b361ebcad1df6e263a07aa59", Hashes(TwoReporters[..3])[2024]);

    [Fact]
    public void A_years_hash_changes_with_an_fob_value_and_is_without_one_what_it_was_before_there_were_any()
    {
        List<Cell> cells = [.. TwoReporters[..3].Select(cell => cell with { Figures = cell.Figures with { FobValue = 1 } })];
        var hash = Hashes(cells)[2024];
        Assert.Equal("c5a1b7374485d0623d9608f8cc085235", hash);
        Assert.NotEqual(Hashes(TwoReporters[..3])[2024], hash);
        cells[2] = cells[2] with { Figures = cells[2].Figures with { FobValue = 2 } };
        Assert.NotEqual(hash, Hashes(cells)[2024]);
    }

    [Fact]
    public async Task Cells_out_of_order_are_refused_and_no_readable_file_is_left()
    {
        using var destination = new MemoryStream();
        await Assert.ThrowsAsync<ArgumentException>(
            () => RefinedFile.WriteAsync([Ok(Key(partner: 2), 1), Ok(Key(partner: 1), 1)], destination));
        destination.Position = 0;
        await Assert.ThrowsAnyAsync<IOException>(async () => await Parquet.ParquetReader.CreateAsync(destination));
    }

    [Fact]
    public async Task A_destination_that_cannot_seek_will_do()
    {
        using var plain = new MemoryStream();
        using (var destination = new ForwardOnlyStream(plain))
            await RefinedFile.WriteAsync(TwoReporters, destination);
        Assert.Equal(Write(TwoReporters).File, plain.ToArray());
    }

    [Fact]
    public void The_index_is_read_back_from_its_json()
    {
        var (_, index) = Write(TwoReporters, 1);
        var read = RefinedIndex.FromJson(index.ToJson());
        Assert.Equal(index.ToJson(), read.ToJson());
        Assert.Equal(index.Reporters[0].Coverage[1].First, read.Reporters[0].Coverage[1].First);
        Assert.Equal(index.Reporters[1].YearHashes, read.Reporters[1].YearHashes);
    }

    internal static (byte[] File, RefinedIndex Index) Write(IEnumerable<Cell> cells, int rowGroupCells = 1000)
    {
        using var stream = new MemoryStream();
        var index = RefinedFile.WriteAsync(cells, stream, rowGroupCells, null, default).GetAwaiter().GetResult();
        return (stream.ToArray(), index);
    }

    private static IReadOnlyDictionary<int, string> Hashes(IEnumerable<Cell> cells) =>
        Assert.Single(Write(cells).Index.Reporters).YearHashes;

    // By Parquet.Net and by our own decoder, which have to agree.
    private static IReadOnlyList<Cell> Read(byte[] file, RefinedReporter reporter)
    {
        using var content = new MemoryStream(file);
        var cells = RefinedFile.ReadAsync(content, reporter).GetAwaiter().GetResult();
        Assert.Equal(cells, RefinedContent.Of(file).Cells(reporter.RowGroups, null, mostBytes: 0, default));
        return cells;
    }
}
