using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class ComtradeV1Tests
{
    [Fact]
    public async Task A_published_row_gives_its_key_and_exact_figures()
    {
        var reads = await Reads.Text(ComtradeSample.V1());

        Assert.Equal("comtrade-v1", reads.Outcome.Layout);
        Assert.Null(reads.Outcome.Refusal);
        Assert.False(reads.Outcome.SumsAreTotals);
        Assert.Equal(
            new TradeRow(
                2,
                new CellKey(392, Frequency.Annual, Flow.Import, CommodityCode.Parse("030613"), 156, Period.OfYear(2023), ShortCode.Parse("H6")),
                new CellFigures(1234567, 500000, 500500, 8, ShortCode.Usd, Valuation.Cif, FigureMarks.None)),
            reads.Row);
    }

    [Fact]
    public async Task Annual_and_monthly_rows_may_share_a_file()
    {
        var content = ComtradeSample.V1() + ComtradeSample.V1Row(("freqCode", "M"), ("period", "202305"), ("refMonth", "5")) + "\n";

        var reads = await Reads.Text(content);

        Assert.Equal([Period.OfYear(2023), Period.OfMonth(2023, 5)], reads.Rows.Select(row => row.Key.Period));
        Assert.Equal([Frequency.Annual, Frequency.Monthly], reads.Rows.Select(row => row.Key.Frequency));
    }

    [Theory]
    [InlineData("M", Flow.Import)]
    [InlineData("X", Flow.Export)]
    [InlineData("RM", Flow.ReImport)]
    [InlineData("RX", Flow.ReExport)]
    [InlineData("DX", Flow.DomesticExport)]
    [InlineData("FM", Flow.ForeignImport)]
    [InlineData("MIP", Flow.ImportForInwardProcessing)]
    [InlineData("MOP", Flow.ImportAfterOutwardProcessing)]
    [InlineData("XIP", Flow.ExportAfterInwardProcessing)]
    [InlineData("XOP", Flow.ExportForOutwardProcessing)]
    public async Task Every_flow_is_kept_as_its_own(string code, Flow flow)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("flowCode", code)));
        Assert.Equal(flow, reads.Row.Key.Flow);
    }

    [Theory]
    [InlineData("partner2Code", "344")]
    [InlineData("customsCode", "C01")]
    [InlineData("motCode", "2100")]
    [InlineData("mosCode", "1")]
    public async Task A_breakdown_row_is_left_out_and_counted(string column, string value)
    {
        var reads = await Reads.Text(ComtradeSample.V1((column, value)));
        Assert.Empty(reads.Rows);
        Assert.Empty(reads.Rejects);
        Assert.Equal(1, reads.Outcome.Counts.BreakdownRows);

        // It shows that there was trade: the figure that it is a part of is not zero.
        Assert.Equal(Assert.Single((await Reads.Text(ComtradeSample.V1())).Rows).Key, Assert.Single(reads.LeftOut));
    }

    [Theory]
    [InlineData("partner2Code", "")]
    [InlineData("partner2Code", " 0")]
    [InlineData("customsCode", "")]
    [InlineData("customsCode", "C00 ")]
    [InlineData("motCode", "")]
    [InlineData("mosCode", "0 ")]
    [InlineData("mosCode", "")]
    [InlineData("isReported", "false")]
    [InlineData("isAggregate", "true")]
    [InlineData("typeCode", "")]
    [InlineData("freqCode", "")]
    public async Task A_figure_of_the_whole_is_kept(string column, string value)
    {
        var reads = await Reads.Text(ComtradeSample.V1((column, value)));
        Assert.Single(reads.Rows);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("490", 490)]
    [InlineData("899", 899)]
    [InlineData("392", 392)]
    [InlineData("840", 842)]
    [InlineData("76543", 76543)]
    [InlineData("'156", 156)]
    [InlineData(" 156 ", 156)]
    public async Task A_partner_code_is_never_dropped_and_has_one_identity(string code, int partner)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("partnerCode", code)));
        Assert.Equal(partner, reads.Row.Key.Partner);
    }

    [Theory]
    [InlineData("30613", "6", "030613")]
    [InlineData("'030613", "6", "030613")]
    [InlineData(" 030613 ", "6", "030613")]
    [InlineData("306", "4", "0306")]
    [InlineData("3", "2", "03")]
    [InlineData("9999aa", "6", "9999AA")]
    [InlineData("TOTAL", "0", "TOTAL")]
    [InlineData("30613", "", "030613")]
    [InlineData("8542", "", "8542")]
    public async Task A_commodity_code_gets_the_leading_zero_back_that_a_spreadsheet_took(string written, string level, string code)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("cmdCode", written), ("aggrLevel", level)));
        Assert.Equal(code, reads.Row.Key.Commodity.ToString());
    }

    [Theory]
    [InlineData("S3", "1", "001")]
    [InlineData("S1", "2", "27")]
    [InlineData("S3", "", "001")]
    [InlineData("B4", "", "111")]
    [InlineData("B5", "", "22")]
    [InlineData("SS", "2", "33")]
    [InlineData("NC", "6", "851712")]
    public async Task Commodities_of_other_systems_are_left_out_and_counted_by_system(string system, string level, string code)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("classificationCode", system), ("cmdCode", code), ("aggrLevel", level)));
        Assert.Empty(reads.Rows);
        Assert.Empty(reads.Rejects);
        Assert.Equal(1, reads.Outcome.Counts.OtherSystemRows);
        Assert.Equal(1, Assert.Single(reads.Outcome.OtherSystems, entry => entry.Key == system).Value);
    }

    [Fact]
    public async Task TOTAL_crosses_systems()
    {
        var reads = await Reads.Text(ComtradeSample.V1(("classificationCode", "S3"), ("cmdCode", "TOTAL"), ("aggrLevel", "0")));
        Assert.Equal((CommodityCode.Total, ShortCode.Parse("S3")), (reads.Row.Key.Commodity, reads.Row.Key.Classification));
    }

    [Theory]
    [InlineData("typeCode", "Q", "unknown_type: \"Q\"")]
    [InlineData("freqCode", "Q", "unknown_frequency: \"Q\"")]
    [InlineData("freqCode", "M", "contradictory_frequency: \"M\"")]
    [InlineData("period", "", "unknown_period: \"\"")]
    [InlineData("period", "20231", "unknown_period: \"20231\"")]
    [InlineData("period", "1023", "unknown_period: \"1023\"")]
    [InlineData("period", "202313", "unknown_period: \"202313\"")]
    [InlineData("period", "202300", "unknown_period: \"202300\"")]
    [InlineData("reporterCode", "JPN", "unknown_economy: \"JPN\"")]
    [InlineData("partnerCode", "", "unknown_economy: \"\"")]
    [InlineData("partnerCode", "-1", "unknown_economy: \"-1\"")]
    [InlineData("flowCode", "E", "unknown_flow: \"E\"")]
    [InlineData("flowCode", "5", "unknown_flow: \"5\"")]
    [InlineData("classificationCode", "H-6", "unknown_classification: \"H-6\"")]
    [InlineData("cmdCode", "", "missing: \"\"")]
    [InlineData("cmdCode", "shrimps", "unknown_commodity: \"shrimps\"")]
    [InlineData("aggrLevel", "false", "unknown_level: \"false\"")]
    [InlineData("customsCode", "TOTAL CPC", "unknown_breakdown: \"TOTAL CPC\"")]
    [InlineData("motCode", "8", "unknown_breakdown: \"8\"")]
    [InlineData("partner2Code", "H6", "unknown_breakdown: \"H6\"")]
    [InlineData("reporterCode", "0", "world_reporter: \"0\"")]
    [InlineData("classificationCode", "C00", "unknown_classification: \"C00\"")]
    [InlineData("classificationCode", "", "unknown_classification: \"\"")]
    [InlineData("cmdCode", "306", "contradictory_level: \"306\"")]
    [InlineData("cmdCode", "03061311", "contradictory_level: \"03061311\"")]
    [InlineData("qtyUnitCode", "kg", "unknown_unit: \"kg\"")]
    [InlineData("qtyUnitCode", "99999", "unknown_unit: \"99999\"")]
    [InlineData("primaryValue", "12a4", "not_a_number: \"12a4\"")]
    [InlineData("primaryValue", "$12", "not_a_number: \"$12\"")]
    [InlineData("primaryValue", "1.2345", "too_many_decimals: \"1.2345\"")]
    [InlineData("primaryValue", "-5", "negative: \"-5\"")]
    [InlineData("primaryValue", "9223372036854776", "too_large: \"9223372036854776\"")]
    [InlineData("netWgt", "heavy", "not_a_number: \"heavy\"")]
    [InlineData("netWgt", "-1", "negative: \"-1\"")]
    [InlineData("qty", "99999999999999999999", "too_large: \"99999999999999999999\"")]
    public async Task A_damaged_field_rejects_its_row_and_names_the_column(string column, string value, string reason)
    {
        var reads = await Reads.Text(ComtradeSample.V1((column, value)));

        Assert.Empty(reads.Rows);
        var reject = Assert.Single(reads.Rejects);
        Assert.Equal((2, column, reason), (reject.Line, reject.Column, reject.Reason));
        Assert.Equal(ComtradeSample.V1Row((column, value)), reject.Row);
        Assert.Equal(1, reads.Outcome.Counts.Rejected);
    }

    [Theory]
    [InlineData("202452", "A")]
    [InlineData("2024", "A")]
    [InlineData("202452", "M")]
    [InlineData("2024-52", "M")]
    [InlineData("202452", "")]
    public async Task Month_52_means_the_whole_year_among_months_too(string period, string frequency)
    {
        var reads = await Reads.Text(ComtradeSample.V1(("period", period), ("freqCode", frequency)));
        Assert.Equal(Period.OfYear(2024), reads.Row.Key.Period);
    }

    [Fact]
    public async Task A_services_file_is_refused_as_a_whole()
    {
        var reads = await Reads.Text(ComtradeSample.V1() + ComtradeSample.V1Row(("typeCode", "S")) + "\n");
        Assert.Equal(RefusalCodes.Services, reads.Outcome.Refusal?.Code);
        Assert.Contains("line 3", reads.Outcome.Refusal!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_many_rows_for_one_total_only_the_whole_is_used()
    {
        string[] modes = ["0", "1000", "2100", "2200", "3100", "3200", "9000", "9110"];
        string[] partners = ["0", "276", "251", "380"];
        var rows = modes.SelectMany(mode => partners.Select(partner => ComtradeSample.V1Row(
            ("reporterCode", "757"), ("partnerCode", "0"), ("cmdCode", "TOTAL"), ("aggrLevel", "0"), ("motCode", mode), ("partner2Code", partner))));

        var reads = await Reads.Text($"{ComtradeSample.V1Names}\n{string.Join('\n', rows)}\n");

        Assert.Single(reads.Rows);
        Assert.Equal(31, reads.Outcome.Counts.BreakdownRows);
        Assert.Equal(32, reads.Outcome.Counts.Records);
    }
}
