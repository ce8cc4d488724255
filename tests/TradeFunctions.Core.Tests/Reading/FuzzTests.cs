using System.Text;
using FsCheck.Xunit;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading;

public class FuzzTests
{
    private static readonly int[] BufferSizes = [1, 2, 3, 7, 31, 32, 33, 63, 64, 65, 1000, 65536];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Any_writing_of_the_same_figures_gives_the_same_rows_and_rejects(int seed)
    {
        var file = new FuzzFile(seed);
        var content = file.Content();
        foreach (var bufferSize in BufferSizes)
        {
            var options = new ReadOptions { BufferSize = bufferSize };
            foreach (var packed in new[] { content, Reads.Gzip(content) })
            {
                var reads = await Reads.Bytes(packed, options);

                Assert.Null(reads.Outcome.Refusal);
                Assert.Equal(file.Rows, reads.Rows);
                Assert.Equal(file.Rejects, reads.Rejects);
                var counts = reads.Outcome.Counts;
                Assert.Equal((file.Breakdowns, file.Blanks, file.RepeatedHeaders), (counts.BreakdownRows, counts.BlankLines, counts.RepeatedHeaders));
                Assert.Equal(file.Rows.Count + file.Rejects.Count + file.Breakdowns + file.RepeatedHeaders, counts.Records);
            }
        }
    }

    [Property(MaxTest = 300)]
    public void Any_bytes_are_read_without_an_exception(byte[] content)
    {
        Assert.NotNull(Read(content, 64));
        Assert.NotNull(Read([0x1F, 0x8B, .. content], 64));
    }

    [Property(MaxTest = 300)]
    public void Any_lines_after_a_header_give_the_same_at_every_buffer_size(byte[] choices)
    {
        var content = Damaged(choices);
        var whole = Read(content, 65536);
        foreach (var bufferSize in BufferSizes)
        {
            var reads = Read(content, bufferSize);
            Assert.Equal(whole.Rows, reads.Rows);
            Assert.Equal(whole.Rejects, reads.Rejects);
            Assert.Equal(whole.Outcome.Names, reads.Outcome.Names);
            Assert.Equal(whole.Outcome.Notes, reads.Outcome.Notes);
            Assert.Equal(whole.Outcome with { Names = [], Notes = [] }, reads.Outcome with { Names = [], Notes = [] });
        }
    }

    [Property(MaxTest = 300)]
    public void Every_line_after_a_header_is_accounted_for(byte[] choices)
    {
        var content = Damaged(choices);
        var reads = Read(content, 100);
        var counts = reads.Outcome.Counts;
        Assert.Equal(content.Count(b => b == '\n') + (content[^1] == '\n' ? 0 : 1), counts.Lines);
        Assert.Equal(counts.Records, counts.UsedRecords + counts.Rejected + counts.BreakdownRows + counts.RepeatedHeaders);
        Assert.Equal((counts.Rows, counts.Rejected), (reads.Rows.Count, reads.Rejects.Count));
    }

    // What splitting a large file into ranges rests on: a record that begins at a byte is the same wherever reading began.
    [Property(MaxTest = 300)]
    public void Reading_from_the_beginning_of_any_record_gives_the_same_records_from_there_on(byte[] choices)
    {
        var content = Damaged(choices);
        var all = Records(content);
        for (var i = 0; i < all.Count; i++)
        {
            var offset = (int)all[i].Offset;
            var rest = Records(content[offset..]).Select(record => record with { Offset = record.Offset + offset });
            Assert.Equal(all[i..], rest);
            Assert.Equal(all[i].Text, Encoding.Latin1.GetString(content, offset, all[i].Text.Length));
        }
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 60)];

    private static Reads Read(byte[] content, int bufferSize) =>
        Reads.Bytes(content, new ReadOptions { BufferSize = bufferSize, MaxRecordBytes = 60 }).GetAwaiter().GetResult();

    // Pieces that meet at every edge: quotes open and closed, doubled, stray, never closed, records too long.
    private static byte[] Damaged(byte[] choices)
    {
        string[] pieces = ["\"", "\"\"", ",", "\n", "\r\n", "\r", " ", "x", ",\"", "\",", "2024,JPN,CHN,X,TOTAL,5\n", "2024,\"JPN\",CHN,X,TOTAL,\"5\"\n", "a long piece of text", "é"];
        var text = string.Concat(choices.Select(choice => pieces[choice % pieces.Length]));
        return Encoding.UTF8.GetBytes($"period,reporter,partner,flow,commodity,value\n{text}");
    }

    private static List<(long Offset, ScanStatus Status, string Text, int Fields)> Records(byte[] content)
    {
        using var stream = new MemoryStream(content);
        var reader = new LineReader(stream, new ReadOptions { BufferSize = 5, MaxRecordBytes = 60 }).SplitRecords((byte)',', 10);
        var records = new List<(long, ScanStatus, string, int)>();
        while (true)
        {
            var status = reader.NextRecord();
            if (status == ScanStatus.End) return records;
            if (status == ScanStatus.NeedMore) reader.FillAsync(CancellationToken.None).AsTask().GetAwaiter().GetResult();
            else records.Add((reader.Offset, status, Encoding.Latin1.GetString(reader.Text), status == ScanStatus.Record ? reader.Fields.Count : 0));
        }
    }
}
