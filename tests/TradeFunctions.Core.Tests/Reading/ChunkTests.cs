using System.Text;
using FsCheck.Xunit;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Reading.Rows;
using TradeFunctions.Core.Tests.Reading.Layouts;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

/// <summary>A file gives the same, in the same order, in however many chunks it is read, and by however many workers.</summary>
public class ChunkTests
{
    private const int MaxRecordBytes = 4096;

    private static readonly (int Bytes, int Workers)[] Ways =
        [(64, 1), (64, 2), (64, 4), (1000, 2), (1024, 1), (1024, 4), (64 * 1024, 2), (64 * 1024, 4), (8 << 20, 2)];

    private static readonly (int Bytes, int Workers)[] WaysOfLong = [(4096, 1), (4096, 3), (64 * 1024, 2)];

    private static readonly string[] SimpleLines =
    [
        "2024,JPN,CHN,X,TOTAL,5\n", "2024,JPN,CHN,X,TOTAL,5\r\n", "2024,\"JPN\",CHN,X,85,\"6.5\"\n", "2024,JPN,\"CHN\" ,X,85,7\n",
        "2024,JPN,CHN,X,84,7,\n", "\n", ",,,,,\n", "2024,Atlantis,CHN,X,TOTAL,5\n", "2024,JPN,CHN,X,TOTAL,-5\n", "bad\n", "\"open\n",
        "\"tubes\" of steel\n", "\"two\nlines\",JPN,CHN,X,TOTAL,5\n", "\"2024,JPN,CHN,X,TOTAL,5\n2024,JPN,CHN,X,TOTAL,5\n\"\n",
        "# remark\n", "Source: made up\n", "Total records: 6\n", "End of the report.\n", "some text\n", "All values in US$, not adjusted.\n",
        "an orphan,with,words,in,it,too\n", "period,reporter,partner,flow,commodity,value\n",
    ];

    private static readonly string[] RareLines =
    [
        "t,i,j,k,v,q\n", "2024,JPN,CHN,X,TOTAL,\"1,5\"\n", "2024,JPN,CHN,X,TOTAL,\"1,234.5\"\n", $"{new string('x', 5000)}\n", "\"", "é;集\u0085\n",
        "2024,JPN,CHN,X",
    ];

    [Property(MaxTest = 300)]
    public void Any_lines_give_the_same(int seed)
    {
        var random = new Random(seed);
        var text = Lines("period,reporter,partner,flow,commodity,value\n", random, () => random.Next(80) switch
        {
            0 => Any(random, RareLines),
            < 25 => SimpleLines[0],
            _ => Any(random, SimpleLines),
        });
        var gzip = Reads.Gzip(text);
        AreSame(random.Next(4) switch { 0 => gzip, 1 => gzip[..random.Next(20, gzip.Length)], _ => text });
    }

    [Property(MaxTest = 100)]
    public void Names_systems_and_breakdowns_are_the_same(int seed)
    {
        var random = new Random(seed);
        AreSame(Lines($"{ComtradeSample.V1Names}\n", random, () => random.Next(8) switch
        {
            0 => Any(random, "\n", "Total records: 6\n", "# remark\n", "bad\n", "\"open\n", $"{ComtradeSample.V1Names}\n"),
            1 => ComtradeSample.V1Row(
                ("primaryValue", Any(random, "1.2.3", "0", "0.00001", "5")), ("netWgt", Any(random, "", "0.0005", "NA")), ("cifvalue", "")) + "\r\n",
            _ => ComtradeSample.V1Row(
                ("cmdCode", Any(random, "030613", "8542", "854231", "TOTAL")),
                ("classificationCode", Any(random, "H4", "H5", "H6", "S3", "B4", "HS", "X1")),
                ("cmdDesc", Any(random, "", "8542", "a name", "another\nname", "8542 - circuits", "\"so called\"")),
                ("partner2Code", Any(random, "0", "0", "0", "36", "?"))) + "\n",
        }));
    }

    [Property(MaxTest = 300)]
    public void Damaged_files_of_every_layout_encoding_and_packing_are_the_same(int seed) => AreSame(new MutatedFile(seed).Content);

    [Property(MaxTest = 100)]
    public void Made_up_files_are_the_same(int seed) => AreSame(new FuzzFile(seed).Content());

