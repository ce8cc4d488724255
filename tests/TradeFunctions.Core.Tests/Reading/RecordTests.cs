using System.Text;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

public class RecordTests
{
    private const string Names = "period,reporter,partner,flow,commodity,value,note";
    private const string Row = "2024,JPN,CHN,X,TOTAL,5,";

    [Fact]
    public async Task Line_numbers_count_physical_lines_and_a_row_has_that_of_its_beginning()
    {
        var reads = await Reads.Text($"{Names}\n{Row}\"a\nb\r\nc\"\n\n{Row}\nbad\n{Row}d");

        Assert.Equal([2L, 6L, 8L], reads.Rows.Select(row => row.Line));
        Assert.Equal(7, Assert.Single(reads.Rejects).Line);
        Assert.Equal((8L, 1L), (reads.Outcome.Counts.Lines, reads.Outcome.Counts.BlankLines));
    }

    [Theory]
    [InlineData("\"a, b\"")]
    [InlineData("\"say \"\"so\"\"\"")]
    [InlineData("\"\"")]
    [InlineData("\"\"\"\"")]
    [InlineData("\"a\" ")]
    [InlineData("tubes of 5\"")]
    [InlineData("a \"b\" c")]
    [InlineData("\"two\nlines\"")]
    public async Task A_field_may_be_quoted_or_hold_quotes(string note)
    {
        foreach (var end in new[] { "\n", "\r\n", "" })
        {
            var reads = await Reads.Text($"{Names}\n{Row}{note}{end}");
            Assert.Equal(5000, reads.Figures.Value);
            Assert.Empty(reads.Rejects);
        }
    }

    [Fact]
    public async Task Quoted_figures_and_codes_are_read_like_bare_ones()
    {
        var reads = await Reads.Text($"{Names}\n\"2024\",\"JPN\",\" CHN \",\"X\",\"TOTAL\",\"5\",\"\"\n");
        Assert.Equal(5000, reads.Figures.Value);
        Assert.Equal(156, reads.Row.Key.Partner);
    }

    [Theory]
    [InlineData("2024,JPN,CHN,X,TOTAL,5,n,", true)]
    [InlineData("2024,JPN,CHN,X,TOTAL,5,n, ", true)]
    [InlineData("2024,JPN,CHN,X,TOTAL,5,n,\"\"", true)]
    [InlineData("2024,JPN,CHN,X,TOTAL,5,n,x", false)]
    [InlineData("2024,JPN,CHN,X,TOTAL,5,n,,", false)]
    [InlineData("2024,JPN,CHN,X,TOTAL,5", false)]
    [InlineData("x", false)]
    public async Task Exactly_one_empty_field_too_many_is_tolerated(string row, bool taken)
    {
        var reads = await Reads.Text($"{Names}\n{row}\n");

        Assert.Equal(taken ? 1 : 0, reads.Rows.Count);
        if (taken) return;
        var reject = Assert.Single(reads.Rejects);
        Assert.Equal((2L, null, row), (reject.Line, reject.Column, reject.Row));
        Assert.Equal($"field_count: {row.Count(c => c == ',') + 1} fields where the header names 7", reject.Reason);
    }

    [Fact]
    public async Task Text_after_a_closing_quote_rejects_that_line_alone()
    {
        var reads = await Reads.Text($"{Names}\n{Row}\"tubes\" of steel\n{Row}\n");
        Assert.Equal("text_after_quote: a quoted field is followed by text", reads.Reason);
        Assert.Equal((2L, $"{Row}\"tubes\" of steel"), (reads.Rejects[0].Line, reads.Rejects[0].Row));
        Assert.Equal(3, reads.Row.Line);
    }

    // The first field is one that nothing is read from: all that stands between the two quotes would be its text.
    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task Two_stray_quotes_swallow_no_rows_between_them(int between)
    {
        var lines = string.Concat(Enumerable.Repeat($"x,{Row[..^1]}\n", between));
        var reads = await Reads.Text($"note,{Names[..^5]}\n\"x,{Row[..^1]}\n{lines}\",{Row[..^1]}\n{lines}");

        Assert.Equal("unterminated_quote: rows stand within a quoted field", reads.Rejects[0].Reason);
        Assert.Equal(2, reads.Rejects[0].Line);
        Assert.Equal(2 * between, reads.Rows.Count);
        Assert.Equal([2L, 3L + between], reads.Rejects.Select(reject => reject.Line));
    }

    [Fact]
    public async Task Two_stray_quotes_swallow_no_rows_of_five_fields()
    {
        var reads = await Reads.Text("t,i,j,k,v\n\"2022,392,156,010121,5\n2022,392,410,010121,6\n\",392,156,010129,7\n2022,392,156,010130,8\n");

        Assert.Equal("unterminated_quote: rows stand within a quoted field", reads.Rejects[0].Reason);
        Assert.Equal(2, reads.Rejects[0].Line);
        Assert.Equal([3L, 5L], reads.Rows.Select(row => row.Line).Distinct());
    }

