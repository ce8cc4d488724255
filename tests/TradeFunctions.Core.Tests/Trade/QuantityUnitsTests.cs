using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Trade;

public class QuantityUnitsTests
{
    [Fact]
    public void Each_number_stands_once_with_an_abbreviation_and_a_name_of_its_own()
    {
        Assert.Equal(Enumerable.Range(2, QuantityUnits.All.Count), QuantityUnits.All.Select(unit => (int)unit.Code));
        Assert.Distinct(QuantityUnits.All.Select(unit => unit.Abbreviation.ToUpperInvariant()));
        Assert.Distinct(QuantityUnits.All.Select(unit => unit.Name));
    }

    [Theory]
    [InlineData(5, "u", "number of items")]
    [InlineData(7, "l", "litres")]
    [InlineData(12, "m³", "cubic metres")]
    public void A_number_has_its_standard_abbreviation_and_its_name(int code, string abbreviation, string name) =>
        Assert.Equal(new QuantityUnit((short)code, abbreviation, name), QuantityUnits.Find(code));

    [Theory]
    [InlineData(null)]
    [InlineData(-1)]
    [InlineData(1)]
    [InlineData(999)]
    public void No_quantity_and_a_number_that_is_not_known_have_none(int? code) => Assert.Null(QuantityUnits.Find(code));
}
