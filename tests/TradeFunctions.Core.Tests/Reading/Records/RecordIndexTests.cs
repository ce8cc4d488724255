using System.Text;
using FsCheck.Xunit;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading.Records;

/// <summary>The index finds the same records and fields as the scanner, or leaves the record to it.</summary>
public class RecordIndexTests
{
    // Every mark that has a meaning, and combinations that come close to one.
    private static readonly string[] Pieces = [",", ",", "\n", "\r\n", "\"", "\"\"", "\",\"", "\"\n\"", "\"\r\n", "a", "bc", " ", "\t", "\r", ";", "é", "\"x\"", "\"x, y\"", ",\"a\"\"b\","];

    [Property(MaxTest = 2000)]
    public void Any_text_is_split_as_the_scanner_splits_it(int seed, byte pieces)
    {
        var random = new Random(seed);
        var text = string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[random.Next(Pieces.Length)]));
        Check(text, ',', 1000);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void Fields_are_split_wherever_they_lie_in_blocks(char delimiter)
    {
        for (var shift = 0; shift < 140; shift++)
        {
            var first = new string('x', shift);
            var text = string.Join(delimiter, first, "\"q\"", "\"a\"\"b\"", $"\"in{delimiter}side\"", "", "plain\r\n") + string.Join(delimiter, "1", "\"2\"\r\n") + "3\n";
            Assert.Equal(3, Check(text, delimiter, 1000));
        }
    }

    [Theory]
    [InlineData("a\"b,c\n")]
    [InlineData("\"a\"b,c\n")]
    [InlineData(" \"a\",c\n")]
    [InlineData("\"a\nb\",c\n")]
    [InlineData("\"a\"\r,c\n")]
    [InlineData("\"a,c\n")]
    public void A_record_with_a_quote_elsewhere_is_left_to_the_scanner(string text) => Assert.Equal(0, Check(text, ',', 1000));

    [Fact]
    public void A_record_that_is_too_long_is_left_to_the_scanner()
    {
        Assert.Equal(1, Check("12345678,\n", ',', 9));
        Assert.Equal(0, Check("12345678,\n", ',', 8));
    }

    [Property(MaxTest = 2000)]
    public void Records_are_passed_over_up_to_where_they_end_one_by_one(int seed, byte pieces)
    {
        const int MaxRecordBytes = 100;
        var random = new Random(seed);
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[random.Next(Pieces.Length)])));
        var buffer = new byte[bytes.Length + RecordIndex.Slack];
        bytes.CopyTo(buffer, 0);
        var (passing, index) = (new RecordIndex((byte)',', MaxRecordBytes), new RecordIndex((byte)',', MaxRecordBytes));
        var fields = new RecordFields(1000);
        var (passed, records) = (passing.TryPass(buffer, 0, bytes.Length, out var end, out var count), 0);
        var start = 0;
        for (; start < end; records++)
        {
            Assert.True(index.TryMove(buffer, start, bytes.Length, fields, out var lineFeed));
            start = lineFeed + 1;
        }

        Assert.Equal((passed, end, count), (records > 0, start, records));
    }

    // How many records the index found; all that it found are compared.
    private static int Check(string text, char delimiter, int maxRecordBytes)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var buffer = new byte[bytes.Length + RecordIndex.Slack];
        bytes.CopyTo(buffer, 0);
        var index = new RecordIndex((byte)delimiter, maxRecordBytes);
        var (found, scanned) = (new RecordFields(1000), new RecordFields(1000));
        var scanner = new RecordScanner((byte)delimiter, maxRecordBytes, scanned);
        var records = 0;
        for (var start = 0; start < bytes.Length; start += scanner.Consumed)
        {
            var isFound = index.TryMove(buffer, start, bytes.Length, found, out var lineFeed);
            var status = scanner.Scan(bytes.AsSpan(start), final: true);
            if (isFound)
            {
                records++;
                scanned.MoveTo(buffer, start);
                Assert.Equal(ScanStatus.Record, status);
                Assert.Equal((start + scanner.Consumed, 1), (lineFeed + 1, scanner.Lines));
                Assert.Equal(Fields(scanned), Fields(found));
            }

            if (status != ScanStatus.Record) break;
        }

        return records;
    }

    private static List<string> Fields(RecordFields fields) => [.. Enumerable.Range(0, fields.Count).Select(column => Encoding.UTF8.GetString(fields[column]))];
}
