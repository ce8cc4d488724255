using System.Text;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>Files in UTF-16 and UTF-32, as spreadsheets save "Unicode text".</summary>
public class WideTextTests
{
    private const string Content = "period\treporter\tpartner\tflow\tcommodity\tvalue\tnote\r\n2023\tJPN\tCHN\tX\tTOTAL\t70\t\"日本 😀\"\r\n2024\tJPN\tCHN\tX\tTOTAL\t77\t\r\n";

    private static readonly Encoding[] Encodings =
    [
        Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.UTF32, new UTF32Encoding(bigEndian: true, byteOrderMark: true),
    ];

    public static TheoryData<int> All => [.. Enumerable.Range(0, Encodings.Length)];

    [Theory]
    [MemberData(nameof(All))]
    public async Task Text_with_a_byte_order_mark_is_read_plain_and_packed(int encoding)
    {
        var bytes = Write(Encodings[encoding], Content);
        foreach (var content in new[] { bytes, Reads.Gzip(bytes), ZipFile.Of(("a.csv", bytes)) })
        {
            var reads = await Reads.Bytes(content);
            Assert.Equal([70_000L, 77_000L], reads.Rows.Select(row => row.Figures.Value));
            Assert.Equal([2L, 3L], reads.Rows.Select(row => row.Line));
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task What_is_read_does_not_depend_on_the_buffer(int encoding)
    {
        var bytes = Write(Encodings[encoding], string.Concat(Enumerable.Repeat(Content, 2000)));
        foreach (var size in new[] { 1, 7, 4096 })
        {
            var reads = await Reads.Bytes(bytes, new ReadOptions { BufferSize = size });
            Assert.Equal((4000, 1999L), (reads.Rows.Count, reads.Outcome.Counts.RepeatedHeaders));
        }
    }

    [Fact]
    public async Task A_rejected_row_is_shown_as_written()
    {
        var reads = await Reads.Bytes(Write(Encoding.Unicode, "period,reporter,partner,flow,commodity,value\nbad,日本,😀\n"));
        Assert.Equal("bad,日本,😀", Assert.Single(reads.Rejects).Row);
    }

    [Theory]
    [InlineData(new byte[] { 0x00, 0xD8 })]
    [InlineData(new byte[] { 0x00, 0xDC })]
    [InlineData(new byte[] { 0x31 })]
    public async Task Half_a_character_costs_its_row_at_most(byte[] half)
    {
        var reads = await Reads.Bytes([.. Write(Encoding.Unicode, Content + "2025\tJPN\tCHN\tX\tTOTAL\t8"), .. half]);
        Assert.Equal(2, reads.Rows.Count);
        Assert.StartsWith("field_count", reads.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Without_the_mark_it_is_refused_with_what_to_do(bool bigEndian)
    {
        var refusal = (await Reads.Bytes(new UnicodeEncoding(bigEndian, byteOrderMark: false).GetBytes(Content))).Outcome.Refusal;
        Assert.Equal(RefusalCodes.Encoding, refusal?.Code);
        Assert.Contains("UTF-16", refusal!.Detail, StringComparison.Ordinal);
        Assert.Contains("UTF-8", refusal.Detail, StringComparison.Ordinal);
    }

    private static byte[] Write(Encoding encoding, string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];
}
