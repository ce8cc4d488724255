using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

/// <summary>Some of UN Comtrade's columns, as people keep them.</summary>
public class ComtradeSelectionTests
{
    [Theory]
    [InlineData("period,reporterCode,partnerCode,flowCode,cmdCode,primaryValue", "2023,392,156,X,8542,5")]
    [InlineData("period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue", "2023,JPN,CHN,X,8542,5")]
    [InlineData("period,reporter_iso,partner_iso,flow_code,cmd_code,primary_value", "2023,JPN,CHN,X,8542,5")]
    [InlineData("refYear,refMonth,reporterISO,partnerCode,flowCode,cmdCode,primaryValue", "2023,52,JPN,156,X,8542,5")]
    [InlineData("freq_code,ref_year,reporter_iso,reporter_desc,flow_code,partner_iso,cmd_code,primary_value", "A,2023,JPN,Japan,X,CHN,8542,5")]
    [InlineData("primaryValue;cmdCode;flowDesc;flowCode;partnerISO;reporterISO;period;typeCode", "5;8542;Export;X;CHN;JPN;2023;C")]
    [InlineData("Period,Trade Flow Code,Reporter ISO,Partner Code,Commodity Code,Trade Value (US$)", "2023,2,JPN,156,8542,5")]
    [InlineData("X,Period,Trade.Flow.Code,Reporter.Code,Partner.ISO,Commodity.Code,Trade.Value..US..", "1,2023,2,392,CHN,8542,5")]
    public async Task Period_reporter_partner_flow_commodity_and_value_are_enough(string names, string row)
    {
        var reads = await Reads.Text($"{names}\n{row}\n");
        Assert.Null(reads.Outcome.Refusal);
        Assert.Equal(new CellKey(392, Frequency.Annual, Flow.Export, CommodityCode.Parse("8542"), 156, Period.OfYear(2023), default), reads.Row.Key);
        Assert.Equal((5000L, ShortCode.Usd), (reads.Figures.Value, reads.Figures.Currency));
    }

    [Theory]
    [InlineData("2023,1", 202301)]
    [InlineData("2023,01", 202301)]
    [InlineData("2023,12", 202312)]
    [InlineData("2023,11.0", 202311)]
    [InlineData("2023,52", 2023)]
    public async Task A_year_and_a_month_are_a_period(string period, int code)
    {
        var reads = await Reads.Text($"refYear,refMonth,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n{period},JPN,W00,M,TOTAL,5\n");
        Assert.Equal((code, 0), (reads.Row.Key.Period.Code, reads.Row.Key.Partner));
    }

    [Theory]
    [InlineData("2023,13")]
    [InlineData("2023,0")]
    [InlineData("2023,")]
    [InlineData("2023,101")]
    [InlineData("202301,5")]
    public async Task What_is_no_month_is_rejected(string period)
    {
        var reads = await Reads.Text($"refYear,refMonth,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n{period},JPN,W00,M,TOTAL,5\n");
        Assert.StartsWith("unknown_period", reads.Reason, StringComparison.Ordinal);
        Assert.Equal("refYear", reads.Rejects[0].Column);
    }

