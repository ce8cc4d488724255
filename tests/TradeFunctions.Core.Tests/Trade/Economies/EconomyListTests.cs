using TradeFunctions.Core.Cells;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Trade.Economies;

public class EconomyListTests
{
    [Theory]
    [InlineData("JPN", 392)]
    [InlineData(" jp ", 392)]
    [InlineData("392", 392)]
    [InlineData("usa", 842)]
    [InlineData("842", 842)]
    [InlineData("840", 842)]
    [InlineData("che", 757)]
    [InlineData("756", 757)]
    [InlineData("FR", 251)]
    [InlineData("250", 251)]
    [InlineData("356", 699)]
    [InlineData("578", 579)]
    [InlineData("381", 380)]
    [InlineData("004", 4)]
    [InlineData("XKX", 412)]
    [InlineData("WLD", 0)]
    [InlineData("w00", 0)]
    [InlineData("0", 0)]
    [InlineData("S19", 490)]
    [InlineData("_X ", 899)]
    [InlineData("X1", 837)]
    public void Every_form_of_a_code_finds_the_same_economy(string text, int code)
    {
        Assert.True(EconomyList.TryFind(text, out Economy? economy));
        Assert.Equal(code, economy.Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("JPX")]
    [InlineData("Japan")]
    [InlineData("-1")]
    [InlineData("99999")]
    [InlineData("99999999999999999999")]
    public void A_text_that_is_no_code_finds_nothing(string text) => Assert.False(EconomyList.TryFind(text, out _));

    [Fact]
    public void A_Comtrade_code_wins_over_the_ISO_numeric_code_of_another_economy()
    {
        Assert.Equal("Europe EU, nes", EconomyList.Get(492).Name);
        Assert.True(EconomyList.TryFind("MCO", out Economy? monaco));
        Assert.Equal((1492, 492), (monaco.Code, monaco.IsoNumeric));
    }

    [Theory]
    [InlineData(0, EconomyKind.World)]
    [InlineData(156, EconomyKind.Economy)]
    [InlineData(278, EconomyKind.Economy)]
    [InlineData(490, EconomyKind.Economy)]
    [InlineData(492, EconomyKind.AreasNotSpecified)]
    [InlineData(899, EconomyKind.AreasNotSpecified)]
    [InlineData(837, EconomyKind.Bunkers)]
    [InlineData(838, EconomyKind.Special)]
    [InlineData(849, EconomyKind.Special)]
    [InlineData(97, EconomyKind.Group)]
    [InlineData(975, EconomyKind.Group)]
    [InlineData(150, EconomyKind.Group)]
    [InlineData(568, EconomyKind.AreasNotSpecified)]
    [InlineData(697, EconomyKind.AreasNotSpecified)]
    public void Only_countries_and_Other_Asia_nes_are_ranked(int code, EconomyKind kind)
    {
        Economy economy = EconomyList.Get(code);
        Assert.Equal(kind, economy.Kind);
        Assert.Equal(kind == EconomyKind.Economy, economy.IsRanked);
        Assert.Equal(kind == EconomyKind.Group, economy.IsGroup);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(777)]
    [InlineData(123456)]
    public void An_unknown_code_is_kept_under_its_digits(int code)
    {
        Assert.False(EconomyList.TryGet(code, out _));
        Economy economy = EconomyList.Get(code);
        Assert.Equal(code, economy.Code);
        Assert.Equal(EconomyKind.Special, economy.Kind);
        Assert.Equal(economy.Id, economy.Name);
    }

    [Fact]
    public void The_list_has_every_ISO_economy_once()
    {
        Economy[] iso = [.. EconomyList.All.Where(economy => economy.IsoNumeric is not null)];
        Assert.Equal(249, iso.Length);
        Assert.Equal(249, iso.Select(economy => economy.IsoNumeric).Distinct().Count());
        Assert.All(iso, economy => Assert.Matches("^[A-Z]{3}/[A-Z]{2}$", $"{economy.Alpha3}/{economy.Alpha2}"));
        Assert.All(iso, economy => Assert.Equal(EconomyKind.Economy, economy.Kind));
    }

    [Fact]
    public void Ids_are_unique_and_every_id_and_code_finds_its_own_economy()
    {
        Assert.Equal(EconomyList.All.Count, EconomyList.All.Select(economy => economy.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(EconomyList.All, economy =>
        {
            Assert.Same(economy, EconomyList.Get(economy.Code));
            Assert.True(EconomyList.TryFind(economy.Id, out Economy? found));
            Assert.Same(economy, found);
            Assert.Matches(economy.IsGroup ? "^[A-Z0-9_]{1,16}$" : "^[A-Z0-9]{1,4}$", economy.Id);
            Assert.Equal(economy.IsGroup, EconomyList.IsGroup(economy.Code));
            Assert.InRange(economy.Code, 0, PackedKey.MaxEconomy);
        });
    }

    [Fact]
    public void Names_keep_their_accents_and_commas()
    {
        Assert.Equal("Côte d'Ivoire", EconomyList.Get(384).Name);
        Assert.Equal("Türkiye", EconomyList.Get(792).Name);
        Assert.Equal("Other Asia, nes", EconomyList.Get(490).Name);
    }

    [Theory]
    [InlineData("JAPN", "JPN")]
    [InlineData("germany", "DEU")]
    [InlineData("Turkiye", "TUR")]
    [InlineData("ussa", "USA")]
    public void The_nearest_id_comes_first(string text, string id) => Assert.Equal(id, EconomyList.Nearest(text, 3)[0]);

    [Fact]
    public void Nearest_gives_no_more_than_requested_and_bears_any_text()
    {
        Assert.Equal(5, EconomyList.Nearest(new string('x', 5000), 5).Count);
        Assert.Empty(EconomyList.Nearest("JPN", 0));
    }
}
