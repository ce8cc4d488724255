using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Rankings of partners, from a file made here: a tie, what is no country, the reporter itself, and a change of decade.</summary>
public sealed class PartnerRankingTests : IAsyncLifetime
{
    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        string[] rows =
        [
            .. Year(2019, ("WLD", 200), ("CHN", 120), ("USA", 80)),
            .. Year(2020, ("WLD", 300), ("USA", 100), ("CHN", 100), ("S19", 50), ("899", 30), ("837", 12), ("JPN", 8)),
            "2020,JPN,CHN,M,TOTAL,70", "2020,JPN,S19,M,TOTAL,200", "2020,JPN,WLD,M,TOTAL,999",
        ];
        await _world.PutAsync("mine/a.csv", $"period,reporter,partner,flow,commodity,value\n{string.Join('\n', rows)}\n");
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Equal_partners_share_a_place_in_the_order_of_codes_and_the_next_place_is_skipped()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2020");
        Assert.Equal(["CHN 1 100 0.333333 0.333333", "USA 1 100 0.333333 0.666667", "S19 3 50 0.166667 0.833333"], Rows(answer, "rows"));
        Assert.Equal((3, "USD", 300m), ((int)answer.Number("ranked"), answer.Text("unit"), answer.Number("world.value")));
        var china = answer.At("rows.0");
        Assert.Equal((-20m, -0.166667m, -0.1m), (china.Number("year_over_year.difference"), china.Number("year_over_year.ratio"), china.Number("contribution.ratio")));
        Assert.Equal("a.csv", answer.Text($"sources.{china.At("figure.source")}.blob"));
    }

    [Fact]
    public async Task What_is_no_economy_and_the_reporter_itself_are_listed_without_a_place()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2020");
        Assert.Equal(
            ["WLD unranked 300", "JPN unranked 8", "837 unranked 12", "899 unranked 30"],
            answer.At("unranked").EnumerateArray().Select(row => $"{row.Text("partner.id")} {row.Text("rank.status")} {row.At("amount")}"));
    }

    [Fact]
    public async Task Total_trade_ranks_whom_both_flows_are_known_of()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?period=2020");
        Assert.Equal(["S19 1 250", "CHN 2 170"], answer.At("rows").EnumerateArray().Select(row => $"{row.Text("partner.id")} {row.At("rank.place")} {row.At("amount")}"));
        Assert.Equal(["WLD unranked", "JPN unranked", "837 unranked", "USA missing", "899 unranked"], answer.At("unranked").EnumerateArray().Select(row => $"{row.Text("partner.id")} {row.Text("rank.status")}"));
    }

    [Fact]
    public async Task A_joint_share_needs_every_partner_that_is_named()
    {
        var joint = (await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2020&combine=CHN,USA")).At("combined");
        Assert.Equal(("ok", 200m, 0.666667m, 300m), (joint.Text("status"), joint.Number("sum"), joint.Number("ratio"), joint.Number("of")));
        var incomplete = (await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=M&period=2020&combine=usa,156")).At("combined");
        Assert.Equal(("incomplete", "USA", JsonValueKind.Null), (incomplete.Text("status"), incomplete.Text("missing.0.id"), incomplete.At("ratio").ValueKind));
        Assert.Equal(JsonValueKind.Null, (await _world.JsonAsync("/api/v1/rankings/JPN/partners")).At("combined").ValueKind);
    }

    [Fact]
    public async Task Fewer_rows_than_there_are_still_say_how_many_there_are()
    {
        var answer = await _world.JsonAsync("/api/v1/rankings/JPN/partners?flow=X&period=2020&top=1");
        Assert.Equal((1, 3), (answer.At("rows").GetArrayLength(), (int)answer.Number("ranked")));
        var table = (await _world.TextAsync("/api/v1/rankings/JPN/partners?flow=X&period=2020&format=csv")).Split('\n');
        Assert.StartsWith("mine,JPN,Japan,X,TOTAL,annual,2020,value,USD,CHN,China,ok,1,3,ok,100,ok,0.333333,0.333333,120,-20,ok,-0.166667,ok,-0.1,a.csv", table[1], StringComparison.Ordinal);
        Assert.Equal(9, table.Length);
    }

    [Theory]
    [InlineData("/api/v1/rankings/JPN/partners?flow=X&period=2020", 2)]
    [InlineData("/api/v1/rankings/JPN/partners?flow=X&period=2019", 1)]
    public async Task One_entity_is_read_or_two_across_a_decade(string url, int expected)
    {
        await _world.TextAsync(url);
        _world.Requests.Reset();
        await _world.TextAsync(url);
        Assert.Equal(expected, _world.Requests.Count);
        Assert.All(_world.Requests.Seen, request => Assert.Contains("bycommodity(", request.Uri.AbsolutePath, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/rankings/JPN/partners?commodity=8708", 400, "unknown_commodity")]
    [InlineData("/api/v1/rankings/JPN/partners?period=2021", 404, "not_reported_yet")]
    [InlineData("/api/v1/rankings/DEU/partners", 404, "unknown_reporter")]
    [InlineData("/api/v1/rankings/JPN/partners?top=0", 400, "invalid_value")]
    [InlineData("/api/v1/rankings/JPN/partners?combine=CHN,WLD", 400, "unsupported_combination")]
    [InlineData("/api/v1/rankings/JPN/partners?combine=CHN,JPN", 400, "unsupported_combination")]
    [InlineData("/api/v1/rankings/JPN/partners?combine=CHN,XXQ", 400, "unknown_economy")]
    [InlineData("/api/v1/rankings/JPN/partners?measure=quantity", 400, "unsupported_combination")]
    [InlineData("/api/v1/rankings/JPN/partners?commodity=87_08", 400, "invalid_value")]
    public async Task What_cannot_be_ranked_is_refused_with_the_reason(string url, int status, string code) => await _world.ProblemAsync(url, status, code);

    private static IEnumerable<string> Year(int year, params (string Partner, int Value)[] exports) =>
        exports.Select(row => FormattableString.Invariant($"{year},JPN,{row.Partner},X,TOTAL,{row.Value}"));

    private static IEnumerable<string> Rows(JsonElement answer, string list) => answer.At(list).EnumerateArray().Select(row =>
        $"{row.Text("partner.id")} {row.At("rank.place")} {row.At("amount")} {row.At("share.ratio")} {row.At("cumulative_share")}");
}
