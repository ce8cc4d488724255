using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Cells.Sorting;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
public class RowPagesTests
{
    [Property]
    public bool Rows_come_back_as_they_were_written(CellKey[] keys, CellFigures[] figures, long[] lines, bool compress)
    {
        var rows = keys.Zip(figures, lines)
            .Select(r => PackedRow.Of(new TradeRow(r.Third, r.First, r.Second))).OrderBy(row => row.SortKey).ToArray();
        return Read(Write(rows, compress), rows.Length, compress).SequenceEqual(rows);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_of_many_pages_come_back_as_they_were_written(bool compress)
    {
        var rows = Enumerable.Range(0, 60_000)
            .Select(i => PackedRow.Of(new TradeRow(
                60_000 - i, TestCells.Key(reporter: i / 1000, partner: i % 1000), TestCells.FiguresOf(i * 1_000_003L, -i, null, (short)(i % 3)))))
            .ToArray();
        Assert.Equal(rows, Read(Write(rows, compress), rows.Length, compress));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Rows_cut_off_anywhere_are_an_error(bool compress)
    {
        var pages = Write(Five(), compress);
        for (var length = 0; length < pages.Length; length++)
            Assert.Throws<InvalidDataException>(() => Read(pages[..length], 5, compress));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void More_rows_than_were_counted_are_an_error(bool compress) =>
        Assert.Throws<InvalidDataException>(() => Read(Write(Five(), compress), 4, compress));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_damaged_byte_gives_as_many_rows_as_were_counted_or_the_error_that_says_so(bool compress)
    {
        var pages = Write(Five(), compress);
        for (var at = 0; at < pages.Length; at++)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                byte[] damaged = [.. pages];
                damaged[at] ^= (byte)(1 << bit);
                var error = Record.Exception(() => Assert.Equal(5, Read(damaged, 5, compress).Count));
                if (error is not null) Assert.IsType<InvalidDataException>(error);
            }
        }
    }

    [Fact]
    public void What_holds_no_rows_is_an_error() =>
        Assert.Throws<InvalidDataException>(() => Read("period,reporter,partner,flow,commodity,value"u8.ToArray(), 1, compressed: false));

    private static PackedRow[] Five() =>
        [.. Enumerable.Range(1, 5).Select(i => PackedRow.Of(new TradeRow(i, TestCells.Key(partner: i), TestCells.FiguresOf(i * 1000))))];

    private static byte[] Write(PackedRow[] rows, bool compress)
    {
        using var stream = new MemoryStream();
        var pages = new RowPageWriter<PackedRow>(stream, compress);
        foreach (var row in rows) pages.Add(row);
        pages.Flush();
        return stream.ToArray();
    }

    private static List<PackedRow> Read(byte[] pages, long count, bool compressed)
    {
        using var stream = new MemoryStream(pages);
        using var rows = RowPages.Read<PackedRow>(stream, count, compressed);
        var read = new List<PackedRow>();
        while (rows.MoveNext()) read.Add(rows.Current);
        return read;
    }
}
