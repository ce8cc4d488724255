using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Tests.Reading.Layouts;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>Files that were put together from several: what follows a second header is never read by the first.</summary>
public class LaterHeaderTests
{
    private const string Names = "period,reporter,partner,flow,commodity,value";
    private const string Row = "2024,JPN,CHN,X,TOTAL,5";

    [Theory]
    [InlineData("period,partner,reporter,flow,commodity,value")]
    [InlineData("period,reporter,partner,flow,commodity,value,currency")]
    [InlineData("period,reporter,partner,flow,commodity,value,note,comment,more")]
    [InlineData("period,partner,reporter,flow,commodity,amount")]
    [InlineData("period;partner;reporter;flow;commodity;value")]
    [InlineData("period;reporter;partner;flow;commodity;value")]
    [InlineData("\"period\";\"partner\";\"reporter\";\"flow\";\"commodity\";\"value\"")]
    [InlineData("\"period\"\t\"partner\"\t\"reporter\"\t\"flow\"\t\"commodity\"\t\"value\"")]
    [InlineData("\uFEFFperiod|partner|reporter|flow|commodity|value")]
    [InlineData("t,i,j,k,v,q")]
    [InlineData(ComtradeSample.V1Names)]
    [InlineData(ComtradeSample.LegacyNames)]
    [InlineData("period,reporterISO,partnerISO,flowCode,cmdCode,primaryValue")]
    [InlineData("2024,JPN,CHN,X,TOTAL,5period,partner,reporter,flow,commodity,value")]
    public async Task Another_header_further_down_refuses_the_file_with_its_line(string header)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{header}\n{Row}\n");
        Assert.Equal(RefusalCodes.SecondHeader, reads.Outcome.Refusal?.Code);
        Assert.Contains("Line 3 ", reads.Outcome.Refusal!.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_v1_header_in_another_order_refuses_the_file()
    {
        var swapped = ComtradeSample.V1Names.Replace("reporterCode", "x", StringComparison.Ordinal).Replace("partnerCode", "reporterCode", StringComparison.Ordinal)
            .Replace(",x,", ",partnerCode,", StringComparison.Ordinal);
        var reads = await Reads.Text($"{ComtradeSample.V1()}{swapped}\n{ComtradeSample.V1Row()}\n");
        Assert.Equal(RefusalCodes.SecondHeader, reads.Outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData(Names)]
    [InlineData("PERIOD , reporter,\"partner\",flow,commodity,value,")]
    [InlineData("\uFEFF\"period\",\"reporter\",\"partner\",\"flow\",\"commodity\",\"value\"")]
    public async Task The_same_header_again_is_counted(string header)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{header}\n{Row}\n");
        Assert.Equal((2, 1L), (reads.Rows.Count, reads.Outcome.Counts.RepeatedHeaders));
    }

    [Fact]
    public async Task A_row_that_lacks_its_line_end_costs_itself_and_the_same_header_behind_it()
    {
        var reads = await Reads.Text($"{Names}\n{Row}{Names}\n{Row}\n");
        Assert.Equal(3, reads.Row.Line);
        Assert.StartsWith("field_count", reads.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024,JPN,CHN,X,TOTAL,value")]
    [InlineData("the value of the flow,,,,,")]
    [InlineData("2024,reporter,partner,X,TOTAL,5")]
    public async Task Damaged_rows_that_hold_a_name_are_rejected_and_no_more(string row)
    {
        var reads = await Reads.Text($"{Names}\n{row}\n{Row}\n");
        Assert.Null(reads.Outcome.Refusal);
        Assert.Equal((1, 3L), (reads.Rejects.Count, reads.Row.Line));
    }
}
