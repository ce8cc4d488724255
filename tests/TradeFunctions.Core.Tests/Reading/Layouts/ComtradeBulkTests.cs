using System.Text;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class ComtradeBulkTests
{
    private static readonly CellKey Key =
        new(392, Frequency.Annual, Flow.Import, CommodityCode.Parse("030613"), 156, Period.OfYear(2023), ShortCode.Parse("H6"));

    [Fact]
    public async Task A_packed_file_with_tabs_is_read_as_published()
    {
        var reads = await Reads.Bytes(Reads.Gzip(Encoding.UTF8.GetBytes(ComtradeSample.Bulk())));

        Assert.Equal("comtrade-bulk", reads.Outcome.Layout);
        Assert.Equal(Key, reads.Row.Key);
        Assert.Equal(new CellFigures(1234567, 500000, 500500, 8, ShortCode.Usd, Valuation.Cif, FigureMarks.None), reads.Figures);
    }

    [Theory]
    [InlineData("3", "03")]
    [InlineData("306", "0306")]
    [InlineData("30613", "030613")]
    [InlineData("0306", "0306")]
    [InlineData("TOTAL", "TOTAL")]
    public async Task Without_a_level_column_an_odd_length_tells_the_lost_zero(string written, string code)
    {
        var reads = await Reads.Text(ComtradeSample.Bulk(("cmdCode", written)));
        Assert.Equal(code, reads.Row.Key.Commodity.ToString());
    }

    [Fact]
    public async Task The_names_may_be_in_snake_case_and_the_delimiter_a_comma()
    {
        const string Header =
            "dataset_code,type_code,freq_code,ref_period_id,ref_year,ref_month,period,reporter_code,flow_code,partner_code,partner2code,"
            + "classification_search_code,classification_code,is_original_classification,cmd_code,customs_code,mos_code,mot_code,qty_unit_code,qty,"
            + "is_qty_estimated,alt_qty_unit_code,alt_qty,is_alt_qty_estimated,net_wgt,is_net_wgt_estimated,gross_wgt,is_gross_wgt_estimated,cifvalue,"
            + "fobvalue,primary_value,legacy_estimation_flag,is_reported,is_aggregate";
        const string Row = "1,C,A,20230101,2023,52,2023,392,M,156,0,HS,H6,0,030613,C00,0,0,8,12,0,-1,,0,34,1,,0,5.25,,5.25,0,1,0";

        var reads = await Reads.Text($"{Header}\n{Row}\n");

        Assert.Equal("comtrade-bulk", reads.Outcome.Layout);
        Assert.Equal(Key, reads.Row.Key);
        Assert.Equal(
            new CellFigures(5250, 34000, 12000, 8, ShortCode.Usd, Valuation.Cif, FigureMarks.EstimatedNetWeight | FigureMarks.ConvertedClassification),
            reads.Figures);
    }

    [Fact]
    public async Task A_quote_within_a_field_is_text()
    {
        var reads = await Reads.Text(ComtradeSample.Bulk(("datasetCode", "5\" tubes")) + string.Join('\t', Enumerable.Repeat("x", 34)));
        Assert.Equal(Key, reads.Row.Key);
        Assert.Equal(3, Assert.Single(reads.Rejects).Line);
    }
}
