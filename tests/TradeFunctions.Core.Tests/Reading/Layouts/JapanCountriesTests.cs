using System.Globalization;
using System.Text;
using TradeFunctions.Core.Reading.Layouts;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Reading.Layouts;

public class JapanCountriesTests
{
    [Fact]
    public void Every_code_of_the_list_is_a_partner()
    {
        Assert.Equal(235, JapanCountries.Codes.Count);
        foreach (var code in JapanCountries.Codes)
        {
            Assert.True(TryFind(code, 2024, out var partner), $"{code} is no partner");
            Assert.True(EconomyList.TryGet(partner, out var economy) && economy.Kind is not (EconomyKind.Group or EconomyKind.World));
        }
    }

    [Theory]
    [InlineData(103, 2024, "KOR")]
    [InlineData(105, 2024, "CHN")]
    [InlineData(106, 2024, "TWN")]
    [InlineData(304, 2024, "USA")]
    [InlineData(523, 2024, "ESP")]
    [InlineData(224, 1991, "SUN")]
    [InlineData(224, 1992, "RUS")]
    [InlineData(228, 1991, "YUG")]
    [InlineData(228, 2005, "SCG")]
    [InlineData(228, 2006, "SRB")]
    [InlineData(326, 2009, "ANT")]
    [InlineData(326, 2024, "129")]
    [InlineData(702, 2024, "899")]
    [InlineData(703, 2024, "838")]
    public void Codes_that_changed_hands_are_those_of_their_year(int code, int year, string id)
    {
        Assert.True(TryFind(code, year, out var partner));
        Assert.Equal(id, EconomyList.Get(partner).Id);
    }

    [Theory]
    [InlineData("999")]
    [InlineData("")]
    [InlineData("JPN")]
    public void Other_codes_are_not_found(string text) => Assert.False(JapanCountries.TryFind(Encoding.UTF8.GetBytes(text), 2024, out _, out _));

    private static bool TryFind(int code, int year, out int partner) =>
        JapanCountries.TryFind(Encoding.UTF8.GetBytes(code.ToString(CultureInfo.InvariantCulture)), year, out _, out partner);
}
