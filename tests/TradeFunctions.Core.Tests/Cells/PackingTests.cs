using FsCheck.Xunit;
using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Cells;

[Properties(Arbitrary = [typeof(Arbitraries)], MaxTest = 1000)]
public class PackingTests
{
    [Property]
    public bool A_packed_key_is_the_key(CellKey key) => PackedKey.Of(key).Unpack() == key;

    [Property]
    public bool Packed_keys_are_in_the_order_of_the_keys(CellKey left, CellKey right) =>
        Math.Sign(PackedKey.Of(left).CompareTo(PackedKey.Of(right))) == Math.Sign(left.CompareTo(right));

    [Property]
    public bool Keys_that_differ_only_late_keep_their_order_packed(CellKey key, CellKey other)
    {
        var near = key with { Partner = other.Partner, Period = other.Period, Classification = other.Classification };
        return Math.Sign(PackedKey.Of(key).CompareTo(PackedKey.Of(near))) == Math.Sign(key.CompareTo(near));
    }

    [Property]
    public bool Packed_figures_are_the_figures(CellFigures figures) => PackedFigures.Of(figures).Unpack() == figures;

    [Property]
    public bool Packed_figures_are_equal_when_the_figures_are(CellFigures left, CellFigures right) =>
        (PackedFigures.Of(left) == PackedFigures.Of(right)) == (left == right);

    [Fact]
    public void Absent_is_not_packed_as_zero() =>
        Assert.NotEqual(PackedFigures.Of(TestCells.FiguresOf(null)), PackedFigures.Of(TestCells.FiguresOf(0)));

    [Fact]
    public void An_FOB_value_that_does_not_fit_is_left_away_and_no_reason_to_reject_the_row()
    {
        var figures = TestCells.FiguresOf(5) with { FobValue = PackedFigures.Limit + 1 };
        Assert.True(PackedFigures.Fits(figures));
        Assert.Equal(figures with { FobValue = null }, PackedFigures.Of(figures).Unpack());
        Assert.False(PackedFigures.Fits(TestCells.FiguresOf(PackedFigures.Limit + 1)));
    }

    [Theory]
    [InlineData(0, 16383, true)]
    [InlineData(16384, 0, false)]
    [InlineData(0, -1, false)]
    public void Economies_fit_up_to_fourteen_bits(int reporter, int partner, bool fits) =>
        Assert.Equal(fits, PackedKey.Fits(TestCells.Key(reporter, partner: partner)));
}
