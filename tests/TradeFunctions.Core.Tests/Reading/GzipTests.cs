using System.Text;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading;

public class GzipTests
{
    private static readonly byte[] Plain = Encoding.UTF8.GetBytes(
        "period,reporter,partner,flow,commodity,value\n" + string.Concat(Enumerable.Range(1900, 200).Select(year => $"{year},JPN,CHN,X,TOTAL,{year * 7919}\n")));

    [Fact]
    public async Task A_packed_file_gives_the_same_rows()
    {
        Assert.Equal((await Reads.Bytes(Plain)).Rows, (await Reads.Bytes(Reads.Gzip(Plain))).Rows);
    }

    [Fact]
    public async Task A_packed_file_of_several_members_is_read_to_its_end()
    {
        var half = Array.IndexOf(Plain, (byte)'\n', Plain.Length / 2) + 1;
        var reads = await Reads.Bytes([.. Reads.Gzip(Plain[..half]), .. Reads.Gzip(Plain[half..])]);
        Assert.Equal(200, reads.Rows.Count);
    }

    [Fact]
    public async Task A_packed_file_that_is_damaged_is_refused()
    {
        var packed = Reads.Gzip(Plain);
        packed[packed.Length / 2] ^= 0xFF;
        Assert.Equal(RefusalCodes.DamagedGzip, (await Reads.Bytes(packed)).Outcome.Refusal?.Code);
    }

    [Fact]
    public async Task A_packed_file_that_is_cut_off_anywhere_is_refused()
    {
        var packed = Reads.Gzip(Plain);
        for (var length = 2; length < packed.Length; length++)
        {
            Assert.Equal(RefusalCodes.DamagedGzip, (await Reads.Bytes(packed[..length])).Outcome.Refusal?.Code);
        }
    }

    [Theory]
    [InlineData("period,reporter,note\n")]
    [InlineData("period,reporter,partner,flow,commodity,value,value\n")]
    public async Task That_a_packed_file_is_cut_off_is_said_before_anything_that_is_wrong_with_its_beginning(string header)
    {
        var packed = Reads.Gzip([.. Encoding.UTF8.GetBytes(header), .. Plain]);
        Assert.NotEqual(RefusalCodes.DamagedGzip, (await Reads.Bytes(packed)).Outcome.Refusal?.Code);
        Assert.Equal(RefusalCodes.DamagedGzip, (await Reads.Bytes(packed[..^30])).Outcome.Refusal?.Code);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(8192)]
    public async Task A_packed_file_is_read_to_its_end_however_its_bytes_come_in(int atOnce)
    {
        using var content = new TricklingStream(Reads.Gzip(Plain), atOnce);
        var sink = new CollectingSink();
        var outcome = await TradeFile.ReadAsync(content, sink, ReadOptions.Default, CancellationToken.None);
        Assert.Null(outcome.Refusal);
        Assert.Equal(200, sink.Rows.Count);
    }

    [Fact]
    public async Task The_content_stays_open()
    {
        using var content = new MemoryStream(Reads.Gzip(Plain));
        await TradeFile.ReadAsync(content, new CollectingSink(), ReadOptions.Default, CancellationToken.None);
        Assert.True(content.CanRead);
    }
}
