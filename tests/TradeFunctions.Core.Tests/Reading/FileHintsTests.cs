using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Reading.Records;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Tests.Reading;

public class FileHintsTests
{
    private static readonly FileHints Hints = new()
    {
        Flow = Flow.Import,
        Reporter = 156,
        Partner = 392,
        Currency = ShortCode.Parse("CNY"),
        Edition = ShortCode.Parse("H6"),
    };

    [Fact]
    public async Task What_a_file_of_the_tidy_layout_has_no_column_of_is_said_by_its_rule()
    {
        var reads = await Reads.Text("period,commodity,value\n2024,8517,12\n", new ReadOptions { Hints = Hints });

        Assert.Equal("tidy", reads.Outcome.Layout);
        Assert.Equal(
            new CellKey(156, Frequency.Annual, Flow.Import, CommodityCode.Parse("8517"), 392, Period.OfYear(2024), ShortCode.Parse("H6")), reads.Row.Key);
        Assert.Equal("CNY", reads.Figures.Currency.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("NA")]
    public async Task A_currency_that_is_left_out_is_the_rules(string currency)
    {
        var reads = await Reads.Text(
            $"period,reporter,partner,flow,commodity,value,currency\n2024,CHN,JPN,M,8517,12,{currency}\n", new ReadOptions { Hints = Hints });
        Assert.Equal("CNY", reads.Figures.Currency.ToString());
    }

    [Theory]
    [InlineData("CHN,JPN,X,CNY", "\"flow\": \"M\", but a row says X.")]
    [InlineData("KOR,JPN,M,CNY", "\"reporter\": \"CHN\", but a row says KOR.")]
    [InlineData("CHN,KOR,M,CNY", "\"partner\": \"JPN\", but a row says KOR.")]
    [InlineData("CHN,JPN,M,USD", "\"currency\": \"CNY\", but a row says USD.")]
    public async Task A_file_that_contradicts_its_rule_is_refused_with_what_both_say(string row, string said)
    {
        var reads = await Reads.Text(
            $"period,reporter,partner,flow,currency,commodity,value\n2024,CHN,JPN,M,CNY,TOTAL,9\n2024,{row},8517,12\n", new ReadOptions { Hints = Hints });

        var refusal = reads.Outcome.Refusal!;
        Assert.Equal(RefusalCodes.ContradictsRule, refusal.Code);
        Assert.Contains(said, refusal.Detail, StringComparison.Ordinal);
        Assert.EndsWith("First met on line 3.", refusal.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task February_is_both_months_where_the_rule_says_that_they_are_together()
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n202402,CHN,JPN,M,TOTAL,9\n202403,CHN,JPN,M,TOTAL,5\n", Together);
        Assert.Equal([Period.OfJanuaryFebruary(2024), Period.OfMonth(2024, 3)], reads.Rows.Select(row => row.Key.Period));
    }

    [Fact]
    public async Task A_row_of_January_contradicts_that()
    {
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n202401,CHN,JPN,M,TOTAL,9\n202402,CHN,JPN,M,TOTAL,9\n", Together);
        Assert.Contains("\"januaryFebruary\": \"together\", but a row says 2024-01.", reads.Outcome.Refusal!.Detail, StringComparison.Ordinal);
    }

    private static ReadOptions Together => new() { Hints = new FileHints { JanuaryFebruaryTogether = true } };

    [Fact]
    public async Task Reexports_are_no_contradiction_of_exports()
    {
        var hints = new FileHints { Flow = Flow.Export };
        var reads = await Reads.Text("period,reporter,partner,flow,commodity,value\n2024,CHN,JPN,RX,TOTAL,9\n", new ReadOptions { Hints = hints });
        Assert.Equal(Flow.ReExport, reads.Row.Key.Flow);
    }

    [Fact]
    public async Task A_file_that_lacks_what_a_rule_could_say_is_refused_with_the_rule_to_add()
    {
        var reads = await Reads.Text("period,reporter,commodity,value\n2024,CHN,8517,12\n", new ReadOptions { FileName = "cn/a \"b\".csv" });

        Assert.Equal((RefusalCodes.UnknownHeader, "tidy"), (reads.Outcome.Refusal!.Code, reads.Outcome.Refusal.NearestLayout));
        Assert.Contains(
            "Add to _dataset.json: \"files\": [{\"match\": \"cn/a \\\"b\\\".csv\", \"flow\": \"M\", \"partner\": \"CHN\"}]",
            reads.Outcome.Refusal.Detail,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_lacks_more_than_a_rule_can_say_is_not_told_of_rules()
    {
        var reads = await Reads.Text("period,reporter,commodity\n2024,CHN,8517\n");
        Assert.DoesNotContain("_dataset.json", reads.Outcome.Refusal!.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("renamed.csv", "H5", "H5")]
    [InlineData("renamed.csv", null, "")]
    [InlineData("BACI_HS22_Y2023_V202501.csv", null, "H6")]
    public async Task A_renamed_file_of_BACI_has_the_edition_of_its_rule(string name, string? said, string edition)
    {
        var hints = said is null ? FileHints.None : new FileHints { Edition = ShortCode.Parse(said) };
        var reads = await Reads.Text("t,i,j,k,v,q\n2023,392,156,850440,1,\n", new ReadOptions { FileName = name, Hints = hints });
        Assert.All(reads.Rows, row => Assert.Equal(edition, row.Key.Classification.ToString()));
    }

    [Fact]
    public async Task A_file_of_BACI_whose_name_says_another_edition_is_refused()
    {
        var options = new ReadOptions { FileName = "BACI_HS22_Y2023_V202501.csv", Hints = new FileHints { Edition = ShortCode.Parse("H5") } };
        var reads = await Reads.Text("t,i,j,k,v,q\n2023,392,156,850440,1,\n", options);
        Assert.Contains("\"edition\": \"H5\", but a row says H6.", reads.Outcome.Refusal!.Detail, StringComparison.Ordinal);
    }
}
