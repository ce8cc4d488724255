using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class JapanCountriesTests
{
    [Fact]
    public void Every_code_of_the_list_is_a_partner()
    {
        Assert.Equal(235, JapanCountries.Table.Codes.Count);
        foreach (var code in JapanCountries.Table.Codes)
        {
            Assert.True(JapanCountries.Table.TryFind(code, 2024, out var partner), $"{code} is no partner");
            Assert.True(EconomyList.TryGet(partner, out var economy) && economy.Kind is not (EconomyKind.Group or EconomyKind.World), code);
        }
    }

    [Theory]
    [InlineData("103", 2024, "KOR")]
    [InlineData("105", 2024, "CHN")]
    [InlineData("106", 2024, "TWN")]
    [InlineData("304", 2024, "USA")]
    [InlineData("523", 2024, "ESP")]
    [InlineData("224", 1990, "SUN")]
    [InlineData("224", 1993, "RUS")]
    [InlineData("228", 1990, "YUG")]
    [InlineData("228", 2004, "SCG")]
    [InlineData("228", 2008, "SRB")]
    [InlineData("213", 1989, "280")]
    [InlineData("326", 2009, "ANT")]
    [InlineData("326", 2024, "129")]
    [InlineData("702", 2024, "899")]
    [InlineData("703", 2024, "838")]
    public void Codes_that_changed_hands_are_those_of_their_year(string code, int year, string id)
    {
        Assert.True(JapanCountries.Table.TryFind(code, year, out var partner));
        Assert.Equal(id, EconomyList.Get(partner).Id);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("")]
    [InlineData("JPN")]
    public void Other_codes_are_not_found(string text) => Assert.False(JapanCountries.Table.TryFind(text, 2024, out _));
}
