using FsCheck.Xunit;
using TradeFunctions.Core.Cells.Sorting;

namespace TradeFunctions.Core.Tests.Cells.Sorting;

public class KeyOrderTests
{
    private readonly KeyOrder _order = new();

    [Property]
    public void Rows_are_in_the_order_of_their_keys_whichever_bits_differ(int seed, byte stretches)
    {
        var random = new Random(seed);
        var mask = Enumerable.Range(0, stretches % 6).Aggregate(UInt128.Zero, (bits, _) => bits | ((UInt128)random.NextInt64() << random.Next(128)));
        var rest = new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64()) & ~mask;
        var rows = Enumerable.Range(0, random.Next(300)).Select(_ => new Row(rest | (mask & new UInt128((ulong)random.NextInt64(), (ulong)random.NextInt64() << 1)))).ToArray();
        var sorted = _order.Of<Row>(rows).ToArray();
        Assert.Equal(Enumerable.Range(0, rows.Length), sorted.Order());
        Assert.Equal(rows.Select(row => row.SortKey).Order(), sorted.Select(row => rows[row].SortKey));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(100)]
    public void Rows_in_order_stay_where_they_are(int count)
    {
        var rows = Enumerable.Range(0, count).Select(i => new Row((UInt128)(i / 3) << 60)).ToArray();
        Assert.Equal(Enumerable.Range(0, count), _order.Of<Row>(rows).ToArray());
    }

    private readonly record struct Row(UInt128 SortKey) : IKeyed;
}
