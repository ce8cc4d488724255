using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class BaciTests
{
    private const string Names = "t,i,j,k,v,q";
    private static readonly ReadOptions Edition2022 = new() { FileName = "2023/BACI_HS22_Y2023_V202501.csv" };

    [Fact]
    public async Task A_record_is_an_export_of_one_side_and_an_import_of_the_other_with_the_same_figures()
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,850440,12.345,6.789\n", Edition2022);

        Assert.Equal("baci", reads.Outcome.Layout);
        Assert.True(reads.Outcome.SumsAreTotals);
        Assert.Equal((1, 2), (reads.Outcome.Counts.UsedRecords, reads.Outcome.Counts.Rows));
        var figures = new CellFigures(12_345_000, 6_789_000, null, CellFigures.NoUnit, ShortCode.Usd, Valuation.Fob, FigureMarks.None);
        var code = CommodityCode.Parse("850440");
        var (year, edition) = (Period.OfYear(2023), ShortCode.Parse("H6"));
        Assert.Equal(
            [
                new TradeRow(2, new CellKey(392, Frequency.Annual, Flow.Export, code, 156, year, edition), figures),
                new TradeRow(2, new CellKey(156, Frequency.Annual, Flow.Import, code, 392, year, edition), figures),
            ],
            reads.Rows);
    }

    [Theory]
    [InlineData("0.009", 9_000L)]
    [InlineData("1.234567", 1_234_567L)]
    [InlineData("987654321.123", 987_654_321_123_000L)]
    [InlineData("9223372036854.775807", 9_223_372_036_854_775_807L)]
    public async Task Thousands_of_dollars_are_exact_to_the_thousandth_of_a_dollar(string text, long thousandths)
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,850440,{text},\n", Edition2022);
        Assert.All(reads.Rows, row => Assert.Equal(thousandths, row.Figures.Value));
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    [InlineData("           NA")]
    [InlineData("  ")]
    public async Task A_weight_that_is_not_known_is_empty_or_NA(string weight)
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,850440,1,{weight}\n", Edition2022);
        Assert.All(reads.Rows, row => Assert.Null(row.Figures.NetWeight));
        Assert.Equal(2, reads.Rows.Count);
    }

    [Fact]
    public async Task What_binary_floating_point_left_behind_is_rounded_off_and_counted()
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,850440,1234.5670000000002,0.30000000000000004\n", Edition2022);
        Assert.All(reads.Rows, row => Assert.Equal((1_234_567_000, 300_000), (row.Figures.Value, row.Figures.NetWeight)));
        Assert.Equal(2, reads.Outcome.Counts.RoundedFigures);
    }

    [Fact]
    public async Task A_weight_of_zero_tons_is_zero()
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,850440,1,0.000\n", Edition2022);
        Assert.All(reads.Rows, row => Assert.Equal(0, row.Figures.NetWeight));
    }

    [Theory]
    [InlineData("10121", "010121")]
    [InlineData("'10121", "010121")]
    [InlineData("999999", "999999")]
    public async Task A_code_gets_its_leading_zero_back(string text, string code)
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,{text},1,\n", Edition2022);
        Assert.All(reads.Rows, row => Assert.Equal(code, row.Key.Commodity.ToString()));
    }

    [Fact]
    public async Task Blanks_around_fields_and_codes_of_both_lists_are_taken()
    {
        var reads = await Reads.Text($"{Names}\n2023,  4, 840,850440,   1.5,   2\n", Edition2022);
        Assert.Equal([(4, 842), (842, 4)], reads.Rows.Select(row => (row.Key.Reporter, row.Key.Partner)));
    }

    [Fact]
    public async Task A_file_without_weights_is_read()
    {
        var reads = await Reads.Text("t,k,i,j,v\n2023,850440,392,156,1\n", Edition2022);
        Assert.Equal(2, reads.Rows.Count);
    }

    [Theory]
    [InlineData("23,392,156,850440,1,", "t", "unknown_period")]
    [InlineData("2023,JPN,156,850440,1,", "i", "unknown_economy")]
    [InlineData("2023,392,0,850440,1,", "j", "unknown_economy")]
    [InlineData("2023,392,156,8504,1,", "k", "contradictory_level")]
    [InlineData("2023,392,156,TOTAL,1,", "k", "contradictory_level")]
    [InlineData("2023,392,156,850440,1.50E+05,", "v", "rounded_number")]
    [InlineData("2023,392,156,850440,9223372036854.775808,", "v", "too_large")]
    [InlineData("2023,392,156,850440,1,x", "q", "not_a_number")]
    [InlineData("2023,392,156,850440,NA,NA", "v", "no_value")]
    public async Task A_damaged_record_gives_neither_side(string record, string column, string code)
    {
        var reads = await Reads.Text($"{Names}\n{record}\n", Edition2022);
        Assert.Empty(reads.Rows);
        var reject = Assert.Single(reads.Rejects);
        Assert.Equal(column, reject.Column);
        Assert.StartsWith(code + ":", reject.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_repeated_header_is_counted_not_rejected()
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,850440,1,\n{Names}\n2022,392,156,850440,1,\n", Edition2022);
        Assert.Equal((4, 0, 1L), (reads.Rows.Count, reads.Rejects.Count, reads.Outcome.Counts.RepeatedHeaders));
    }

    [Theory]
    [InlineData("BACI_HS92_Y1995_V202501.csv", "H0", "202501")]
    [InlineData("BACI_HS96_Y1996_V202501.csv", "H1", "202501")]
    [InlineData("BACI_HS02_Y2002_V202501.csv", "H2", "202501")]
    [InlineData("BACI_HS07_Y2007_V202501.csv", "H3", "202501")]
    [InlineData("BACI_HS12_Y2012_V202501.csv", "H4", "202501")]
    [InlineData("BACI_HS17_Y2017_V202401b.csv", "H5", "202401")]
    [InlineData("hs22/baci_hs22_y2023_v202501_subset.csv.gz", "H6", "202501")]
    [InlineData("product_codes_HS22_V202501.csv", "H6", "202501")]
    [InlineData("country_codes_V202501.csv", "", "202501")]
    [InlineData("BACI_HS99_Y2030.csv", "", null)]
    public void A_file_s_name_says_edition_and_version(string name, string edition, string? version)
    {
        var read = BaciFileName.TryParse(name)!;
        Assert.Equal((edition, version), (read.Classification.ToString(), read.Version));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("comtrade_HS22_V202501.csv")]
    [InlineData("BACINE_HS22.csv")]
    public void Other_names_say_nothing(string? name) => Assert.Null(BaciFileName.TryParse(name));

    [Fact]
    public async Task Without_the_file_s_name_the_edition_is_left_open()
    {
        var reads = await Reads.Text($"{Names}\n2023,392,156,850440,1,\n");
        Assert.All(reads.Rows, row => Assert.True(row.Key.Classification.IsEmpty));
    }
}
