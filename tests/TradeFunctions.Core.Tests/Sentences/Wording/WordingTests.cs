using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Tests.Sentences.Wording;

public class WordingTests
{
    [Theory]
    [InlineData("0", "$0")]
    [InlineData("0.4", "$0.4")]
    [InlineData("999.999", "$999.999")]
    [InlineData("1000.5", "$1,001")]
    [InlineData("999999.499", "$999,999")]
    [InlineData("999999.5", "$1.00 million")]
    [InlineData("1005000", "$1.01 million")]
    [InlineData("999994999.999", "$999.99 million")]
    [InlineData("999995000", "$1.00 billion")]
    [InlineData("995000000", "$995.00 million")]
    [InlineData("292622530000", "$292.62 billion")]
    [InlineData("292625000000", "$292.63 billion")]
    [InlineData("292624999999.999", "$292.62 billion")]
    [InlineData("999995000000", "$1.00 trillion")]
    [InlineData("1234567890123456", "$1,234.57 trillion")]
    [InlineData("-43501706000", "-$43.50 billion")]
    public void Money_is_rounded_half_away_from_zero_in_its_scale(string amount, string text) =>
        Assert.Equal(text, MoneyText.Of(Parse(amount), "USD"));

    [Theory]
    [InlineData("EUR", "EUR 1.50 million")]
    [InlineData("JPY", "JPY 1.50 million")]
    [InlineData(null, "1.50 million")]
    public void Only_US_dollars_have_a_sign(string? currency, string text) => Assert.Equal(text, MoneyText.Of(Parse("1500000"), currency));

    [Theory]
    [InlineData("607675335", "23193715092", "2.62%")]
    [InlineData("1484294000", "44986000000", "3.3%")]
    [InlineData("124560412000", "707640250000", "17.6%")]
    [InlineData("5793291000", "8915500000", "64.98%")]
    [InlineData("1", "8", "12.5%")]
    [InlineData("2625", "100000", "2.63%")]
    [InlineData("26249.999", "1000000", "2.62%")]
    [InlineData("-2625", "100000", "2.63%")]
    [InlineData("1", "1", "100%")]
    [InlineData("999", "100", "999%")]
    [InlineData("12345", "100", "12,345%")]
    [InlineData("1", "20000", "0.01%")]
    [InlineData("1", "20001", "less than 0.01%")]
    [InlineData("0", "5", "0%")]
    public void A_percentage_has_two_decimals_without_trailing_zeros(string part, string whole, string text) =>
        Assert.Equal(text, PercentText.Of(Parse(part), Parse(whole)));

    [Fact]
    public void A_percentage_is_rounded_once_from_the_exact_amounts()
    {
        // The ratio is 0.0262499996: six digits make it 0.026250, which would be rounded to 2.63%.
        Assert.Equal("2.62%", PercentText.Of(Parse("262499996"), Parse("10000000000")));
    }

    [Theory]
    [InlineData("0.5", "0.5 kg")]
    [InlineData("999.999", "999.999 kg")]
    [InlineData("1000", "1 tonne")]
    [InlineData("1500", "2 tonnes")]
    [InlineData("971973000", "971,973 tonnes")]
    [InlineData("999999499.999", "999,999 tonnes")]
    [InlineData("999999500", "1.00 million tonnes")]
    [InlineData("1963591000", "1.96 million tonnes")]
    public void Weight_is_said_in_kilograms_and_tonnes(string kilograms, string text) =>
        Assert.Equal(text, WeightText.Of(Parse(kilograms)));

    [Theory]
    [InlineData(1, "first")]
    [InlineData(10, "tenth")]
    [InlineData(11, "11th")]
    [InlineData(13, "13th")]
    [InlineData(21, "21st")]
    [InlineData(22, "22nd")]
    [InlineData(103, "103rd")]
    [InlineData(112, "112th")]
    public void Ordinals_are_words_to_ten(int number, string text) => Assert.Equal(text, OrdinalText.Of(number));

    [Theory]
    [InlineData("CHN", "China", "China's")]
    [InlineData("USA", "the United States", "the United States'")]
    [InlineData("NLD", "the Netherlands", "the Netherlands'")]
    [InlineData("GBR", "the United Kingdom", "the United Kingdom's")]
    [InlineData("CZE", "Czechia", "Czechia's")]
    [InlineData("DOM", "the Dominican Republic", "the Dominican Republic's")]
    [InlineData("FLK", "the Falkland Islands (Malvinas)", "the Falkland Islands (Malvinas)'s")]
    [InlineData("SGS", "South Georgia and the South Sandwich Islands", "South Georgia and the South Sandwich Islands'")]
    [InlineData("CIV", "Côte d'Ivoire", "Côte d'Ivoire's")]
    [InlineData("S19", "Other Asia (not elsewhere specified)", "Other Asia (not elsewhere specified)'s")]
    [InlineData("899", "Areas (not elsewhere specified)", "Areas (not elsewhere specified)'s")]
    [InlineData("837", "ships' and aircraft stores (bunkers)", "ships' and aircraft stores (bunkers)'s")]
    [InlineData("58", "Belgium-Luxembourg", "Belgium-Luxembourg's")]
    [InlineData("810", "the USSR", "the USSR's")]
    [InlineData("EUR", "the European Union", "the European Union's")]
    [InlineData("EA20", "the euro area of 20", "the euro area of 20's")]
    [InlineData("ASEAN", "ASEAN", "ASEAN's")]
    [InlineData("OECD", "the OECD", "the OECD's")]
    [InlineData("142", "Asia", "Asia's")]
    [InlineData("WLD", "the world", "the world's")]
    public void Names_have_the_article_that_English_gives_them(string id, string name, string possessive)
    {
        Assert.True(EconomyList.TryFind(id, out var economy));

        Assert.Equal((name, possessive), (EconomyText.Name(economy), EconomyText.Possessive(economy)));
    }

    [Fact]
    public void Spans_name_the_year_once_where_it_is_one()
    {
        Assert.Equal("January–May 2025", PeriodText.Of(new PeriodRange(Period.OfMonth(2025, 1), Told.May)));
        Assert.Equal("December 2024–May 2025", PeriodText.Of(new PeriodRange(Period.OfMonth(2024, 12), Told.May)));
        Assert.Equal("May 2025", PeriodText.Of(new PeriodRange(Told.May, Told.May)));
        Assert.Equal("2021–2022", PeriodText.Of(new PeriodRange(Period.OfYear(2021), Period.OfYear(2022))));
    }

    [Fact]
    public void A_name_of_commodities_however_long_can_be_read_in_a_sentence()
    {
        var random = new Random(7);
        string[] parts = ["Crustaceans", "; ", ", ", " (", ")", " whether or not ", "frozen", "x", " ", ".", "…", "not", new string('a', 70)];
        for (var i = 0; i < 2000; i++)
        {
            var name = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => parts[random.Next(parts.Length)]));
            var title = CommodityTitle.Short(name);
            Assert.True(title is null or { Length: > 0 and <= 60 }, name);
            if (title is not null) Assert.Equal(title.Trim(), title);
        }
    }

    private static Amount Parse(string units) => Told.Whole(decimal.Parse(units, System.Globalization.CultureInfo.InvariantCulture));
}
