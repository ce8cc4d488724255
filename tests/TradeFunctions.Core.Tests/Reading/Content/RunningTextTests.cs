using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;

namespace TradeFunctions.Core.Tests.Reading.Content;

public class RunningTextTests
{
    private const string Note = "These figures were sent by the customs office, which revises them in March.\nPlease ask before you publish any of them.\n";

    [Theory]
    [InlineData("from the office.txt", Note)]
    [InlineData("mine/ABOUT THIS", Note)]
    [InlineData("right.TXT", "Imports of 2023, 2024 and 2025 have to be 10, 20 and 30, and no others, since those were rejected.")]
    [InlineData("long.txt", "A paragraph that goes on for a while and has no comma at all but ends somewhere.\n\n\nAnother one that does the same.")]
    public async Task A_text_for_people_is_distinguished_from_a_table(string name, string text)
    {
        var refusal = (await Reads.Text(text, new ReadOptions { FileName = name })).Outcome.Refusal!;
        Assert.Equal(RefusalCodes.Document, refusal.Code);
        Assert.Contains(text[..20], refusal.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.csv", Note)]
    [InlineData("figures.txt", "a,b\n1,2\n")]
    [InlineData("figures.txt", "year|from the country|to the country|all its goods together|value in dollars\n2024|Japan|China|all|5\n")]
    [InlineData("figures.txt", "year, from, to, goods, value\n2024, Japan, China, all, 5\n")]
    [InlineData("figures.txt", "the year  from which country   to which other country   goods in words   value\n2024      Japan    China    all of them together   5\n")]
    [InlineData("figures.txt", "year\tthe country that exports its own goods\tthe country that imports them\n2024\tJapan\tChina\n")]
    [InlineData("figures", "2024 392 156 X TOTAL 5\n2024 392 410 X TOTAL 6\n")]
    [InlineData("figures.txt", "id,description\n1,live animals of all kinds and what is made of them\n2,fish and other animals that live in the water\n")]
    public async Task What_may_be_a_table_is_refused_for_its_header(string name, string text) =>
        Assert.Equal(RefusalCodes.UnknownHeader, (await Reads.Text(text, new ReadOptions { FileName = name })).Outcome.Refusal!.Code);

    [Fact]
    public async Task A_text_above_a_table_is_its_title() =>
        Assert.Null((await Reads.Text($"{Note}period,reporter,partner,flow,commodity,value\n2024,JPN,CHN,X,TOTAL,5\n", new ReadOptions { FileName = "a.txt" })).Outcome.Refusal);
}
