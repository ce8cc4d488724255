using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class ByPartnerRowTests
{
    [Property(MaxTest = 300)]
    public void A_row_comes_back_from_disk_as_it_was(int seed)
    {
        var random = new Random(seed);
        ByPartnerRow before = default;
        for (var i = 0; i < 10; i++)
        {
            var row = Row(random);
            var bytes = new byte[ByPartnerRow.MaxSize];
            var length = ByPartnerRow.Write(bytes, row, before);
            Assert.Equal(length, ByPartnerRow.Read(bytes.AsSpan(0, length), before, out var read));
            Assert.Equal(row, read);
            before = row;
        }
    }

    [Fact]
    public void The_largest_row_fits()
    {
        var figure = ByPartnerRow.Packed.Of(new CommodityFigure(FigureStatus.Conflict, AmountSet.InTables, true, -1, Int128.MinValue, Int128.MaxValue));
        var row = new ByPartnerRow { Key = UInt128.MaxValue, Exports = figure, ExportsBefore = figure, Imports = figure, ImportsBefore = figure };
        var bytes = new byte[ByPartnerRow.MaxSize];

        Assert.Equal(bytes.Length, ByPartnerRow.Write(bytes, row, default));
        ByPartnerRow.Read(bytes, default, out var read);
        Assert.Equal(row, read);
    }

    private static ByPartnerRow Row(Random random) => new()
    {
        Key = ByPartnerRow.KeyOf(random.Next(3), random.Next(300), (byte)random.Next(8), (ulong)random.NextInt64()),
        Exports = Figure(random),
        ExportsBefore = Figure(random),
        Imports = Figure(random),
        ImportsBefore = Figure(random),
    };

    private static ByPartnerRow.Packed Figure(Random random) => random.Next(3) == 0
        ? default
        : ByPartnerRow.Packed.Of(new CommodityFigure(
            (FigureStatus)random.Next(4), (AmountSet)random.Next(4), random.Next(2) == 0, random.Next(2) * random.Next(), Amount(random), Amount(random)));

    // Nothing, whole units, thousandths, and what no 64 bits hold.
    private static Int128 Amount(Random random) => random.Next(4) switch
    {
        0 => 0,
        1 => (Int128)random.Next(-10, 1_000_000) * 1000,
        2 => random.NextInt64(),
        _ => (Int128)random.NextInt64() * random.NextInt64(-9, 9) * 1_000_000,
    };
}
