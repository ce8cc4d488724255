using FsCheck.Xunit;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Commodities;

namespace TradeFunctions.Core.Tests.Slices.Commodities;

public class PartnerGoodsRowTests
{
    [Property(MaxTest = 300)]
    public void A_row_comes_back_from_disk_as_it_was(int seed)
    {
        var random = new Random(seed);
        PartnerGoodsRow before = default;
        for (var i = 0; i < 10; i++)
        {
            var row = Row(random);
            var bytes = new byte[PartnerGoodsRow.MaxSize];
            var length = PartnerGoodsRow.Write(bytes, row, before);
            Assert.Equal(length, PartnerGoodsRow.Read(bytes.AsSpan(0, length), before, out var read));
            Assert.Equal(row, read);
            before = row;
        }
    }

    [Fact]
    public void The_largest_row_fits()
    {
        var figure = PartnerGoodsRow.Packed.Of(new GoodsFigure(FigureStatus.Conflict, AmountSet.All, true, -1, Int128.MinValue, Int128.MaxValue));
        var row = new PartnerGoodsRow { Key = UInt128.MaxValue, Exports = figure, ExportsBefore = figure, Imports = figure, ImportsBefore = figure };
        var bytes = new byte[PartnerGoodsRow.MaxSize];

        Assert.Equal(bytes.Length, PartnerGoodsRow.Write(bytes, row, default));
        PartnerGoodsRow.Read(bytes, default, out var read);
        Assert.Equal(row, read);
    }

    private static PartnerGoodsRow Row(Random random) => new()
    {
        Key = PartnerGoodsRow.KeyOf(random.Next(3), random.Next(300), (byte)random.Next(8), (ulong)random.NextInt64()),
        Exports = Figure(random),
        ExportsBefore = Figure(random),
        Imports = Figure(random),
        ImportsBefore = Figure(random),
    };

    private static PartnerGoodsRow.Packed Figure(Random random) => random.Next(3) == 0
        ? default
        : PartnerGoodsRow.Packed.Of(new GoodsFigure(
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
