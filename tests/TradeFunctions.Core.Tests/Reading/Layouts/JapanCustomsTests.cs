using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;
using static TradeFunctions.Core.Tests.Reading.Layouts.JapanCustomsFile;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class JapanCustomsTests
{
    private const int China = 156;
    private const int World = 0;
    private static readonly ShortCode Yen = ShortCode.Parse("JPY");

    [Fact]
    public async Task A_row_is_twelve_months_of_a_subheading_a_heading_and_a_chapter_in_yen()
    {
        var reads = await Reads.Text(File(ByCountry, Of("1,2024,'850440010,105,NO,KG", (36, 12, 1236), [.. Enumerable.Repeat((3L, 1L, 103L), 12)])));

        Assert.Equal("japan-customs", reads.Outcome.Layout);
        Assert.Equal((1, 36, 0), (reads.Outcome.Counts.UsedRecords, reads.Outcome.Counts.Rows, reads.Outcome.Counts.Notes));
        Assert.Equal(["85", "8504", "850440"], reads.Rows.Select(row => row.Key.Commodity.ToString()).Distinct().Order());
        Assert.Equal(Enumerable.Range(202401, 12), reads.Rows.Select(row => row.Key.Period.Code).Distinct().Order());
        var row = reads.Rows.Single(row => row.Key is { Commodity: { Length: 6 }, Period.Month: 5 });
        Assert.Equal(
            new CellKey(392, Frequency.Monthly, Flow.Export, CommodityCode.Parse("850440"), China, Period.OfMonth(2024, 5), ShortCode.Parse("H6")), row.Key);
        Assert.Equal(new CellFigures(103_000_000, 1000, 3000, 5, Yen, Valuation.Fob, FigureMarks.None), row.Figures);
    }

    [Theory]
    [InlineData("1", Flow.Export, Valuation.Fob)]
    [InlineData("2", Flow.Import, Valuation.Cif)]
    [InlineData("'2", Flow.Import, Valuation.Cif)]
    public async Task Exports_are_fob_and_imports_cif(string text, Flow flow, Valuation valuation)
    {
        var reads = await Reads.Text(File(ByCountry, Row($"{text},2024,'850440010,105,  ,  ", 1)));
        Assert.All(reads.Rows, row => Assert.Equal((flow, valuation), (row.Key.Flow, row.Figures.Valuation)));
    }

    [Theory]
    [InlineData("'850440010", "850440")]
    [InlineData("'850440010'", "850440")]
    [InlineData("850440010", "850440")]
    [InlineData("'010121000", "010121")]
    [InlineData("10121000", "010121")]
    [InlineData("'000000190", "999999")]
    public async Task Nine_digits_are_read_with_apostrophes_or_without_a_leading_zero(string text, string subheading)
    {
        var reads = await Reads.Text(File(ByCountry, Row($"1,2024,{text},105,  ,NO", 1)));
        Assert.Contains(CommodityCode.Parse(subheading), reads.Rows.Select(row => row.Key.Commodity));
        Assert.Contains(CommodityCode.Parse(subheading[..2]), reads.Rows.Select(row => row.Key.Commodity));
    }

    [Theory]
    [InlineData("KG", "NO", 2_000L, 3_000L, 5)]
    [InlineData("NO", "KG", 3_000L, 2_000L, 5)]
    [InlineData("  ", "KG", 3_000L, null, -1)]
    [InlineData("  ", "MT", 3_000_000L, null, -1)]
    [InlineData("  ", "GR", 3L, null, -1)]
    [InlineData("  ", "SM", null, 3_000L, 2)]
    [InlineData("NO", "SM", null, 3_000L, 2)]
    [InlineData("DZ", "  ", null, 2_000L, 11)]
    [InlineData("kl", "mt", 3_000_000L, 2_000L, 20)]
    [InlineData("XX", "YY", null, null, -1)]
    [InlineData("  ", "  ", null, null, -1)]
    public async Task A_quantity_of_mass_is_the_net_weight_and_the_other_the_quantity(string unit1, string unit2, long? grams, long? quantity, int unit)
    {
        var reads = await Reads.Text(File(ByCountry, Of($"2,2024,'850440010,105,{unit1},{unit2}", (2, 3, 7), [(2, 3, 7), .. Enumerable.Repeat((0L, 0L, 0L), 11)])));
        var figures = reads.Rows.First(row => row.Key.Period.Month == 1).Figures;
        Assert.Equal((grams, quantity, unit), (figures.NetWeight, figures.Quantity, figures.QuantityUnit));
    }

    /// <summary>A number that is not known is no sign of columns that were shifted: the row may be a part of the sums of all that is known of it.</summary>
    [Theory]
    [InlineData("1,2024,1000,'850440010,105", Flow.Export, 156, "850440")]
    [InlineData("3,2024,100,'850440010,105", null, 156, "850440")]
    [InlineData("1,20240,100,'850440010,105", Flow.Export, 156, "850440")]
    [InlineData("1,2024,100,'850440010,990", Flow.Export, null, "850440")]
    [InlineData("1,2024,100,'8504,105", Flow.Export, 156, null)]
    public async Task A_row_that_cannot_be_read_leaves_none_of_the_sums_that_it_may_be_a_part_of_whole(string codes, Flow? flow, int? partner, string? goods)
    {
        var reads = await Reads.Text(File(ByOffice, Row($"{codes},  ,  ", 5, 1)));
        Assert.Single(reads.Rejects);
        var known = Assert.Single(reads.Unread);
        Assert.All(known, key => Assert.Equal((392, flow, partner), (key.Reporter!.Value, key.Flow, key.Partner)));
        string?[] expected = goods is null ? [null] : [goods[..2], goods[..4], goods];
        Assert.Equal(expected, known.Select(key => key.Commodity?.ToString()).Order());
    }

    [Fact]
    public async Task Codes_of_one_subheading_and_offices_are_added_up_to_each_level_and_rows_met_twice_are_one()
    {
        var cells = await CellsOf(File(
            ByOffice,
            Row("1,2024,100,'850440010,105,  ,KG", 5, 1),
            Row("1,2024,200,'850440010,105,  ,KG", 7, 1),
            Row("1,2024,200,'850440010,105,  ,KG", 7, 1),
            Row("1,2024,200,'850440090,105,  ,KG", 11, 1),
            Row("1,2024,200,'850450000,105,  ,KG", 13, 1)));

        Assert.Equal((23, 13, 36, 36), (Value("850440"), Value("850450"), Value("8504"), Value("85")));

        long Value(string code) => Thousands(cells, code, China, 202401);
    }

    [Fact]
    public async Task Countries_of_one_economy_are_added_up()
    {
        var cells = await CellsOf(File(ByCountry, Row("1,2024,'850440010,217,  ,NO", 5), Row("1,2024,'850440010,216,  ,NO", 7)));
        Assert.Equal(12, Thousands(cells, "850440", 620, 202401));
    }

    [Fact]
    public async Task A_file_without_countries_is_of_the_World()
    {
        var cells = await CellsOf(File(WithoutCountry, Row("1,2024,'850440010,  ,NO", 5), Row("1,2024,'850440020,  ,NO", 7)));
        Assert.Equal(12, Thousands(cells, "8504", World, 202401));
    }

    [Fact]
    public async Task The_last_month_with_any_figure_of_the_flow_ends_the_year_and_a_zero_before_it_is_no_trade()
    {
        var cells = await CellsOf(File(
            ByCountry,
            Row("1,2024,'850440010,105,  ,NO", 5, 0, 6),
            Row("1,2024,'850440010,304,  ,NO", 5),
            Row("2,2024,'850440010,105,  ,NO", 5),
            Row("1,2023,'850440010,105,  ,NO", [.. Enumerable.Repeat(2L, 12)])));

        Assert.Equal([202401, 202402, 202403], Periods(Flow.Export, 2024));
        Assert.Equal([202401], Periods(Flow.Import, 2024));
        Assert.Equal(12, Periods(Flow.Export, 2023).Count());
        Assert.Equal(0, Thousands(cells, "85", 842, 202403));

        IEnumerable<int> Periods(Flow flow, int year) =>
            cells.Where(cell => cell.Key.Flow == flow && cell.Key.Period.Year == year).Select(cell => cell.Key.Period.Code).Distinct().Order();
    }

    // Less than half a thousand yen is 0 thousand yen, and was traded all the same.
    [Fact]
    public async Task A_quantity_alone_keeps_its_month()
    {
        var cells = await CellsOf(File(ByCountry, Of("1,2024,'850440010,105,  ,NO", (0, 1, 0), [(0, 0, 0), (0, 1, 0), .. Enumerable.Repeat((0L, 0L, 0L), 10)])));
        Assert.Equal([202401, 202402], cells.Select(cell => cell.Key.Period.Code).Distinct());
        Assert.All(cells.Where(cell => cell.Key.Period.Month == 2), cell => Assert.Equal((0, 1000), (cell.Figures.Value, cell.Figures.Quantity)));
    }

    [Fact]
    public async Task A_file_of_zeros_alone_has_no_month() =>
        Assert.Empty(await CellsOf(File(ByCountry, Row("1,2024,'850440010,105,  ,NO"))));

    [Fact]
    public async Task Months_without_columns_are_not_there_and_April_may_be_Apl()
    {
        var header = HeaderOf("Exp or Imp,Year,HS,Country,Unit1,Unit2", months: 5).Replace("-Apr", "-Apl", StringComparison.Ordinal);
        var cells = await CellsOf(File(header, "1,2026,'850440010,105,  ,NO,0,0,15,0,0,1,0,0,2,0,0,3,0,0,4,0,0,5"));
        Assert.Equal([202601, 202602, 202603, 202604, 202605], cells.Select(cell => cell.Key.Period.Code).Distinct());
        Assert.Equal(4, Thousands(cells, "85", China, 202604));
    }

    [Theory]
    [InlineData(100, 100, false)]
    [InlineData(111, 100, false)]
    [InlineData(112, 100, true)]
    [InlineData(99, 100, true)]
    [InlineData(0, 100, true)]
    public async Task A_year_that_differs_from_its_months_by_more_than_what_is_left_away_is_named_and_the_row_used(long year, long january, bool isNamed)
    {
        var reads = await Reads.Text(File(ByCountry, Full("1,2024,'850440010,105,  ,NO", year, january)));

        Assert.Equal(1, reads.Outcome.Counts.UsedRecords);
        Assert.Equal(isNamed ? 1 : 0, reads.Outcome.Counts.Notes);
        if (!isNamed) return;
        var note = Assert.Single(reads.Outcome.Notes);
        Assert.Equal((2, "Value-Year", $"year_differs: the year is {year}, its months add up to {january}"), (note.Line, note.Column, note.Text));
    }

    [Fact]
    public async Task Years_of_quantities_are_checked_in_their_own_unit()
    {
        var none = Enumerable.Repeat((0L, 0L, 0L), 11);
        var reads = await Reads.Text(File(
            ByCountry,
            Of("1,2024,'850440010,105,KG,NO", (111, 11, 1), [(100, 0, 1), .. none]),
            Of("1,2024,'850440020,105,KG,NO", (112, 0, 1), [(100, 0, 1), .. none]),
            Of("1,2024,'850440030,105,KG,NO", (0, 12, 1), [(0, 0, 1), .. none])));
        Assert.Equal([(3, "Quantity1-Year"), (4, "Quantity2-Year")], reads.Outcome.Notes.Select(note => (note.Line, note.Column)));
    }

    [Theory]
    [InlineData("3,2024,'850440010,105", "unknown_flow: \"3\"")]
    [InlineData("1,2024/25,'850440010,105", "unknown_period: \"2024/25\"")]
    [InlineData("1,202405,'850440010,105", "unknown_period: \"202405\"")]
    [InlineData("1,2024,'8504,105", "unknown_commodity: \"'8504\"")]
    [InlineData("1,2024,'85044001X,105", "unknown_commodity: \"'85044001X\"")]
    [InlineData("1,2024,'850440010,999", "unknown_economy: \"999\"")]
    [InlineData("1,2024,'850440010,CHN", "unknown_economy: \"CHN\"")]
    public async Task A_key_that_cannot_be_read_is_rejected(string key, string reason) =>
        Assert.Equal(reason, (await Reads.Text(File(ByCountry, Row($"{key},  ,NO", 1)))).Reason);

    [Fact]
    public async Task A_row_that_cannot_be_read_leaves_each_level_of_its_year_unknown_and_no_month_to_come()
    {
        var reads = await Reads.Text(File(ByCountry, Row("1,2024,'850440010,105,  ,NO", 1).Replace(",1,", ",x,", StringComparison.Ordinal)));

        Assert.Equal("not_a_number: \"x\"", reads.Reason);
        Assert.Equal(["85", "8504", "850440"], Assert.Single(reads.Unread).Select(key => key.Commodity.ToString()!).Order());
        Assert.All(
            Assert.Single(reads.Unread),
            key => Assert.Equal((392, Flow.Export, China, null, 2024, Frequency.Monthly), (key.Reporter, key.Flow, key.Partner, key.Period, key.Year, key.Frequency)));
    }

    [Theory]
    [InlineData(1988, "H0")]
    [InlineData(2001, "H1")]
    [InlineData(2006, "H2")]
    [InlineData(2011, "H3")]
    [InlineData(2016, "H4")]
    [InlineData(2021, "H5")]
    [InlineData(2022, "H6")]
    public async Task The_edition_is_that_of_the_year(int year, string edition)
    {
        var reads = await Reads.Text(File(ByCountry, Row($"1,{year},'850440010,105,  ,NO", 1)));
        Assert.All(reads.Rows, row => Assert.Equal(edition, row.Key.Classification.ToString()));
    }

    [Property(MaxTest = 30)]
    public void Any_order_of_rows_and_any_cut_into_chunks_give_the_same_cells(int seed, byte size)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 40)
            .Select(i => Row($"{random.Next(1, 3)},2024,'8504{random.Next(10, 13)}{i:D3},{(random.Next(2) == 0 ? 105 : 304)},KG,NO", [.. Enumerable.Range(0, random.Next(9)).Select(_ => (long)random.Next(4))]))
            .ToArray();
        var expected = CellsOf(File(ByCountry, rows)).GetAwaiter().GetResult();

        random.Shuffle(rows);
        var options = new ReadOptions { BufferSize = 16 + size, Workers = 1 + (size % 3) };
        Assert.Equal(expected, CellsOf(File(ByCountry, rows), options).GetAwaiter().GetResult());
    }

    [Property(MaxTest = 30)]
    public void Chapters_are_the_sums_of_their_headings_and_these_of_their_subheadings(int seed)
    {
        var random = new Random(seed);
        var rows = Enumerable.Range(0, 40)
            .Select(i => Row($"1,2024,'85{random.Next(1, 4):D2}{random.Next(10, 13)}{i:D3},105,  ,NO", [.. Enumerable.Range(0, 12).Select(_ => (long)random.Next(4))]))
            .ToArray();
        var cells = CellsOf(File(ByCountry, rows)).GetAwaiter().GetResult();

        foreach (var whole in cells.Where(cell => cell.Key.Commodity.Length < 6))
        {
            var parts = cells.Where(cell => cell.Key.Period == whole.Key.Period && cell.Key.Commodity.Length == whole.Key.Commodity.Length + 2
                && cell.Key.Commodity.UpTo(whole.Key.Commodity.Length) == whole.Key.Commodity);
            Assert.Equal(whole.Figures.Value, parts.Sum(part => part.Figures.Value));
        }
    }

    private static long Thousands(IReadOnlyList<Cell> cells, string code, int partner, int period) =>
        cells.Single(cell => cell.Key.Commodity == CommodityCode.Parse(code) && cell.Key.Partner == partner && cell.Key.Period.Code == period).Figures.Value!.Value / 1_000_000;

    private static async Task<IReadOnlyList<Cell>> CellsOf(string file, ReadOptions? options = null)
    {
        using var sorter = new CellSorter();
        using var content = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(file));
        var outcome = await TradeFile.ReadAsync(content, sorter, options ?? ReadOptions.Default, CancellationToken.None);
        Assert.Null(outcome.Refusal);
        return [.. sorter.Merge()];
    }
}
