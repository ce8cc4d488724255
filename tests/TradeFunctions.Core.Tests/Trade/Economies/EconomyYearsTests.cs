using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Trade.Economies;

public class EconomyYearsTests
{
    private static readonly EconomyRow[] Rows = EconomyCsv.Read();

    // First and last year that figures are taken of, first and last of which the lack of a figure says something; 0: no limit.
    [Theory]
    [InlineData("SCG", 1992, 1993, 2005, 2006)]
    [InlineData("SRB", 2006, 2007, 0, 0)]
    [InlineData("MNE", 2006, 2007, 0, 0)]
    [InlineData("YUG", 0, 0, 1991, 1992)]
    [InlineData("SUN", 0, 0, 1990, 1992)]
    [InlineData("RUS", 1991, 1993, 0, 0)]
    [InlineData("CSK", 0, 0, 1992, 1993)]
    [InlineData("CZE", 1993, 1994, 0, 0)]
    [InlineData("280", 0, 0, 1989, 1990)]
    [InlineData("DEU", 1990, 1991, 0, 0)]
    [InlineData("736", 0, 0, 2010, 2011)]
    [InlineData("SSD", 2011, 2012, 0, 0)]
    [InlineData("ANT", 1986, 1986, 2009, 2010)]
    [InlineData("CUW", 2010, 2011, 0, 0)]
    [InlineData("58", 0, 0, 1998, 1999)]
    [InlineData("LUX", 0, 1999, 0, 0)]
    [InlineData("ZAF", 0, 2000, 0, 0)]
    [InlineData("TLS", 1999, 2003, 0, 0)]
    [InlineData("JPN", 0, 0, 0, 0)]
    [InlineData("HKG", 0, 0, 0, 0)]
    public void Years_are_those_of_the_sources(string id, int first, int firstWhole, int lastWhole, int last)
    {
        var years = Find(id).Years;
        Assert.Equal((first, firstWhole, lastWhole, last), (years.First ?? 0, years.FirstWhole ?? 0, years.LastWhole ?? 0, years.Last ?? 0));
    }

    [Theory]
    [InlineData("SCG", 2005, true, true)]
    [InlineData("SCG", 2006, true, false)]
    [InlineData("SCG", 2007, false, false)]
    [InlineData("SRB", 2005, false, false)]
    [InlineData("SRB", 2006, true, false)]
    [InlineData("SRB", 2007, true, true)]
    [InlineData("LUX", 1990, true, false)]
    [InlineData("JPN", 1900, true, true)]
    public void A_year_in_which_codes_changed_hands_can_have_a_figure_but_the_lack_of_one_says_nothing(string id, int year, bool existed, bool throughout)
    {
        var economy = Find(id);
        Assert.Equal((existed, throughout), (economy.Existed(year), economy.ExistedThroughout(year)));
        Assert.Equal((existed, throughout), (economy.Existed(Period.OfMonth(year, 6)), economy.ExistedThroughout(Period.OfMonth(year, 6))));
    }

    [Fact]
    public void Years_are_in_order_and_have_a_source()
    {
        foreach (var row in Rows)
        {
            var years = row.Economy.Years;
            Assert.False(years.First > years.FirstWhole || years.FirstWhole > years.LastWhole || years.LastWhole > years.Last, row.Economy.Name);
            Assert.Equal(years.IsOpen, row.Sources.Length == 0);
            Assert.Matches("^[CIH]*$", row.Sources);
        }
    }

    [Fact]
    public void A_successor_follows_its_predecessor_without_a_year_between_and_shares_no_whole_year_with_it()
    {
        foreach (var row in Rows)
        {
            foreach (var code in row.Predecessors)
            {
                Assert.True(EconomyList.TryGet(code, out var before), row.Economy.Name);
                var after = row.Economy;
                Assert.Contains(after.Code, before.Successors);
                Assert.Contains(code, after.Predecessors);
                Assert.NotNull(before.Years.LastWhole);
                Assert.False(after.Years.FirstWhole <= before.Years.LastWhole, $"{before.Name}, {after.Name}");
                Assert.False(after.Years.First > before.Years.Last + 1, $"{before.Name}, {after.Name}");
            }
        }
    }

    [Fact]
    public void Whatever_ended_has_a_successor_known_or_is_no_longer_an_economy() => Assert.All(
        EconomyList.All.Where(economy => economy is { Kind: EconomyKind.Economy, Years.Last: not null }),
        economy => Assert.NotEmpty(economy.Successors));

