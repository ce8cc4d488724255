using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Codes beyond HS, groups that lack one of their codes, and quantities whose unit changes, from a file made here.</summary>
public sealed class CommodityCodesTests : IAsyncLifetime
{
    private const string Groups = """{ "default": true, "groups": { "commodities": { "cars": { "codes": ["8703", "8704", "8705"] } } } }""";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        string[] rows =
        [
            "2023,JPN,CHN,X,870323190,10,5,u", "2023,JPN,WLD,X,870323190,40,20,u", "2024,JPN,CHN,X,870323190,15,6,kg", "2024,JPN,WLD,X,870323190,60,24,kg",
            "2023,JPN,CHN,X,8703,100,3,u", "2023,JPN,CHN,X,8704,20,2,u", "2023,JPN,CHN,X,8705,7,1,u",
            "2024,JPN,CHN,X,8703,130,4,u", "2024,JPN,USA,X,8704,9,1,u", "2024,JPN,CHN,X,8705,8,1,u", "2024,JPN,USA,X,8703,5,1,u",
        ];
        await _world.PutAsync("mine/_dataset.json", Groups);
        await _world.PutAsync("mine/a.csv", $"period,reporter,partner,flow,commodity,value,quantity,unit\n{string.Join('\n', rows)}\n");
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_publishers_own_code_has_a_series_and_a_ranking_and_is_of_no_level()
    {
        var series = await _world.JsonAsync("/api/v1/series/JPN/CHN?flow=X&commodity=870323190");
        Assert.Equal("870323190", series.Text("commodity"));
        Assert.Equal(["2023 10 0.25", "2024 15 0.25"], Rows(series, row => $"{row.Text("period")} {row.At("amount")} {row.At("share.ratio")}"));
        Assert.Equal(
            "Japan's exports of commodity 870323190 to China grew 50% in 2024 compared with 2023, from $10 to $15.",
            Assert.Single(series.At("facts").EnumerateArray(), fact => fact.Text("id") == "exports.change_and_streak.CHN").Text("text"));
        var ranking = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&commodity=870323190&period=2024&combine=CHN");
        Assert.Equal((15m, 60m, 0.25m), (ranking.Number("combined.sum"), ranking.Number("combined.of"), ranking.Number("combined.ratio")));
        var problem = await _world.ProblemAsync("/api/v1/rankings/JPN/commodities?partner=CHN&period=2024&level=6&flow=X", 404, "no_figures");
        Assert.Contains("level=4", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_that_lacks_one_of_its_codes_has_no_figure_and_names_it()
    {
        var answer = await _world.JsonAsync("/api/v1/series/JPN/CHN?flow=X&commodity=G.cars");
        Assert.Equal(["2023 ok 127 -", "2024 missing  8704"], Rows(answer, row => $"{row.Text("period")} {row.Text("status")} {row.At("amount")} {Lacking(row)}"));
        Assert.Equal("missing", answer.Text("series.0.rows.1.year_over_year.status"));
        var lines = (await _world.TextAsync("/api/v1/series/JPN/CHN?flow=X&commodity=G.cars&format=csv")).TrimEnd('\n').Split('\n');
        var column = Array.IndexOf(lines[0].Split(','), "lacking");
        Assert.Equal(["", "8704"], lines[1..].Select(line => line.Split(',')[column]));
    }

    [Fact]
    public async Task Quantities_in_another_unit_than_a_year_before_are_given_and_not_compared()
    {
        var answer = await _world.JsonAsync("/api/v1/series/JPN/CHN?flow=X&commodity=870323190&measure=quantity");
        Assert.Equal(["2023 5 5", "2024 6 8"], Rows(answer, row => $"{row.Text("period")} {row.At("amount")} {row.Text("unit")}"));
        Assert.Equal(JsonValueKind.Null, answer.At("unit").ValueKind);
        var change = answer.At("series.0.rows.1.year_over_year");
        Assert.Equal(("unit_changed", 5m), (change.Text("status"), change.Number("base")));
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (change.At("difference").ValueKind, change.At("ratio").ValueKind));
        Assert.Equal("unit_changed", answer.Text("series.0.rows.1.streak.ended_by"));
        Assert.Equal("ok", (await _world.JsonAsync("/api/v1/series/JPN/CHN?flow=X&commodity=8703&measure=quantity")).Text("series.0.rows.1.year_over_year.status"));
    }

    private static IEnumerable<string> Rows(JsonElement answer, Func<JsonElement, string> text) => answer.At("series.0.rows").EnumerateArray().Select(text);

    private static string Lacking(JsonElement row) =>
        row.At("lacking") is { ValueKind: JsonValueKind.Array } codes ? string.Join(' ', codes.EnumerateArray().Select(code => code.GetString())) : "-";
}
