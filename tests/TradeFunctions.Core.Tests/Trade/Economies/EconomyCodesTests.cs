using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Trade.Economies;

public class EconomyCodesTests
{
    [Theory]
    [InlineData("492", 1492)]
    [InlineData("158", 158)]
    [InlineData("004", 4)]
    [InlineData("840", 842)]
    [InlineData("842", 842)]
    [InlineData("250", 251)]
    [InlineData("891", 891)]
    [InlineData("001", 0)]
    [InlineData("0", 0)]
    [InlineData("000", 0)]
    [InlineData("WLD", 0)]
    [InlineData("w00", 0)]
    [InlineData("JPN", 392)]
    [InlineData(" jpn ", 392)]
    [InlineData("NAM", 516)]
    [InlineData("S19", 490)]
    [InlineData("OAS", 490)]
    [InlineData("XKX", 412)]
    [InlineData("KSV", 412)]
    [InlineData("EUR", 97)]
    [InlineData("EUN", 97)]
    [InlineData("ASEAN", 975)]
    [InlineData("ROM", 642)]
    [InlineData("ZAR", 180)]
    [InlineData("TMP", 626)]
    [InlineData("BUR", 104)]
    [InlineData("HVO", 854)]
    [InlineData("DHY", 204)]
    [InlineData("BYS", 112)]
    [InlineData("FXX", 251)]
    [InlineData("DDR", 278)]
    [InlineData("SUN", 810)]
    [InlineData("CSK", 200)]
    [InlineData("SCG", 891)]
    [InlineData("ANT", 530)]
    [InlineData("SER", 688)]
    [InlineData("MNT", 499)]
    [InlineData("SUD", 729)]
    [InlineData("WBG", 275)]
    [InlineData("UNS", 899)]
    public void Iso_codes_and_what_is_used_beside_them_are_found(string text, int code)
    {
        Assert.True(EconomyList.TryFindIso(text, out var economy));
        Assert.Equal(code, economy.Code);
    }

    [Theory]
    [InlineData("NA")]
    [InlineData("na")]
    [InlineData("")]
    [InlineData("NAN")]
    [InlineData("N/A")]
    [InlineData("Namibia")]
    public void A_code_that_no_publisher_uses_is_unknown(string text)
    {
        Assert.False(EconomyList.TryFindIso(text, out _));
        Assert.False(EconomyList.TryFindComtrade(text, 2024, out _));
    }

    [Fact]
    public void No_alpha2_code_is_read_from_a_file()
    {
        foreach (var economy in EconomyList.All.Where(economy => economy.Alpha2 is not null))
        {
            Assert.False(EconomyList.TryFindIso(economy.Alpha2, out _));
            Assert.False(EconomyList.TryFindComtrade(economy.Alpha2, 2024, out _));
            Assert.True(EconomyList.TryFind(economy.Alpha2, out var found));
            Assert.Same(economy, found);
        }
    }

    [Fact]
    public void Every_iso_code_means_its_economy_in_a_tidy_file_and_every_comtrade_number_its_own_in_comtrades()
    {
        foreach (var economy in EconomyList.All)
        {
            if (economy.IsoNumeric is { } iso)
            {
                Assert.True(EconomyList.TryFindIso($"{iso:000}", out var byIso));
                Assert.Same(economy, byIso);
            }

            if (economy.Alpha3 is { } alpha3)
            {
                Assert.True(EconomyList.TryFindIso(alpha3, out var byLetters));
                Assert.Same(economy, byLetters);
            }

            Assert.True(EconomyList.TryFindComtrade($"{economy.Code}", 2024, out var byComtrade));
            Assert.Same(economy, byComtrade);
        }
    }

    [Theory]
    [InlineData("DEU", 1985, 280)]
    [InlineData("DEU", 1990, 280)] // most of that year's trade was West Germany's
    [InlineData("DEU", 1991, 276)]
    [InlineData("DEU", 2020, 276)]
    [InlineData("SDN", 2008, 736)]
    [InlineData("SDN", 2011, 736)]
    [InlineData("SDN", 2012, 729)]
    [InlineData("ETH", 1990, 230)]
    [InlineData("YEM", 1988, 886)]
    [InlineData("YUG", 1985, 890)]
    [InlineData("YUG", 2000, 891)]
    [InlineData("YUG", 2015, 890)]
    [InlineData("BEL", 1995, 56)]
    [InlineData("ZAF", 1995, 710)]
    [InlineData("SRB", 2003, 688)]
    public void Iso_letters_that_changed_hands_follow_the_year(string text, int year, int code)
    {
        Assert.True(EconomyList.TryFindIso(text, year, out var economy));
        Assert.Equal(code, economy.Code);
    }

    [Theory]
    [InlineData("492", 2024, 492)]
    [InlineData("BEL", 1995, 58)]
    [InlineData("BEL", 1999, 56)]
    [InlineData("USA", 1975, 841)]
    [InlineData("USA", 2024, 842)]
    [InlineData("DEU", 1989, 280)]
    [InlineData("_X", 2024, 899)]
    [InlineData("XX", 2024, 839)]
    [InlineData("R4", 2024, 975)]
    [InlineData("S19", 2024, 490)]
    public void Comtrades_letters_are_those_of_the_economy_it_lists_for_the_year(string text, int year, int code)
    {
        Assert.True(EconomyList.TryFindComtrade(text, year, out var economy));
        Assert.Equal(code, economy.Code);
    }
}
