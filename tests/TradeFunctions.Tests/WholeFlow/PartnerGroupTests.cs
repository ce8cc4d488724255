using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Groups of partners, from a file made here: sums, a member without a figure, one in conflict, the reporter as a member.</summary>
public sealed class PartnerGroupTests : IAsyncLifetime
{
    private const string Groups = """
        { "default": true, "groups": { "partners": {
            "north-america": { "title": "North America", "codes": ["USA", "CAN", "MEX"] },
            "home": { "codes": ["JPN", "CHN"] },
            "far": { "title": "Far away", "codes": ["PER"] } } } }
        """;

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        string[] rows =
        [
            // The United States contradict each other in 2021.
            .. Year(2021, "X", "TOTAL", ("WLD", 900), ("USA", 200), ("USA", 201), ("CAN", 90), ("MEX", 40)),
            .. Year(2022, "X", "TOTAL", ("WLD", 1000), ("USA", 300), ("CAN", 100), ("MEX", 50), ("CHN", 550)),
            // Mexico is absent, and the others are the World: no trade.
            .. Year(2023, "X", "TOTAL", ("WLD", 1200), ("USA", 360), ("CAN", 120), ("CHN", 720)),
            .. Year(2023, "M", "TOTAL", ("WLD", 500), ("USA", 200), ("CAN", 100), ("MEX", 100), ("JPN", 40), ("CHN", 60)),
            // Mexico is absent, and the others are not the World: missing.
            .. Year(2024, "X", "TOTAL", ("WLD", 2000), ("USA", 400), ("CAN", 140), ("CHN", 900)),
            "2024,JPN,WLD,X,8703,100,10", "2024,JPN,USA,X,8703,10,1", "2024,JPN,CAN,X,8703,20,2", "2024,JPN,MEX,X,8703,30,3",
        ];
        await _world.PutAsync("mine/_dataset.json", Groups);
        await _world.PutAsync("mine/a.csv", $"period,reporter,partner,flow,commodity,value,net_weight_kg\n{string.Join('\n', rows)}\n");
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task A_group_is_the_sum_of_its_members_and_missing_where_one_of_them_is()
    {
        var group = (await _world.JsonAsync("/api/v1/series/JPN/G.north-america,USA?flow=X")).At("series.0");
        Assert.Equal(("G.north-america", "North America", JsonValueKind.Null), (group.Text("partner.id"), group.Text("partner.name"), group.At("partner.code").ValueKind));
        Assert.Equal(["CAN", "MEX", "USA"], group.At("members").EnumerateArray().Select(member => member.Text("id")));
        Assert.Equal(["2021 incomplete  USA", "2022 ok 450 ", "2023 ok 480 ", "2024 missing  MEX"], Rows(group));
        var row = group.At("rows.2");
        Assert.Equal(("ok", 450m, 30m, 0.066667m), (row.Text("year_over_year.status"), row.Number("year_over_year.base"), row.Number("year_over_year.difference"), row.Number("year_over_year.ratio")));
        Assert.Equal((0.4m, 1200m, 0.03m, true), (row.Number("share.ratio"), row.Number("share.of"), row.Number("contribution.ratio"), row.At("derived").GetBoolean()));
        Assert.Equal(("missing", "incomplete"), (group.Text("rows.3.year_over_year.status"), group.Text("rows.1.year_over_year.status")));
    }

    [Fact]
    public async Task A_group_that_had_no_trade_has_a_zero_only_where_that_is_known() => Assert.Equal(
        ["2021 missing  ", "2022 no_trade 0 ", "2023 no_trade 0 ", "2024 missing  "],
        Rows((await _world.JsonAsync("/api/v1/series/JPN/G.far?flow=X")).At("series.0")));