    [Theory]
    [InlineData("code,description", "010121,\"Horses; live,\nfor breeding, pure,\r\nor not\"\n010129,Other\n")]
    [InlineData("code,description,classificationCode", "010121,\"Horses, asses,\nmules, hinnies\",H6\n010129,Other,H6\n")]
    public async Task A_text_of_two_lines_in_a_table_of_few_columns_is_a_text(string header, string lines)
    {
        var reads = await Reads.Text($"{header}\n{lines}");

        Assert.Equal("commodity-names", reads.Outcome.Layout);
        Assert.Empty(reads.Rejects);
        Assert.Equal(["Horses", "Other"], reads.Outcome.Names.Select(name => name.Name[..Math.Min(name.Name.Length, 6)].TrimEnd(';')));
    }

    [Fact]
    public async Task A_stray_quote_costs_its_own_line_and_not_the_rest_of_the_file()
    {
        var lines = string.Concat(Enumerable.Repeat($"{Row}\n", 1000));
        var reads = await Reads.Text($"{Names}\n{Row}\"open\n{lines}");

        Assert.Equal("unterminated_quote: the file ends within a quoted field", reads.Reason);
        Assert.Equal((2L, $"{Row}\"open"), (reads.Rejects[0].Line, reads.Rejects[0].Row));
        Assert.Equal(1000, reads.Rows.Count);
        Assert.Equal((3L, 1002L), (reads.Rows[0].Line, reads.Rows[^1].Line));
    }

    [Fact]
    public async Task A_record_that_does_not_end_is_a_reject_and_memory_stays_bounded()
    {
        var options = new ReadOptions { BufferSize = 64, MaxRecordBytes = 100 };
        var lines = string.Concat(Enumerable.Repeat($"{Row}\n", 50));

        var reads = await Reads.Text($"{Names}\n{Row}\"open\n{lines}", options);

        Assert.Equal("record_too_long: no end within 100 bytes", reads.Rejects[0].Reason);
        Assert.Equal(2, reads.Rejects[0].Line);
        Assert.Equal(50, reads.Rows.Count);
    }

    [Theory]
    [InlineData(99, true)]
    [InlineData(100, true)]
    [InlineData(101, false)]
    [InlineData(5000, false)]
    public async Task The_longest_record_is_a_matter_of_its_bytes_and_not_of_the_buffer(int length, bool taken)
    {
        var row = Row + new string('n', length - Row.Length);
        foreach (var bufferSize in new[] { 1, 7, 100, 101, 4096 })
        {
            var reads = await Reads.Text($"{Names}\n{row}\n{Row}\n", new ReadOptions { BufferSize = bufferSize, MaxRecordBytes = 100 });

            Assert.Equal(taken ? [2L, 3L] : [3L], reads.Rows.Select(read => read.Line));
            Assert.Equal(taken ? [] : [row[..100]], reads.Rejects.Select(reject => reject.Row));
        }
    }

    [Fact]
    public async Task The_buffer_does_not_grow_with_the_file()
    {
        const long Small = 1024 * 1024;
        const long Large = 32 * Small;

        // What reading allocates at all (buffers, what is known of the layouts) is in both. Of the megabytes between them nothing
        // is kept: what is left is the task of each read, a few bytes to a buffer.
        var growth = await LeastAllocated(Large) - await LeastAllocated(Small);

        Assert.InRange(growth, -(Large - Small) / 100, (Large - Small) / 100);
    }

    [Fact]
    public async Task Rejected_rows_are_shown_up_to_4000_characters()
    {
        var reads = await Reads.Text($"{Names}\nbad,{new string('é', 5000)}\n");
        Assert.Equal($"bad,{new string('é', 3996)}", Assert.Single(reads.Rejects).Row);
    }

    /// <summary>The least of three: what is made once a process, by whoever comes first, is not this file's.</summary>
    private static async Task<long> LeastAllocated(long length)
    {
        var options = new ReadOptions { BufferSize = 32 * 1024, MaxRecordBytes = 64 * 1024, ReadAhead = 0, Workers = 1 };
        var allocated = long.MaxValue;
        for (var attempt = 0; attempt < 3; attempt++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.True(await ReadLong(options, length) > length / 32);
            allocated = Math.Min(allocated, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return allocated;
    }

    private static async Task<long> ReadLong(ReadOptions options, long length)
    {
        using var content = new RepeatingStream(Encoding.UTF8.GetBytes($"{Names}\n"), Encoding.UTF8.GetBytes($"{Row}\"x\"\n"), length);
        var sink = new CountingSink();
        var outcome = await TradeFile.ReadAsync(content, sink, options, CancellationToken.None);
        Assert.Equal(outcome.Counts.Records, sink.Rows);
        return sink.Rows;
    }

    private sealed class CountingSink : ITradeRowSink
    {
        public long Rows { get; private set; }

        public void Accept(in TradeRow row) => Rows++;

        public void LeaveOut(long line, in CellKey key) => Assert.Fail($"line {line} was left out");

        public void Reject(Reject reject, ReadOnlySpan<UnreadKey> unread) => Assert.Fail(reject.Reason);
    }
}
