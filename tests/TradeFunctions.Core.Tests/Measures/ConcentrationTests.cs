using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Tests.Figures;

namespace TradeFunctions.Core.Tests.Measures;

public class ConcentrationTests
{
    [Theory]
    [InlineData(new[] { 100 }, 1.0, 1)]
    [InlineData(new[] { 50, 50 }, 0.5, 2)]
    [InlineData(new[] { 60, 30, 10, 0 }, 0.46, 3)] // 0.36 + 0.09 + 0.01
    public void The_index_is_the_sum_of_squared_shares(int[] parts, double index, int traded) =>
        Assert.Equal(
            new Concentration(MeasureStatus.Ok, (decimal)index, traded, 1),
            Concentration.Between([.. parts.Select(part => Make.Value(part))], Make.Value(100)));

    [Fact]
    public void What_is_no_part_of_its_own_does_not_count_as_one_and_the_shares_are_of_the_others()
    {
        var rest = new[] { Make.Value(40), Make.Value(20) };

        // 30 and 10 of 40: (9 + 1) / 16, over 40% of the whole.
        Assert.Equal(
            new Concentration(MeasureStatus.Ok, 0.625m, 2, 0.4m), Concentration.Between([Make.Value(30), Make.Value(10)], Make.Value(100), rest));
        Assert.Equal(
            new Concentration(MeasureStatus.Incomplete, null, 1, 0.3m), Concentration.Between([Make.Value(30), Figure.Missing], Make.Value(100), rest));
        Assert.Equal(new Concentration(MeasureStatus.ZeroBase, null, 0, 0), Concentration.Between([], Make.Value(60), rest));
        Assert.Equal(MeasureStatus.Conflict, Concentration.Between([Make.Value(60)], Make.Value(60), Make.Conflict).Status);
    }

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