    [Fact]
    public async Task An_economy_beside_a_group_has_the_figures_it_has_alone()
    {
        var beside = (await _world.JsonAsync("/api/v1/series/JPN/G.north-america,USA?flow=X")).At("series.1");
        var alone = (await _world.JsonAsync("/api/v1/series/JPN/USA?flow=X")).At("series.0");
        Assert.Equal(JsonValueKind.Null, beside.At("members").ValueKind);
        Assert.Equal(Rows(alone), Rows(beside));
    }

    [Fact]
    public async Task Sentences_speak_of_a_group_by_its_title_and_say_that_it_is_a_sum()
    {
        var answer = await _world.JsonAsync("/api/v1/series/JPN/G.north-america?flow=X&to=2023");
        var texts = answer.At("facts").EnumerateArray().ToDictionary(fact => fact.Text("id")!, fact => fact.Text("text"));
        Assert.Equal("Japan's exports to North America (G.north-america) were 40% of all its exports in 2023.", texts["exports.share.G.north-america"]);
        Assert.StartsWith("Japan's exports to North America (G.north-america) grew 6.67% in 2023", texts["exports.change_and_streak.G.north-america"], StringComparison.Ordinal);
        Assert.Contains("The figure is added up from those of the group's members.", texts["exports.value_and_record.G.north-america"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reporter_that_is_a_member_counts_where_it_has_a_figure_and_is_no_lack_where_it_has_none()
    {
        Assert.Equal(["2021 missing  ", "2022 ok 550 ", "2023 ok 720 ", "2024 ok 900 "], Rows((await _world.JsonAsync("/api/v1/series/JPN/G.home?flow=X")).At("series.0")));
        Assert.Equal(["2023 ok 100 "], Rows((await _world.JsonAsync("/api/v1/series/JPN/G.home?flow=M&from=2023&to=2023")).At("series.0")));
        Assert.Equal(["2023 ok 820 "], Rows((await _world.JsonAsync("/api/v1/series/JPN/G.home?flow=total&from=2023&to=2023")).At("series.0")));
        var joint = (await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2024&combine=G.home")).At("combined");
        Assert.Equal(("ok", 900m, "CHN"), (joint.Text("status"), joint.Number("sum"), string.Join(' ', Ids(joint.At("partners")))));
        Assert.Equal(100m, (await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=M&period=2023&combine=G.home")).Number("combined.sum"));
    }

    [Fact]
    public async Task A_group_is_summed_in_a_commodity_by_weight_too()
    {
        var answer = await _world.JsonAsync("/api/v1/series/JPN/G.north-america?flow=X&commodity=8703&measure=weight");
        var row = answer.At("series.0.rows.0");
        Assert.Equal(("kg", 6m, 0.6m, 10m), (row.Text("unit"), row.Number("amount"), row.Number("share.ratio"), row.Number("unit_value.per_kilogram")));
    }

    [Fact]
    public async Task A_joint_share_counts_each_member_once_and_names_groups_by_title()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2023&combine=G.north-america,USA,CHN");
        Assert.Equal(("ok", 1200m, 1m), (answer.Text("combined.status"), answer.Number("combined.sum"), answer.Number("combined.ratio")));
        Assert.Equal(["CAN", "CHN", "MEX", "USA"], Ids(answer.At("combined.partners")));
        Assert.Equal(["G.north-america"], Ids(answer.At("combined.groups")));
        Assert.Equal("North America (G.north-america) and China together took 100% of Japan's exports in 2023.", Combined(answer));
        Assert.Equal(["CHN", "USA", "CAN"], answer.At("rows").EnumerateArray().Select(row => row.Text("partner.id")));
        var alone = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2023&combine=g.north-america");
        Assert.Equal("North America (G.north-america) took 40% of Japan's exports in 2023.", Combined(alone));
        var incomplete = (await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2024&combine=G.north-america")).At("combined");
        Assert.Equal(("incomplete", "MEX", JsonValueKind.Null), (incomplete.Text("status"), string.Join(' ', Ids(incomplete.At("missing"))), incomplete.At("sum").ValueKind));
    }

    [Fact]
    public async Task Partners_list_the_groups_with_their_members()
    {
        var answer = await _world.JsonAsync("/api/v1/partners?reporter=JPN");
        Assert.Equal(
            ["G.far group False  PER", "G.home group False 2022 CHN JPN", "G.north-america group False 2021 CAN MEX USA"],
            answer.At("partners").EnumerateArray().Where(entry => entry.Text("kind") == "group").Select(entry =>
                $"{entry.Text("partner.id")} {entry.Text("kind")} {entry.At("ranked")} {entry.At("first_year")} {string.Join(' ', Ids(entry.At("members")))}"));
        Assert.EndsWith("\nG.north-america,,North America,group,false,2021,1,CAN MEX USA,,,\n", await _world.TextAsync("/api/v1/partners?format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_a_table_a_group_stands_where_partners_stand_and_names_who_lacks()
    {
        var lines = (await _world.TextAsync("/api/v1/series/JPN/G.north-america?flow=X&format=csv")).TrimEnd('\n').Split('\n');
        Assert.StartsWith("mine,JPN,Japan,G.north-america,North America,X,TOTAL,annual,2023,value,USD,ok,480,", lines[3], StringComparison.Ordinal);
        var lacking = Array.IndexOf(lines[0].Split(','), "lacking");
        Assert.Equal(["USA", "", "", "MEX"], lines[1..].Select(line => line.Split(',')[lacking]));
    }

    [Theory]
    [InlineData("/api/v1/series/JPN/G.south-america", 400, "unknown_group")]
    [InlineData("/api/v1/rankings/JPN/partners?flow=X&combine=CHN,G.asean", 400, "unknown_group")]
    [InlineData("/api/v1/series/JPN/G.home,g.home", 400, "invalid_value")]
    [InlineData("/api/v1/series/JPN/G.", 400, "unknown_economy")]
    [InlineData("/api/v1/series/JPN/G.far?commodity=8703", 404, "no_figures")]
    public async Task A_group_that_there_is_not_is_refused_with_the_reason(string url, int status, string code) => await _world.ProblemAsync(url, status, code);

    [Theory]
    [InlineData("/api/v1/summaries/JPN/G.home")]
    [InlineData("/api/v1/summaries/G.home")]
    [InlineData("/api/v1/mirror/JPN/G.home")]
    [InlineData("/api/v1/rankings/JPN/commodities?partner=G.home")]
    public async Task Where_groups_are_not_answered_the_error_says_where_they_are(string url)
    {
        var problem = await _world.ProblemAsync(url, 400, "unknown_economy");
        Assert.Contains("groups are answered by series and by rankings", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_group_that_there_is_not_the_nearest_is_named()
    {
        var problem = await _world.ProblemAsync("/api/v1/series/JPN/G.North-America", 400, "unknown_group");
        Assert.Equal(("partners", "G.north-america"), (problem.Text("parameter"), problem.Text("nearest.0")));
    }

    private static IEnumerable<string> Year(int year, string flow, string commodity, params (string Partner, int Value)[] rows) =>
        rows.Select(row => FormattableString.Invariant($"{year},JPN,{row.Partner},{flow},{commodity},{row.Value},"));

    private static IEnumerable<string> Rows(JsonElement series) => series.At("rows").EnumerateArray().Select(row =>
        $"{row.Text("period")} {row.Text("status")} {row.At("amount")} {(row.At("lacking").ValueKind == JsonValueKind.Null ? "" : string.Join(' ', row.At("lacking").EnumerateArray()))}");

    private static IEnumerable<string?> Ids(JsonElement list) => list.EnumerateArray().Select(entry => entry.Text("id"));

    private static string? Combined(JsonElement answer) =>
        Assert.Single(answer.At("facts").EnumerateArray(), fact => fact.Text("id") == "exports.combined_share").Text("text");
}
