using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Cells.Sorting;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class SortedSegmentTests
{
    [Property]
    public bool A_run_gives_back_the_rows_it_was_written_from(CellKey[] keys, CellFigures[] figures, long[] lines)
    {
        var rows = keys.Zip(figures, lines)
            .Select(r => PackedRow.Of(new TradeRow(r.Third, r.First, r.Second))).Order().ToArray();
        return Read(Write(rows)).SequenceEqual(rows);
    }

    [Fact]
    public void A_run_larger_than_every_buffer_gives_back_its_rows()
    {
        var rows = Enumerable.Range(0, 60_000)
            .Select(i => PackedRow.Of(new TradeRow(
                60_000 - i, TestCells.Key(reporter: i / 1000, partner: i % 1000), TestCells.FiguresOf(i * 1_000_003L, -i, null, (short)(i % 3)))))
            .ToArray();
        Assert.Equal(rows, Read(Write(rows)));
    }

    [Fact]
    public void A_runs_lines_are_counted_on_from_the_part_of_the_file_before_it()
    {
        var rows = new[] { PackedRow.Of(new TradeRow(3, TestCells.Key(), TestCells.FiguresOf(1))) };
        Assert.Equal(1003, Assert.Single(Read(Write(rows), 1000)).Line);
    }

    [Fact]
    public void A_run_cut_off_anywhere_is_an_error()
    {
        var rows = Enumerable.Range(1, 5)
            .Select(i => PackedRow.Of(new TradeRow(i, TestCells.Key(partner: i), TestCells.FiguresOf(i * 1000)))).ToArray();
        var run = Write(rows);
        for (var length = 0; length < run.Length; length++)
            Assert.Throws<InvalidDataException>(() => Read(run[..length]));
    }

    [Fact]
    public void What_is_no_run_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => Read("period,reporter,partner,flow,commodity,value"u8.ToArray()));

    private static byte[] Write(PackedRow[] rows)
    {
        using var stream = new MemoryStream();
        SortedSegmentWriter.Write(rows, stream);
        return stream.ToArray();
    }

    private static List<PackedRow> Read(byte[] run, long lineOffset = 0)
    {
        using var stream = new MemoryStream(run);
        using var rows = new SortedSegmentReader(new SortedSegment(stream, lineOffset)).Rows();
        var read = new List<PackedRow>();
        while (rows.MoveNext()) read.Add(rows.Current);
        return read;
    }
}
