using System.Text;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading;

public class ExtractRowsTests
{
    private const string Content =
        "title\nperiod,reporter,partner,flow,commodity,value,note\n2024,JPN,CHN,X,TOTAL,5,\"a,\nb\"\n2024,JPN,CHN,X,TOTAL,6,\r\n2023,JPN,CHN,X,TOTAL,7,Türkiye";

    [Theory]
    [InlineData(1)]
    [InlineData(4096)]
    public async Task The_rows_that_begin_on_the_given_lines_are_shown_as_they_stand(int bufferSize)
    {
        Assert.Equal(
            [
                new RowText(3, "2024,JPN,CHN,X,TOTAL,5,\"a,\nb\""),
                new RowText(6, "2023,JPN,CHN,X,TOTAL,7,Türkiye"),
            ],
            await Extract(Encoding.UTF8.GetBytes(Content), [3, 6], bufferSize));
    }

    [Fact]
    public async Task Lines_on_which_no_row_begins_give_nothing()
    {
        Assert.Equal(
            [new RowText(5, "2024,JPN,CHN,X,TOTAL,6,")],
            await Extract(Encoding.UTF8.GetBytes(Content), [1, 4, 5, 99], 64));
    }

    [Fact]
    public async Task A_packed_file_is_unpacked()
    {
        Assert.Single(await Extract(Reads.Gzip(Encoding.UTF8.GetBytes(Content)), [5], 64));
    }

    [Fact]
    public async Task The_lines_are_those_that_reading_gave_its_rows()
    {
        var rows = (await Reads.Text(Content)).Rows;
        var texts = await Extract(Encoding.UTF8.GetBytes(Content), [.. rows.Select(row => row.Line)], 64);
        Assert.Equal(rows.Select(row => row.Line), texts.Select(text => text.Line));
    }

    private static async Task<List<RowText>> Extract(byte[] content, long[] lines, int bufferSize)
    {
        using var stream = new MemoryStream(content);
        var texts = new List<RowText>();
        await foreach (var text in TradeFile.ExtractRowsAsync(stream, lines, new ReadOptions { BufferSize = bufferSize }, CancellationToken.None))
        {
            texts.Add(text);
        }

        return texts;
    }
}