    // Former codes of ISO 3166-3 for which UN Comtrade has a code, of its own or of who goes on with the trade.
    [Theory]
    [InlineData("AFI", "DJI")]
    [InlineData("ANT", "ANT")]
    [InlineData("BUR", "MMR")]
    [InlineData("BYS", "BLR")]
    [InlineData("CSK", "CSK")]
    [InlineData("SCG", "SCG")]
    [InlineData("DDR", "DDR")]
    [InlineData("DHY", "BEN")]
    [InlineData("FXX", "FRA")]
    [InlineData("GEL", "KIR")]
    [InlineData("HVO", "BFA")]
    [InlineData("JTN", "UMI")]
    [InlineData("MID", "488")]
    [InlineData("NHB", "VUT")]
    [InlineData("NTZ", "NTZ")]
    [InlineData("PCI", "PCI")]
    [InlineData("PCZ", "PCZ")]
    [InlineData("PUS", "PUS")]
    [InlineData("RHO", "ZWE")]
    [InlineData("SKM", "698")]
    [InlineData("SUN", "SUN")]
    [InlineData("TMP", "TLS")]
    [InlineData("VDR", "VDR")]
    [InlineData("WAK", "872")]
    [InlineData("YMD", "YMD")]
    [InlineData("YUG", "YUG")]
    [InlineData("ZAR", "COD")]
    public void Every_former_code_of_ISO_is_known(string former, string id)
    {
        Assert.True(EconomyList.TryFindIso(former, out var economy));
        Assert.Equal(id, economy.Id);
    }

    [Theory]
    [InlineData("SCG", "Serbia and Montenegro has trade of its own only from 1992 to 2006; its predecessor is Yugoslavia (YUG), its successors are Montenegro (MNE) and Serbia (SRB).")]
    [InlineData("SSD", "South Sudan has trade of its own only from 2011; its predecessor is Sudan (736).")]
    [InlineData("CSK", "Czechoslovakia has trade of its own only until 1993; its successors are Czechia (CZE) and Slovakia (SVK).")]
    [InlineData("ZAF", "Until 1999 trade with it can be under Southern African Customs Union (711).")]
    [InlineData("REU", "After 1996 trade with it can be under France (FRA).")]
    [InlineData("TWN", "In UN Comtrade's data trade with Taiwan is in practice under Other Asia, nes (S19).")]
    [InlineData("JPN", null)]
    public void Why_there_may_be_no_figures_is_said_in_words(string id, string? text) => Assert.Equal(text, EconomyHistory.AbsenceOf(Find(id)));

    [Fact]
    public void Only_Other_Asia_and_economies_of_the_past_carry_a_note()
    {
        Assert.Contains("stands in practice for Taiwan", EconomyHistory.NoteOf(Find("S19")), StringComparison.Ordinal);
        Assert.Contains("https://uncomtrade.org/", EconomyHistory.NoteOf(Find("S19")), StringComparison.Ordinal);
        Assert.All(
            EconomyList.All.Where(economy => economy.Id != "S19"),
            economy => Assert.Equal(economy.Years.Last is not null, EconomyHistory.NoteOf(economy) is not null));
    }

    [Theory]
    [InlineData("ZAF", "1999", "1999", true)]
    [InlineData("ZAF", "1998", "2005", true)]
    [InlineData("ZAF", "2000", "2005", false)]
    [InlineData("ZAF", "2024-03", "2024-03", false)]
    [InlineData("REU", "1997", "1997", true)]
    [InlineData("REU", "1990", "1995", false)]
    [InlineData("SSD", "2010", "2010", true)]
    [InlineData("SSD", "2020", "2020", false)]
    [InlineData("SCG", "2000", "2000", false)]
    [InlineData("SCG", "2006", "2006", true)]
    [InlineData("SCG", "2010", "2010", true)]
    [InlineData("TWN", "2020", "2020", true)]
    public void Years_are_told_where_they_matter(string id, string first, string last, bool isTold)
    {
        Assert.True(Period.TryParse(first, out var from) & Period.TryParse(last, out var to));
        Assert.Equal(isTold, EconomyHistory.AbsenceOf(Find(id), from, to) is not null);
        if (id == "SCG") Assert.Equal(isTold, EconomyHistory.NoteOf(Find(id), from) is not null);
    }

    private static Economy Find(string id)
    {
        Assert.True(EconomyList.TryFind(id, out var economy));
        return economy;
    }
}
