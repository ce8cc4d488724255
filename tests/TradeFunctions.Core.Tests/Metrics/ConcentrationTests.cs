using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Tests.Metrics;

public class ConcentrationTests
{
    [Theory]
    [InlineData(new[] { 100 }, 1.0, 1)]
    [InlineData(new[] { 50, 50 }, 0.5, 2)]
    [InlineData(new[] { 60, 30, 10, 0 }, 0.46, 3)] // 0.36 + 0.09 + 0.01
    public void The_index_is_the_sum_of_squared_shares(int[] parts, double index, int traded) =>
        Assert.Equal(
            new Concentration(MeasureStatus.Ok, (decimal)index, traded),
            Concentration.Between([.. parts.Select(part => Make.Value(part))], Make.Value(100)));

    [Theory]
    [InlineData(99.9, MeasureStatus.Ok)]
    [InlineData(100.1, MeasureStatus.Ok)]
    [InlineData(99.89, MeasureStatus.Incomplete)]
    [InlineData(100.11, MeasureStatus.Incomplete)]
    public void Parts_that_do_not_add_up_within_a_thousandth_have_no_concentration(decimal part, MeasureStatus expected) =>
        Assert.Equal(expected, Concentration.Between([Make.Value(part)], Make.Value(100)).Status);

    [Fact]
    public void What_stands_against_it_is_its_status()
    {
        Assert.Equal(MeasureStatus.NoWorld, Concentration.Between([Make.Value(1)], Figure.Missing).Status);
        Assert.Equal(MeasureStatus.Conflict, Concentration.Between([Make.Value(1)], Make.Conflict).Status);
        Assert.Equal(MeasureStatus.Conflict, Concentration.Between([Make.Value(1), Make.Conflict], Make.Value(1)).Status);
        Assert.Equal(MeasureStatus.ZeroBase, Concentration.Between([], Make.Value(0)).Status);
        Assert.Equal(MeasureStatus.CurrencyDiffers, Concentration.Between([Make.Value(1, "EUR")], Make.Value(1)).Status);
    }
}