    [Theory]
    [InlineData("reporterISO,partnerISO,flowCode,cmdCode,primaryValue", "period")]
    [InlineData("refYear,reporterISO,partnerISO,flowCode,cmdCode,primaryValue", "refMonth")]
    [InlineData("period,reporterDesc,partnerISO,flowCode,cmdCode,primaryValue", "reporterCode or reporterISO")]
    [InlineData("period,reporterISO,partnerDesc,flowCode,cmdCode,primaryValue", "partnerCode or partnerISO")]
    [InlineData("period,reporterISO,partnerISO,flowDesc,cmdCode,primaryValue", "flowCode")]
    [InlineData("period,reporterISO,partnerISO,flowCode,cmdDesc,primaryValue", "cmdCode")]
    [InlineData("period,reporterISO,partnerISO,flowCode,cmdCode,netWgt", "primaryValue")]
    [InlineData("Period,Trade Flow,Reporter ISO,Partner ISO,Commodity Code,Trade Value (US$)", "Trade Flow Code")]
    public async Task Where_something_is_missing_the_refusal_names_it_and_nothing_else(string names, string missing)
    {
        var refusal = (await Reads.Text($"{names}\n1,2,3,4,5,6\n")).Outcome.Refusal;
        Assert.Equal(RefusalCodes.UnknownHeader, refusal?.Code);
        Assert.Equal([missing], refusal!.MissingColumns);
        Assert.Equal(names.Contains("Desc", StringComparison.Ordinal) || names.Contains("Trade Flow,", StringComparison.Ordinal), refusal.Detail.Contains("not by the words", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("partner2Code", "36")]
    [InlineData("customsCode", "C01")]
    [InlineData("motCode", "2100")]
    [InlineData("mosCode", "1")]
    public async Task Breakdowns_are_left_out_where_their_column_is_there(string column, string code)
    {
        var reads = await Reads.Text($"period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue,{column}\n2023,JPN,CHN,X,TOTAL,5,{code}\n2023,JPN,CHN,X,TOTAL,9,0\n");
        Assert.Equal(1, reads.Outcome.Counts.BreakdownRows);
        Assert.Equal(9000, reads.Figures.Value);
    }

    [Fact]
    public async Task The_frequency_and_the_type_are_checked_where_they_are_there()
    {
        const string Names = "freqCode,typeCode,period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue";
        Assert.StartsWith("contradictory_frequency", (await Reads.Text($"{Names}\nM,C,2023,JPN,CHN,X,TOTAL,5\n")).Reason, StringComparison.Ordinal);
        Assert.Equal(RefusalCodes.Services, (await Reads.Text($"{Names}\nA,S,2023,JPN,CHN,X,TOTAL,5\n")).Outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_classification_that_is_there_says_whose_code_it_is()
    {
        var reads = await Reads.Text("period,reporterISO,partnerISO,flowCode,classificationCode,cmdCode,primaryValue\n2023,JPN,CHN,X,H6,30613,5\n");
        Assert.Equal((CommodityCode.Parse("030613"), ShortCode.Parse("H6")), (reads.Row.Key.Commodity, reads.Row.Key.Classification));
    }

    [Fact]
    public async Task Without_it_a_code_that_may_be_of_another_system_is_rejected()
    {
        var reads = await Reads.Text("period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n2023,JPN,CHN,X,76381,5\n2023,JPN,CHN,X,030613,6\n");
        Assert.StartsWith("unknown_classification", reads.Reason, StringComparison.Ordinal);
        Assert.Equal(6000, reads.Figures.Value);
    }

    // 27 is fertilizers in the SITC and fuels in the Harmonized System: what 0 and 781 are not, it may not be either.
    [Theory]
    [InlineData("0")]
    [InlineData("781")]
    public async Task Where_codes_are_none_of_the_Harmonized_System_s_shorter_ones_are_not_taken_for_its(string foreign)
    {
        var reads = await Reads.Text(
            $"period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n2023,JPN,CHN,X,27,5\n2023,JPN,CHN,X,{foreign},6\n2023,JPN,CHN,X,TOTAL,9\n");
        Assert.All(reads.Rejects, reject => Assert.StartsWith("unknown_classification", reject.Reason, StringComparison.Ordinal));
        Assert.Equal(2, reads.Rejects.Count);
        Assert.True(reads.Row.Key.Commodity.IsTotal);
    }

    [Theory]
    [InlineData("motDesc", "Air", "TOTAL MOT")]
    [InlineData("customsDesc", "Processing", "TOTAL CPC")]
    [InlineData("partner2Desc", "Austria", "World")]
    public async Task A_part_of_a_figure_is_left_out_where_words_alone_tell_it(string column, string part, string whole)
    {
        var names = $"period,reporterISO,partnerISO,flowCode,cmdCode,{column},primaryValue";
        var reads = await Reads.Text($"{names}\n2023,JPN,CHN,X,TOTAL,{part},5\n2023,JPN,CHN,X,TOTAL,{whole},9\n");
        Assert.Equal((9000, 1), (reads.Figures.Value, reads.Outcome.Counts.BreakdownRows));
        Assert.Single(reads.LeftOut);
    }

    [Theory]
    [InlineData("Japan")]
    [InlineData("")]
    public async Task A_country_that_is_no_code_is_rejected(string reporter)
    {
        var reads = await Reads.Text($"period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue\n2023,{reporter},CHN,X,TOTAL,5\n");
        Assert.Equal("reporterISO", reads.Rejects[0].Column);
        Assert.StartsWith($"unknown_economy: \"{reporter}\"", reads.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_columns_are_still_the_whole_layout()
    {
        Assert.Equal("comtrade-v1", (await Reads.Text(ComtradeSample.V1())).Outcome.Layout);
        Assert.Equal("comtrade-bulk", (await Reads.Text(ComtradeSample.Bulk())).Outcome.Layout);
        Assert.Equal("comtrade-legacy", (await Reads.Text(ComtradeSample.Legacy())).Outcome.Layout);
    }
}
