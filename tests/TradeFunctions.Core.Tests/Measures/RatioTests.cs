using System.Globalization;
using System.Numerics;
using FsCheck.Xunit;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Tests.Measures;

public class RatioTests
{
    [Theory]
    [InlineData(1, 3, "0.333333")]
    [InlineData(2, 3, "0.666667")]
    [InlineData(-2, 3, "-0.666667")]
    [InlineData(2, -3, "-0.666667")]
    [InlineData(-2, -3, "0.666667")]
    [InlineData(0, 7, "0")]
    [InlineData(1, 2_000_000, "0.000001")] // exactly half: away from zero
    [InlineData(-1, 2_000_000, "-0.000001")]
    [InlineData(5, 2_000_000, "0.000003")]
    [InlineData(1, 2_000_001, "0")]
    [InlineData(1499, 1, "1499")]
    public void A_quotient_has_six_digits_rounded_half_away_from_zero(long numerator, long denominator, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Ratio.Of((Int128)numerator, denominator));

    [Property]
    public void Wide_and_narrow_arithmetic_agree(long numerator, long denominator)
    {
        if (denominator == 0) return;
        Assert.Equal(Ratio.Of((BigInteger)numerator, denominator), Ratio.Of((Int128)numerator, denominator));
    }

    [Fact]
    public void Amounts_beyond_the_narrow_range_are_divided_as_exactly()
    {
        var large = Int128.One << 110;

        Assert.Equal(0.5m, Ratio.Of(large, large << 1));
    }

    [Fact]
    public void Division_by_zero_is_an_error_not_a_ratio() =>
        Assert.Throws<DivideByZeroException>(() => Ratio.Of((Int128)1, 0));

    [Theory]
    [InlineData(1331, 1000, 3, "0.1")]
    [InlineData(1000, 1331, 3, "-0.090909")]
    [InlineData(100, 100, 10, "0")]
    [InlineData(0, 100, 5, "-1")]
    [InlineData(2, 1, 5, "0.148698")] // 2^(1/5) = 1.14869835…
    [InlineData(2, 1, 10, "0.071773")] // 2^(1/10) = 1.07177346…
    public void Compound_change_is_the_root_less_one(long now, long then, int years, string expected) =>
        Assert.Equal(decimal.Parse(expected, CultureInfo.InvariantCulture), Ratio.CompoundChange(now, then, years));
}
