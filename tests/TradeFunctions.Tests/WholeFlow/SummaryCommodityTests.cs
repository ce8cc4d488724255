using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>The largest goods in a summary's answer, from files made here.</summary>
public sealed class SummaryCommodityTests : IAsyncLifetime
{
    private const string Url = "/api/v1/summaries/JPN/CHN?period=2024";

    private const string Columns = "period,reporter,partner,flow,commodity,value\n";

    private const string Figures = Columns
        + "2024,JPN,CHN,X,TOTAL,100\n2024,JPN,CHN,X,85,60\n2024,JPN,CHN,X,72,40\n2024,JPN,CHN,X,8542,30\n2024,JPN,CHN,X,7208,30\n"
        + "2023,JPN,CHN,X,TOTAL,50\n2023,JPN,CHN,X,85,50\n2024,JPN,CHN,M,TOTAL,20\n";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("mine/a.csv", Figures);
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Commodities_rank_by_level_with_name_share_change_and_source_and_say_whether_the_level_is_complete()
    {
        var answer = await _world.JsonAsync(Url);

        var levels = answer.At("exports.top_goods").EnumerateArray().ToDictionary(top => top.At("level").GetInt32());
        Assert.Equal([2, 4], levels.Keys);
        Assert.Equal(("ok", "incomplete"), (levels[2].Text("concentration.status"), levels[4].Text("concentration.status")));
        Assert.Equal(
            ["85 Electrical machinery and electronics 1 60 0.6 ok 0.2 0", "72 Iron and steel 2 40 0.4 zero_base  0"],
            levels[2].At("goods").EnumerateArray().Select(Line));
        Assert.Equal(["7208  1 30 0.3 no_base  0", "8542  1 30 0.3 no_base  0"], levels[4].At("goods").EnumerateArray().Select(Line));
        Assert.Equal("a.csv", answer.Text("sources.0.blob"));
        Assert.Empty(answer.At("imports.top_goods").EnumerateArray());
        Assert.Equal(JsonValueKind.Null, answer.At("total.top_goods").ValueKind);
    }

    [Fact]
    public async Task The_table_is_of_all_commodities_together_and_a_link_leads_to_the_table_of_single_ones()
    {
        Assert.Equal(["X TOTAL 100", "M TOTAL 20", "total TOTAL 120", "balance TOTAL 80"], await LinesAsync(Url, "flow", "commodity", "amount"));

        var links = (await _world.JsonAsync(Url)).At("links").EnumerateArray().ToDictionary(link => link.Text("rel")!, link => link.Text("href")!);
        Assert.DoesNotContain("import_goods", links.Keys);
        using var table = await _world.SendAsync($"{Url}&format=csv");
        Assert.Contains($"<{links["export_goods"]}>; rel=\"related\"; title=\"export_goods\"", table.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.Equal(["X 85 60", "X 72 40"], await LinesAsync(links["export_goods"], "flow", "commodity", "amount"));
    }

    [Fact]
    public async Task A_name_that_comes_later_changes_the_summary_and_its_etag_and_a_code_without_one_does_not()
    {
        var etag = await _world.ETagAsync(Url);
        await _world.PutAsync("mine/b.csv", Columns + "2025,JPN,CHN,X,9403,4\n");
        await _world.RunAsync("mine");
        Assert.Equal(etag, await _world.ETagAsync(Url));
        await _world.PutAsync("mine/reference/codes.csv", "code,description\n8542,Circuits\n");

        await _world.RunAsync("mine");

        Assert.NotEqual(etag, await _world.ETagAsync(Url));
        var answer = await _world.JsonAsync(Url);
        Assert.Equal("Circuits", answer.Text("exports.top_goods.1.goods.1.name"));
        Assert.Contains(answer.At("facts").EnumerateArray(), fact =>
            fact.Text("text") == "Japan's largest exports to China in 2024, of the HS headings with figures (together 60% of all goods), were HS 7208 ($30) and circuits (HS 8542, $30).");
    }

    private async Task<IEnumerable<string>> LinesAsync(string url, params string[] columns)
    {
        var lines = (await _world.TextAsync($"{url}&format=csv")).TrimEnd('\n').Split('\n').Select(line => line.Split(',')).ToList();
        return lines[1..].Select(line => string.Join(' ', columns.Select(column => line[Array.IndexOf(lines[0], column)])));
    }

    private static string Line(JsonElement good) =>
        $"{good.Text("code")} {good.At("name")} {good.At("place")} {good.At("value")} {good.At("share.ratio")} {good.Text("year_over_year.status")} {good.At("year_over_year.ratio")} {good.At("source")}";
}
