using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Rankings of the sample beside what its summaries say.</summary>
[Collection(SampleWorld.Collection)]
public class SampleRankingTests(SampleWorld sample)
{
    [Fact]
    public async Task China_is_Japan_s_largest_trading_partner_and_other_Asia_ranks()
    {
        var answer = await sample.World.JsonAsync("/api/v1/rankings/JPN/partners?flow=total&period=2024&top=3");
        Assert.Equal(["CHN 1", "USA 2", "S19 3"], answer.At("rows").EnumerateArray().Select(row => $"{row.Text("partner.id")} {row.At("rank.place")}"));
    }

    [Theory]
    [InlineData("X", "exports", "2024")]
    [InlineData("M", "imports", "2025-05")]
    [InlineData("total", "total", "2024")]
    public async Task A_ranking_and_a_summary_say_the_same(string flow, string name, string period)
    {
        var summary = await sample.World.JsonAsync($"/api/v1/summaries/JPN?period={period}");
        var ranking = await sample.World.JsonAsync($"/api/v1/rankings/JPN/partners?flow={flow}&period={period}&top=10");
        var top = summary.At($"{name}.top_partners").EnumerateArray().ToList();
        var rows = ranking.At("rows").EnumerateArray().ToList();
        Assert.Equal(top.Select(row => row.Text("partner.id")), rows.Select(row => row.Text("partner.id")));
        Assert.Equal(top.Select(row => (row.Number("place"), row.Number("value"))), rows.Select(row => (row.Number("rank.place"), row.Number("amount"))));
        foreach (var measure in new[] { "share.ratio", "year_over_year.ratio", "year_over_year.difference" })
            Assert.Equal(top.Select(row => row.At(measure).ToString()), rows.Select(row => row.At(measure).ToString()));
        Assert.Equal(top.Select(row => Blobs(summary, row)), rows.Select(row => Blobs(ranking, row.At("figure"))));
        Assert.Equal(summary.At($"{name}.concentration").ToString(), ranking.At("concentration").ToString());
        var pair = (await sample.World.JsonAsync($"/api/v1/summaries/JPN/CHN?period={period}")).At($"{name}.by_value");
        var china = rows.Single(row => row.Text("partner.id") == "CHN");
        Assert.Equal(pair.At("contribution.ratio").ToString(), china.At("contribution.ratio").ToString());
        Assert.Equal(pair.At("rank").ToString(), china.At("rank").ToString());
    }

    // Of a single flow one file, of total trade that of each side.
    private static string Blobs(JsonElement answer, JsonElement figure)
    {
        var blobs = new[] { "source", "exports_source", "imports_source" }
            .Select(name => figure.At(name))
            .Where(source => source.ValueKind == JsonValueKind.Number)
            .Select(source => answer.Text($"sources.{source}.blob"));
        var text = string.Join(' ', blobs);
        Assert.NotEmpty(text);
        return text;
    }
}
