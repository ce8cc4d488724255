using System.Text;

namespace TradeFunctions.Core.Tests.Reading.Records;

public class RemarkTests
{
    private const string Names = "period,reporter,partner,flow,commodity,value";
    private const string Row = "2024,JPN,CHN,X,TOTAL,5";

    [Theory]
    [InlineData("# made up")]
    [InlineData("# made up, by hand, in 2024")]
    [InlineData("* provisional")]
    [InlineData("** revised")]
    [InlineData("// made up")]
    [InlineData("-- end of the figures")]
    [InlineData("© Nobody 2024")]
    [InlineData("(C) Nobody")]
    [InlineData("Source: made up")]
    [InlineData("Source: made up, downloaded on 2024-01-02")]
    [InlineData("\"Source: made up, 2024\"")]
    [InlineData("Data source: made up,,,,,")]
    [InlineData("NOTES:")]
    [InlineData("Last updated: 2024-05-06,,,,,")]
    [InlineData("Quelle: ausgedacht")]
    [InlineData("Fuente de los datos: ninguna")]
    [InlineData("注：测试")]
    [InlineData("資料來源: 測試")]
    [InlineData("出典：なし")]
    public async Task Remarks_below_the_figures_are_counted_and_rejected_neither(string remark)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{remark}\n{Row}\n");
        Assert.Empty(reads.Rejects);
        Assert.Equal([2L, 4L], reads.Rows.Select(row => row.Line));
        var counts = reads.Outcome.Counts;
        Assert.Equal((1L, 2L, 4L), (counts.Remarks, counts.Records, counts.Lines));
    }

    [Fact]
    public async Task Remarks_in_GB18030_are_known_too()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var reads = await Reads.Bytes(gb18030.GetBytes($"{Names},商品名称\n{Row},集成\n注：测试\n"));
        Assert.Equal(1, reads.Outcome.Counts.Remarks);
    }

    [Theory]
    [InlineData("2024")]
    [InlineData("JPN")]
    [InlineData("JPN,,,,,")]
    [InlineData("2024 JPN CHN X TOTAL 5")]
    [InlineData("2024:JPN:CHN:X:TOTAL:5")]
    [InlineData("Source")]
    [InlineData("#N/A,,,,,")]
    [InlineData("#N/A")]
    [InlineData("######")]
    [InlineData("#2024,JPN,CHN,X,TOTAL,5")]
    [InlineData("# 2024,JPN,CHN,X")]
    [InlineData("*5")]
    [InlineData("--")]
    [InlineData("--5,,,,,")]
    [InlineData("Note: 5,JPN,CHN")]
    [InlineData("Source: made up, a, b, c, d, e")]
    [InlineData("-,-,-,-,-,-")]
    [InlineData("Total,,,,,10")]
    public async Task A_damaged_row_never_passes_for_a_remark(string row)
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n{row}\n");
        Assert.Equal(3, Assert.Single(reads.Rejects).Line);
        Assert.Equal((0L, 2L), (reads.Outcome.Counts.Remarks, reads.Outcome.Counts.Records));
    }
}