    // Semicolons, and for a megabyte no number that shows the decimal mark: the first that does decides for all that follow.
    [Fact]
    public void A_decimal_mark_that_is_shown_late_is_the_same()
    {
        var open = string.Concat(Enumerable.Repeat("2024;JPN;CHN;X;TOTAL;5\n", 50_000));
        foreach (var values in (string[][])[["1.234", "1,5", "1.234"], ["1.234", "2.5", "1.234"], ["1,5", "2.5"], ["5"]])
        {
            var last = string.Concat(values.Select(value => $"2024;JPN;CHN;X;TOTAL;{value}\n"));
            AreSame(Encoding.UTF8.GetBytes($"period;reporter;partner;flow;commodity;value\n{open}{last}"), WaysOfLong);
        }
    }

    [Fact]
    public async Task What_the_content_throws_comes_once_and_behind_the_rows_before_it()
    {
        const int Rows = 60_000;
        var rows = string.Concat(Enumerable.Repeat("2024,JPN,CHN,X,TOTAL,5\n", Rows));
        foreach (var (bytes, workers) in WaysOfLong)
        {
            var sink = new CollectingSink();
            using var content = new Failing(Encoding.UTF8.GetBytes($"period,reporter,partner,flow,commodity,value\n{rows}"));
            var options = new ReadOptions { BufferSize = bytes, Workers = workers };
            await Assert.ThrowsAsync<TimeoutException>(() => TradeFile.ReadAsync(content, sink, options, CancellationToken.None));
            Assert.Equal(Rows, sink.Rows.Count);
        }
    }

    [Fact]
    public async Task What_the_sink_throws_ends_the_reading()
    {
        var rows = string.Concat(Enumerable.Repeat("2024,JPN,CHN,X,TOTAL,5\n", 10_000));
        foreach (var (bytes, workers) in Ways)
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes($"period,reporter,partner,flow,commodity,value\n{rows}"));
            var options = new ReadOptions { BufferSize = bytes, Workers = workers };
            var sink = new FullSink(room: 100);
            await Assert.ThrowsAsync<IOException>(() => TradeFile.ReadAsync(content, sink, options, CancellationToken.None));
            Assert.Equal(101, sink.Rows);
        }
    }

    private static string Any(Random random, params string[] all) => all[random.Next(all.Length)];

    private static byte[] Lines(string header, Random random, Func<string> line) =>
        Encoding.UTF8.GetBytes(header + string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => line())));

    private static void AreSame(byte[] content) => AreSame(content, Ways);

    private static void AreSame(byte[] content, IEnumerable<(int Bytes, int Workers)> ways)
    {
        var whole = Read(content, 8 << 20, 1);
        foreach (var (bytes, workers) in ways) Assert.Equal(whole, Read(content, bytes, workers));
    }

    // Everything in its order, then what came of it.
    private static List<string> Read(byte[] content, int bytes, int workers)
    {
        var sink = new OrderedSink();
        using var stream = new MemoryStream(content);
        var options = new ReadOptions { BufferSize = bytes, Workers = workers, MaxRecordBytes = MaxRecordBytes };
        var outcome = TradeFile.ReadAsync(stream, sink, options, CancellationToken.None).WaitAsync(TimeSpan.FromMinutes(1)).GetAwaiter().GetResult();
        return
        [
            .. sink.Given, outcome.Counts.ToString(), $"{outcome.Refusal?.Code} {outcome.Refusal?.Detail}", string.Join(';', outcome.Names),
            string.Join(';', outcome.OtherSystems.OrderBy(system => system.Key, StringComparer.Ordinal)), $"{outcome.Layout} {outcome.IsReference}",
        ];
    }

    private sealed class OrderedSink : ITradeRowSink
    {
        public List<string> Given { get; } = [];

        public void Accept(in TradeRow row) => Given.Add(row.ToString());

        public void LeaveOut(long line, in CellKey key) => Given.Add($"left out {line} {key}");

        public void Reject(Reject reject, ReadOnlySpan<UnreadKey> unread) => Given.Add($"{reject} {string.Join(' ', unread.ToArray())}");
    }

    private sealed class FullSink(int room) : ITradeRowSink
    {
        public int Rows { get; private set; }

        public void Accept(in TradeRow row)
        {
            if (++Rows > room) throw new IOException("Full.");
        }

        public void LeaveOut(long line, in CellKey key) => Assert.Fail($"line {line} was left out");

        public void Reject(Reject reject, ReadOnlySpan<UnreadKey> unread) => Assert.Fail(reject.Reason);
    }

    private sealed class Failing(byte[] content) : MemoryStream(content)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == Length ? throw new TimeoutException() : base.ReadAsync(buffer, cancellationToken);
    }
}
