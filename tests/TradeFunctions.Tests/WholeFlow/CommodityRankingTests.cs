using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Rankings of goods in the sample: the figures of its README.</summary>
[Collection(SampleWorld.Collection)]
public class CommodityRankingTests(SampleWorld sample)
{
    [Theory]
    [InlineData("CHN", "X", "JPN", 4, 2023, "8517 1 18.6012", "8471 2 10.3994", "8708 3 3.9197")]
    [InlineData("CHN", "X", "JPN", 2, 2024, "85 1 36.9075", "84 2 25.6205", "94 3 6.4582")]
    [InlineData("CHN", "M", "JPN", 4, 2023, "8542 1 15.8637", "8486 2 12.8584", "8703 3 6.2629")]
    public async Task The_largest_commodities_of_a_level_come_first(
        string reporter, string flow, string partner, int level, int year, params string[] expected)
    {
        var answer = await JsonAsync(
            FormattableString.Invariant($"/api/v1/rankings/{reporter}/commodities?flow={flow}&partner={partner}&level={level}&period={year}&top=3"));
        Assert.Equal(expected, answer.At("rows").EnumerateArray().Select(row => FormattableString.Invariant(
            $"{row.Text("code")} {row.At("rank.place")} {row.Number("amount") / 1_000_000_000:F4}")));
        Assert.Equal(
            (level, "H6", "USD", "value"), ((int)answer.Number("level"), answer.Text("classification"), answer.Text("unit"), answer.Text("measure")));
        Assert.All(answer.At("rows").EnumerateArray(), row => Assert.NotEmpty(row.Text("name")!));
        Assert.True(answer.Number("ranked") > 3);
    }

    [Fact]
    public async Task Shares_are_of_all_commodities_with_the_partner_and_add_up_over_the_chapters()
    {
        var answer = await JsonAsync("/api/v1/rankings/CHN/commodities?flow=X&partner=JPN&period=2024&top=1000");
        var rows = answer.At("rows").EnumerateArray().ToList();
        var total = answer.Number("total.value");
        var summary = (await JsonAsync("/api/v1/summaries/CHN/JPN?period=2024")).At("exports");
        Assert.Equal(summary.Number("figure.value"), total);
        var (sum, before) = (0m, summary.Number("year_before.value"));
        foreach (var row in rows)
        {
            sum += row.Number("amount");
            Assert.Equal((Math.Round(row.Number("amount") / total, 6), Math.Round(sum / total, 6)), (row.Number("share.ratio"), row.Number("cumulative_share")));
            Assert.Equal(Math.Round(row.Number("year_over_year.difference") / before, 6), row.Number("contribution.ratio"));
        }

        Assert.Equal(1m, rows[^1].Number("cumulative_share"));
        Assert.Equal(("ok", Math.Round(rows.Sum(row => row.Number("amount") / total * (row.Number("amount") / total)), 6)), (answer.Text("concentration.status"), answer.Number("concentration.index")));
    }

    [Theory]
    [InlineData("level=4&period=2023", "exports.top_goods_hs4", "China's largest exports to Japan in 2023, of the HS headings with figures (together 28.89% of all goods), were ", "(HS 8517, $18.60 billion), ", "(HS 8471, $10.40 billion) and ", "(HS 8708, $3.92 billion).")]
    [InlineData("level=2&period=2024", "exports.top_goods_hs2", "China's largest exports to Japan in 2024, by HS chapter, were ", "(HS 85, $36.91 billion), ", "(HS 84, $25.62 billion) and ", "(HS 94, $6.46 billion).")]
    public async Task The_largest_commodities_are_said_in_a_sentence_with_figures_and_files_also_where_fewer_rows_are_shown(
        string asked, string id, string beginning, params string[] entity)
    {
        var answer = await JsonAsync($"/api/v1/rankings/CHN/commodities?flow=X&partner=JPN&{asked}&top=1");
        var fact = Assert.Single(answer.At("facts").EnumerateArray());
        Assert.Equal(id, fact.Text("id"));
        Assert.StartsWith(beginning, fact.Text("text"), StringComparison.Ordinal);
        Assert.All(entity, good => Assert.Contains(good, fact.Text("text"), StringComparison.Ordinal));
        Assert.Equal(answer.At("rows.0.amount").ToString(), fact.At("figures.0.value").ToString());
        Assert.All(fact.At("sources").EnumerateArray(), source => Assert.StartsWith("CHN_annual_", answer.Text($"sources.{source.GetInt32()}.blob"), StringComparison.Ordinal));
        Assert.NotEmpty(fact.At("sources").EnumerateArray());
    }

    [Fact]
    public async Task Headings_have_no_concentration_of_chapters_and_the_partner_left_out_is_the_World()
    {
        var answer = await JsonAsync("/api/v1/rankings/JPN/commodities?flow=X&level=4&period=2024");
        Assert.Equal(("WLD", JsonValueKind.Null), (answer.Text("partner.id"), answer.At("concentration").ValueKind));
        Assert.All(answer.At("rows").EnumerateArray(), row => Assert.Equal(4, row.Text("code")!.Length));
    }

    [Fact]
    public async Task Weight_ranks_too_and_a_table_has_a_line_a_commodity()
    {
        var answer = await JsonAsync("/api/v1/rankings/JPN/commodities?flow=X&partner=CHN&period=2024&measure=weight");
        var steel = answer.At("rows").EnumerateArray().Single(row => row.Text("code") == "72");
        Assert.Equal(("kg", 971_973_000m, -0.188m), (answer.Text("unit"), steel.Number("amount"), steel.Number("year_over_year.ratio")));
        var lines = (await sample.World.TextAsync("/api/v1/rankings/CHN/commodities?flow=X&partner=JPN&level=4&period=2023&top=1&format=csv")).Split('\n');
        Assert.StartsWith("sample,CHN,China,JPN,Japan,X,4,H6,annual,2023,value,USD,8517,", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/rankings/JPN/commodities?measure=quantity&flow=X", 400, "unsupported_combination")]
    [InlineData("/api/v1/rankings/JPN/commodities?level=3", 400, "invalid_value")]
    [InlineData("/api/v1/rankings/JPN/commodities?level=group", 400, "invalid_value")]
    [InlineData("/api/v1/rankings/JPN/commodities?partner=KOR&period=2024&level=6", 404, "no_figures")]
    [InlineData("/api/v1/rankings/JPN/commodities?period=2031", 404, "not_reported_yet")]
    [InlineData("/api/v1/rankings/JPN/commodities?partner=JPX", 400, "unknown_economy")]
    public async Task What_cannot_be_ranked_is_refused_with_the_reason(string url, int status, string code) =>
        await sample.World.ProblemAsync(url, status, code);

    private Task<JsonElement> JsonAsync(string url) => sample.World.JsonAsync(url);
}
