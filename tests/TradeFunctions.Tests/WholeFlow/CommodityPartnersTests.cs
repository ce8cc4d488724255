using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Rankings of partners in some goods, from files made here: by heading, group and weight, with and without a row of the World.</summary>
public sealed class CommodityPartnersTests : IAsyncLifetime
{
    private const string Groups = """{ "default": true, "groups": { "commodities": { "cars": { "codes": ["8703", "8704"] } } } }""";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        string[] rows =
        [
            .. Heading(2023, "8703", ("WLD", 200, 90), ("CHN", 60, 40), ("USA", 100, 30), ("S19", 40, 20)),
            .. Heading(2024, "8703", ("WLD", 400, 100), ("S19", 100, 40), ("CHN", 150, 30), ("USA", 100, 10), ("KOR", 30, 15), ("838", 11, 3), ("899", 9, 2)),
            .. Heading(2024, "8704", ("WLD", 100, 50), ("USA", 70, 20), ("CHN", 30, 30)),
        ];
        await _world.PutAsync("mine/_dataset.json", Groups);
        await _world.PutAsync("mine/a.csv", $"period,reporter,partner,flow,commodity,value,net_weight_kg\n{string.Join('\n', rows)}\n");
        await _world.PutAsync("alone/a.csv", "period,reporter,partner,flow,commodity,value\n2024,JPN,CHN,X,TOTAL,5\n2024,JPN,CHN,M,TOTAL,3\n2024,JPN,USA,M,TOTAL,9\n");
        await _world.RunAsync("mine");
        await _world.RunAsync("alone");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_heading_ranks_with_shares_changes_and_contributions_of_that_heading()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&commodity=8703&period=2024");
        Assert.Equal(
            ["CHN 1/4 150 0.375 0.375 90 0.45", "S19 2/4 100 0.25 0.625 60 0.3", "USA 2/4 100 0.25 0.875 0 0", "KOR 4/4 30 0.075 0.95 30 0.15"],
            answer.At("rows").EnumerateArray().Select(row =>
                $"{row.Text("partner.id")} {row.At("rank.place")}/{row.At("rank.of")} {row.At("amount")} {row.At("share.ratio")} {row.At("cumulative_share")} "
                + $"{row.At("year_over_year.difference")} {row.At("contribution.ratio")}"));
        Assert.Equal(["WLD unranked", "838 unranked", "899 unranked"], Unranked(answer));
        Assert.Equal(("8703", "2023"), (answer.Text("commodity"), answer.Text("compared_with")));
    }

    [Fact]
    public async Task Files_without_TOTAL_have_a_latest_period_too() =>
        Assert.Equal("2024", (await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&commodity=8703")).Text("period"));

    [Fact]
    public async Task Commodities_without_TOTAL_have_no_ranking_of_all_commodities() => await _world.ProblemAsync("/api/v1/rankings/JPN/partners?flow=X", 404, "no_figures");

    [Theory]
    [InlineData("summaries/JPN", null)]
    [InlineData("series/JPN/CHN", null)]
    [InlineData("rankings/JPN/partners?flow=X&commodity=8703&period=2030", "2024")]
    public async Task Commodities_without_TOTAL_are_not_called_no_figures(string url, string? last)
    {
        var problem = await _world.ProblemAsync($"/api/v1/{url}{(url.Contains('?', StringComparison.Ordinal) ? '&' : '?')}dataset=mine", 404, last is null ? "not_reported" : "not_reported_yet");
        Assert.Equal(last, problem.Text("last_period"));
        if (last is not null) return;
        Assert.Equal("Japan has no figures of all commodities together (TOTAL), only of single ones.", problem.Text("detail"));
        Assert.Contains("/api/v1/rankings/JPN/partners?commodity=CODE", problem.Text("hint"), StringComparison.Ordinal);
        Assert.DoesNotContain("first_period", problem.Text("hint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weight_ranks_otherwise_than_value()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&commodity=8703&period=2024&measure=weight&combine=S19,KOR");
        Assert.Equal(["S19 1 40", "CHN 2 30", "KOR 3 15", "USA 4 10"], Ranked(answer));
        Assert.Equal(("kg", "weight", 0.4m), (answer.Text("unit"), answer.Text("measure"), answer.Number("rows.0.share.ratio")));
        Assert.Equal((55m, 0.55m), (answer.Number("combined.sum"), answer.Number("combined.ratio")));
    }

    [Fact]
    public async Task A_table_has_the_joint_share_and_the_concentration_too()
    {
        var lines = (await _world.TextAsync("/api/v1/rankings/JPN/partners?flow=X&commodity=8703&period=2024&measure=weight&combine=S19,KOR&format=csv")).Split('\n');
        Assert.EndsWith(",source,commodity_name,derived,valuation,exports_source,imports_source,concentration_status,concentration,combined_partners,combined_status,combined_sum,combined_share,partner_kind,unit_abbreviation,unit_name,concentration_covers", lines[0], StringComparison.Ordinal);
        Assert.Contains(",KOR S19,ok,55,0.55,economy,,,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_ranks_by_the_sum_of_its_headings()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&commodity=G.cars&period=2024");
        Assert.Equal(["CHN 1 180", "USA 2 170", "S19 3 100", "KOR 4 30"], Ranked(answer));
        Assert.Equal((500m, 0.36m, true), (answer.Number("world.value"), answer.Number("rows.0.share.ratio"), answer.At("rows.0.figure.derived").GetBoolean()));
    }

    [Fact]
    public async Task A_lone_partner_is_not_called_the_largest_where_nothing_shows_who_else_there_is()
    {
        var exports = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2024&dataset=alone&combine=CHN");
        Assert.Equal((0, 0), ((int)exports.Number("ranked"), exports.At("rows").GetArrayLength()));
        Assert.Equal(["WLD unranked", "CHN incomplete"], Unranked(exports));
        Assert.Equal(("no_world", "no_world"), (exports.Text("unranked.1.share.status"), exports.Text("combined.status")));
        var rank = (await _world.JsonAsync("/api/v1/summaries/JPN/CHN?period=2024&dataset=alone")).At("exports.by_value.rank");
        Assert.Equal(("incomplete", JsonValueKind.Null, 1), (rank.Text("status"), rank.At("place").ValueKind, (int)rank.Number("of")));
    }

    [Fact]
    public async Task Without_a_World_those_with_figures_rank_among_themselves_without_shares()
    {
        var imports = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=M&period=2024&dataset=alone");
        Assert.Equal(["USA 1 9", "CHN 2 3"], Ranked(imports));
        Assert.All(imports.At("rows").EnumerateArray(), row => Assert.Equal(("no_world", JsonValueKind.Null), (row.Text("share.status"), row.At("cumulative_share").ValueKind)));
        Assert.Equal("no_world", imports.Text("concentration.status"));
    }

    private static IEnumerable<string> Heading(int year, string heading, params (string Partner, int Value, int Weight)[] exports) =>
        exports.Select(row => FormattableString.Invariant($"{year},JPN,{row.Partner},X,{heading},{row.Value},{row.Weight}"));

    private static IEnumerable<string> Ranked(JsonElement answer) =>
        answer.At("rows").EnumerateArray().Select(row => $"{row.Text("partner.id")} {row.At("rank.place")} {row.At("amount")}");

    private static IEnumerable<string> Unranked(JsonElement answer) =>
        answer.At("unranked").EnumerateArray().Select(row => $"{row.Text("partner.id")} {row.Text("rank.status")}");
}
