using System.Text.Json;
using TradeFunctions.Core.Slices;
using TradeFunctions.Tests.WholeFlow;

namespace TradeFunctions.Tests.Http.Summaries;

public class MirrorTests(TwoSidedHost made) : IClassFixture<TwoSidedHost>
{
    [Fact]
    public async Task Both_accounts_of_a_flow_stand_beside_each_other_with_their_valuations_and_files()
    {
        var answer = await made.Host.JsonAsync("/api/v1/mirror/jpn/156?flow=exports&period=2023");
        Assert.Equal(("JPN", "CHN", "2023", "asked"), (answer.Text("reporter.id"), answer.Text("partner.id"), answer.Text("period"), answer.Text("period_choice")));
        var flow = Assert.Single(answer.At("flows").EnumerateArray());
        Assert.Equal(("JPN", "X", 130m, "FOB"), (flow.Text("own.reporter.id"), flow.Text("own.flow"), flow.Number("own.figure.value"), flow.Text("own.figure.valuation")));
        Assert.Equal(("CHN", "M", 156m, "CIF"), (flow.Text("other.reporter.id"), flow.Text("other.flow"), flow.Number("other.figure.value"), flow.Text("other.figure.valuation")));
        Assert.Equal(("ok", 26m, 0.2m, 0.166667m), (flow.Text("status"), flow.Number("difference"), flow.Number("ratio_to_own"), flow.Number("ratio_to_other")));
        Assert.Equal(
            ["valuation", "origin_and_destination", "transit", "timing", "confidentiality"], flow.At("causes").EnumerateArray().Select(cause => cause.Text("code")));
        Assert.Equal("goods that pass through Hong Kong can be missing from one of the two accounts", flow.Text("causes.2.text"));
        var files = answer.At("sources").EnumerateArray().Select(source => source.Text("blob")).ToList();
        Assert.Equal(("made-up/japan.csv", "made-up/china.csv"), (files[(int)flow.Number("own.figure.source")], files[(int)flow.Number("other.figure.source")]));
        var fact = Assert.Single(answer.At("facts").EnumerateArray());
        Assert.StartsWith("For 2023 Japan reported $130 of exports to China where China reported $156 of imports from Japan, 20% more.", fact.Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_flow_and_period_all_flows_of_the_last_period_that_both_report_are_answered()
    {
        var answer = await made.Host.JsonAsync("/api/v1/mirror/CHN/JPN");
        Assert.Equal(("2023", "last_shared"), (answer.Text("period"), answer.Text("period_choice")));
        Assert.Equal(["X", "M", "total"], answer.At("flows").EnumerateArray().Select(flow => flow.Text("own.flow")));
        Assert.Equal("/api/v1/mirror/CHN/JPN?dataset=two-sided&period=2023", answer.Text("links.0.href"));
        Assert.All(answer.At("flows").EnumerateArray(), flow => Assert.Equal("ok", flow.Text("status")));
    }

    [Fact]
    public async Task A_summary_has_both_flows_of_the_partner_s_account_beside_its_own()
    {
        var answer = await made.Host.JsonAsync("/api/v1/summaries/JPN/CHN?period=2023");
        Assert.Equal((130m, 156m), (answer.Number("mirror.exports.own.figure.value"), answer.Number("mirror.exports.other.figure.value")));
        Assert.Equal((200m, 190m), (answer.Number("mirror.imports.own.figure.value"), answer.Number("mirror.imports.other.figure.value")));
        Assert.Equal("made-up/china.csv", answer.Text($"sources.{answer.Number("mirror.imports.other.figure.source")}.blob"));
        Assert.Equal(["exports.mirror", "imports.mirror"], answer.At("facts").EnumerateArray().Select(fact => fact.Text("id")).Where(id => id!.EndsWith(".mirror", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("JPN", "CHN", "2024")]
    [InlineData("JPN", "CHN", "2025-05")]
    [InlineData("JPN", "USA", "2024")]
    public async Task What_the_partner_does_not_report_is_said_to_be_not_reported(string reporter, string partner, string period)
    {
        var answer = await made.Host.JsonAsync($"/api/v1/summaries/{reporter}/{partner}?period={period}");
        Assert.Equal(("not_reported", "missing"), (answer.Text("mirror.exports.status"), answer.Text("mirror.exports.other.figure.status")));
        Assert.Equal(JsonValueKind.Null, answer.At("mirror.exports.difference").ValueKind);
        Assert.Empty(answer.At("mirror.exports.causes").EnumerateArray());
        Assert.DoesNotContain(answer.At("facts").EnumerateArray(), fact => fact.Text("id")!.EndsWith(".mirror", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_World_has_no_account_of_its_own() =>
        Assert.Equal(JsonValueKind.Null, (await made.Host.JsonAsync("/api/v1/summaries/JPN/WLD?period=2023")).At("mirror").ValueKind);

    [Theory]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2023")]
    [InlineData("/api/v1/mirror/JPN/CHN?period=2023")]
    public async Task Two_entities_are_read_once_the_pointers_are_known(string url)
    {
        await made.Host.JsonAsync(url);
        made.Host.Requests.Take();
        await made.Host.JsonAsync(url);
        var requests = made.Host.Requests.Take();
        Assert.Equal(2, requests.Count);
        Assert.All(requests, path => Assert.Contains("summaries(", path, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2023")]
    [InlineData("/api/v1/mirror/JPN/CHN?period=2023")]
    public async Task The_etag_changes_with_either_account(string url)
    {
        await using var host = await PublishedHost.StartAsync();
        await host.AddDatasetAsync("a");
        await host.PublishAsync("a", MadeUpTrade.Account());
        var alone = await ETagAsync(host, url);
        await host.PublishAsync("a", MadeUpTrade.ChinasAccount());
        var both = await ETagAsync(host, url);
        Assert.NotEqual(alone, both);
        await host.PublishAsync("a", MadeUpTrade.ChinasAccount(), PublishedHost.FirstVersion + 1, SlotInputs.SummarySlot(2022));
        Assert.Equal(both, await ETagAsync(host, url));
        await host.PublishAsync("a", MadeUpTrade.ChinasAccount(), PublishedHost.FirstVersion + 2, SlotInputs.SummarySlot(2023));
        Assert.NotEqual(both, await ETagAsync(host, url));
    }

    [Fact]
    public async Task A_table_has_a_row_a_flow()
    {
        using var response = await made.Host.SendAsync("/api/v1/mirror/JPN/CHN?period=2023&format=csv");
        var lines = (await response.Content.ReadAsStringAsync()).Split('\n');
        Assert.StartsWith("dataset,reporter_id,reporter,partner_id,partner,period,status,own_flow,own_status,own_value", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("two-sided,JPN,Japan,CHN,China,2023,ok,X,ok,130,USD,FOB,M,ok,156,USD,CIF,26,0.2,0.166667,", lines[1], StringComparison.Ordinal);
        Assert.Equal(5, lines.Length);
    }

    [Theory]
    [InlineData("/api/v1/mirror/JPN/JPN", 400, "unsupported_combination")]
    [InlineData("/api/v1/mirror/JPN/WLD", 400, "unsupported_combination")]
    [InlineData("/api/v1/mirror/JPN/CHN?flow=RX", 400, "invalid_value")]
    [InlineData("/api/v1/mirror/DEU/FRA", 404, "unknown_reporter")]
    [InlineData("/api/v1/mirror/KOR/FRA", 410, "withdrawn")]
    [InlineData("/api/v1/mirror/JPN/DEU", 404, "no_figures")]
    [InlineData("/api/v1/mirror/JPN/CHN?period=2030", 404, "not_reported_yet")]
    public async Task What_cannot_be_compared_is_refused_with_the_reason(string url, int status, string code) =>
        Assert.Equal(code, (await made.Host.ProblemAsync(url, status)).Text("code"));

    private static async Task<string> ETagAsync(PublishedHost host, string url)
    {
        using var response = await host.SendAsync(url);
        Assert.True(response.IsSuccessStatusCode);
        return response.Headers.ETag!.ToString();
    }
}
