using System.Text;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading;

public class LineEndTests
{
    private const string Names = "period,reporter,partner,flow,commodity,value,note";
    private const string Row = "2024,JPN,CHN,X,TOTAL,5,";

    [Theory]
    [InlineData("\r")]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public async Task Lines_may_end_in_any_of_the_three_ways(string end)
    {
        var text = string.Join(end, "made up", Names, $"{Row}\"say \"\"so\"\", a\"", "", "bad", $"{Row}\"two{end}lines\"", $"{Row}x");
        foreach (var content in new[] { text, text + end, $"\uFEFF{text}" })
        {
            foreach (var size in new[] { 1, 2, 7, 4096 })
            {
                var reads = await Reads.Text(content, new ReadOptions { BufferSize = size });
                Assert.Equal([3L, 6L, 8L], reads.Rows.Select(row => row.Line));
                Assert.Equal((5L, "bad"), (Assert.Single(reads.Rejects).Line, reads.Rejects[0].Row));
                Assert.Equal((8L, 1L, 1L), (reads.Outcome.Counts.Lines, reads.Outcome.Counts.TitleLines, reads.Outcome.Counts.BlankLines));
            }
        }
    }

    [Fact]
    public async Task Files_whose_lines_end_with_returns_may_go_on_with_other_line_ends()
    {
        var reads = await Reads.Text($"{Names}\r{Row}\r{Row}\n{Row}\r\n{Row}\r{Row}\r\n");
        Assert.Equal([2L, 3L, 4L, 5L, 6L], reads.Rows.Select(row => row.Line));
    }

    [Theory]
    [InlineData("\"Mac\rline\"")]
    [InlineData("Mac\rtext")]
    public async Task A_return_in_a_field_of_a_file_with_line_feeds_is_text(string note)
    {
        var reads = await Reads.Text($"{Names}\n{Row}{note}\nbad{note}\n{Row}{note}\n");
        Assert.Equal([2L, 4L], reads.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task A_return_in_a_title_does_not_end_the_lines_of_a_file_with_line_feeds()
    {
        var reads = await Reads.Text($"Trade\rby country\n{Names}\n{Row}Mac\rtext\n");
        Assert.Equal(3, reads.Row.Line);
    }

    [Fact]
    public async Task Line_ends_that_were_converted_twice_cost_no_row()
    {
        var reads = await Reads.Text($"{Names}\n{Row}\n\"2024\",JPN,KOR,X,TOTAL,6,\"x\"\n".Replace("\n", "\r\r\n", StringComparison.Ordinal));
        Assert.Equal((2, 0), (reads.Rows.Count, reads.Rejects.Count));
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_does_not_hide_how_lines_end()
    {
        var reads = await Reads.Text($"\"made up\r{Names}\r{Row}\r{Row}\r");
        Assert.Equal([3L, 4L], reads.Rows.Select(row => row.Line));
    }

    [Fact]
    public async Task They_are_the_same_when_packed_or_in_UTF_16()
    {
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes($"{Names}\r{Row}\r{Row}")];
        foreach (var content in new[] { Reads.Gzip(Encoding.UTF8.GetBytes($"{Names}\r{Row}\r{Row}")), wide, Reads.Gzip(wide) })
        {
            Assert.Equal([2L, 3L], (await Reads.Bytes(content)).Rows.Select(row => row.Line));
        }
    }
}
