using System.Text;

namespace TradeFunctions.Core.Tests.Reading;

public class EncodingTests
{
    private const string Names = "period,reporter,partner,flow,commodity,value,note";

    [Fact]
    public async Task A_rejected_row_in_UTF_8_is_shown_as_written()
    {
        var reads = await Reads.Text($"{Names}\nbad,Türkiye,日本,😀\n");
        Assert.Equal("bad,Türkiye,日本,😀", Assert.Single(reads.Rejects).Row);
    }

    [Fact]
    public async Task A_rejected_row_that_is_not_UTF_8_is_taken_as_Windows_1252()
    {
        byte[] row = [.. "bad,C"u8, 0xF4, .. "te d'Ivoire,"u8, 0x80, .. "5\n"u8];
        var reads = await Reads.Bytes([.. Encoding.ASCII.GetBytes($"{Names}\n"), .. row]);
        Assert.Equal("bad,Côte d'Ivoire,€5", Assert.Single(reads.Rejects).Row);
    }

    [Fact]
    public async Task A_rejected_row_under_a_Chinese_header_is_taken_as_GB18030()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var reads = await Reads.Bytes(gb18030.GetBytes($"{Names},商品名称\nbad,日本,集成电路\n"));
        Assert.Equal("bad,日本,集成电路", Assert.Single(reads.Rejects).Row);
    }

    [Fact]
    public async Task A_Chinese_header_that_fits_no_layout_is_named_in_Chinese()
    {
        var gb18030 = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
        var reads = await Reads.Bytes(gb18030.GetBytes("数据年月,商品名称,美元\n202401,集成电路,\"1,234\",\n"));
        Assert.Contains("数据年月, 商品名称, 美元", reads.Outcome.Refusal?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_header_with_accents_in_Windows_1252_is_not_taken_for_Chinese()
    {
        byte[] header = [.. Encoding.ASCII.GetBytes($"{Names},P"), 0xE9, .. "riode"u8, (byte)'\n'];
        var reads = await Reads.Bytes([.. header, .. "bad,P"u8, 0xE9, .. "rou\n"u8]);
        Assert.Equal("bad,Pérou", Assert.Single(reads.Rejects).Row);
    }

    [Fact]
    public async Task A_character_cut_at_the_longest_text_does_not_change_the_encoding()
    {
        var reads = await Reads.Text($"{Names}\nb{string.Concat(Enumerable.Repeat("😀", 4100))}\n");
        Assert.Equal($"b{string.Concat(Enumerable.Repeat("😀", 1999))}", Assert.Single(reads.Rejects).Row);
    }

    [Fact]
    public async Task Bytes_that_are_no_text_do_not_disturb_the_figures_beside_them()
    {
        byte[] content = [.. Encoding.ASCII.GetBytes($"{Names}\n2024,JPN,CHN,X,TOTAL,5,"), 0xFF, 0x00, 0xC3, (byte)'\n'];
        var reads = await Reads.Bytes(content);
        Assert.Equal(5000, reads.Figures.Value);
    }
}
