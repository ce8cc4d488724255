using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Exports from one file and imports from another, made here: where total trade comes from, and what a pair with one flow is shown as.</summary>
public sealed class TwoFilesTests : IAsyncLifetime
{
    private const string Head = "period,reporter,partner,flow,commodity,value\n";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("mine/x.csv", Head + "2024,JPN,CHN,X,TOTAL,100\n2024,JPN,837,X,TOTAL,7\n2024,JPN,837,X,27,6\n"
            + "202401,JPN,CHN,X,TOTAL,5\n202403,JPN,CHN,X,TOTAL,6\n202501,JPN,CHN,X,TOTAL,7\n202503,JPN,CHN,X,TOTAL,8\n");
        await _world.PutAsync("mine/m.csv", Head + "2024,JPN,CHN,M,TOTAL,40\n2024,JPN,THA,M,TOTAL,3\n");
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Total_trade_names_the_sources_of_both_its_sides()
    {
        var summary = await _world.JsonAsync("/api/v1/summaries/JPN/CHN?period=2024");
        var series = await _world.JsonAsync("/api/v1/series/JPN/CHN?flow=total");
        var ranking = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=total&period=2024");

        Assert.Equal(["x.csv", "m.csv"], Sides(summary, summary.At("total.figure")));
        Assert.Equal(["x.csv", "m.csv"], Sides(series, series.At("series.0.rows.0")));
        Assert.Equal(["x.csv", "m.csv"], Sides(ranking, ranking.At("unranked").EnumerateArray().Single(row => row.Text("partner.id") == "CHN").At("figure")));
        Assert.Equal(JsonValueKind.Null, summary.At("exports.figure.exports_source").ValueKind);
    }

    [Fact]
    public async Task So_do_the_lines_of_total_trade_and_of_the_balance_in_tables()
    {
        var table = await TableAsync("/api/v1/summaries/JPN/CHN?period=2024");

        Assert.Equal(["X x.csv  ", "M m.csv  ", "total  x.csv m.csv", "balance  x.csv m.csv"], Columns(table, "flow", "source", "exports_source", "imports_source"));
        Assert.Equal([" x.csv m.csv"], Columns(await TableAsync("/api/v1/series/JPN/CHN?flow=total"), "source", "exports_source", "imports_source"));
    }

    [Fact]
    public async Task The_months_that_both_years_have_are_in_tables_too()
    {
        var table = await TableAsync("/api/v1/series/JPN/CHN?flow=X&frequency=monthly&from=2025-03");

        Assert.Equal(
            ["2025-03 incomplete 1 3 15 ok 0.363636"],
            Columns(table, "period", "year_to_date_status", "year_to_date_common_months", "year_to_date_common", "year_to_date_common_change_status", "year_to_date_common_change"));
    }

    [Fact]
    public async Task A_flow_that_no_row_has_is_no_answer() => Assert.Equal(
        "X", (await _world.ProblemAsync("/api/v1/series/JPN/837?flow=total", 404, "no_figures")).Text("nearest.0"));

    [Theory]
    [InlineData("CHN", "total 140")]
    [InlineData("837", "X 7")]
    [InlineData("THA", "M 3")]
    [InlineData("837,CHN", "total ,total 140")]
    [InlineData("THA,837", "X ,X 7")]
    [InlineData("837?commodity=27", "X 6")]
    public async Task A_series_that_names_no_flow_is_of_total_trade_or_else_of_the_flow_there_is(string partners, string expected)
    {
        var series = await _world.JsonAsync($"/api/v1/series/JPN/{partners}");

        Assert.Equal(expected, string.Join(',', series.At("series").EnumerateArray().Select(one => $"{series.Text("flow")} {one.At("rows.0.amount")}")));
        Assert.Contains($"&flow={series.Text("flow")}&", series.Text("links.0.href"), StringComparison.Ordinal);
    }

    private static IEnumerable<string?> Sides(JsonElement answer, JsonElement figure) =>
        new[] { "exports_source", "imports_source" }.Select(side => answer.Text($"sources.{figure.At(side)}.blob"));

    private async Task<string[][]> TableAsync(string url)
    {
        var text = await _world.TextAsync($"{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}format=csv");
        return [.. text.TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
    }

    private static IEnumerable<string> Columns(string[][] table, params string[] names) =>
        table[1..].Select(row => string.Join(' ', names.Select(name => row[Array.IndexOf(table[0], name)])));
}
