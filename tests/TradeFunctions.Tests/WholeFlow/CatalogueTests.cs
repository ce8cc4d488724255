using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What there is, where it comes from and what became of it, from files made here: two of Japan and one that fits no layout.</summary>
public sealed class CatalogueTests : IAsyncLifetime
{
    private const string Head = "period,reporter,partner,flow,commodity,value\n";
    private const string First = Head
        + "2022,JPN,WLD,X,TOTAL,1000\n2022,JPN,CHN,X,TOTAL,100\n2024,JPN,WLD,X,TOTAL,1200\n2024,JPN,CHN,X,TOTAL,140\n2024,JPN,USA,X,TOTAL,x\n";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("mine/a.csv", First);
        await _world.PutAsync("mine/b.csv", Head + "2024,JPN,899,X,TOTAL,5\n2024,CHN,JPN,M,TOTAL,150\n");
        await _world.PutAsync("mine/c.csv", "year,who,how much\n2024,JPN,1\n");
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task Files_are_listed_with_what_was_made_of_them()
    {
        var answer = await _world.JsonAsync("/api/v1/files");
        Assert.Equal((3, JsonValueKind.Null), ((int)answer.Number("total"), answer.At("next").ValueKind));
        var a = answer.At("files.0");
        Assert.Equal(("a.csv", "refined", "tidy", 5, 4, 1), (a.Text("blob"), a.Text("status"), a.Text("layout"), (int)a.Number("records"), (int)a.Number("rows"), (int)a.Number("rejects")));
        Assert.Equal((5, 1), ((int)a.Number("cells"), (int)a.Number("reporters")));
        Assert.True(await _world.Storage.Refined.GetBlobClient(a.Text("refined_blob")).ExistsAsync());
        Assert.True(await _world.Storage.Rejects.GetBlobClient(a.Text("reject_blob")).ExistsAsync());
        var c = answer.At("files.2");
        Assert.Equal(("refused", "unknown_header", JsonValueKind.Null), (c.Text("status"), c.Text("refusal.code"), c.At("refined_blob").ValueKind));
    }

    [Fact]
    public async Task A_long_list_comes_in_pages_until_it_changes()
    {
        var first = await _world.JsonAsync("/api/v1/files?limit=2");
        Assert.Equal((2, 3), (first.At("files").GetArrayLength(), (int)first.Number("total")));
        var next = $"/api/v1/files?limit=2&next={first.Text("next")}";
        Assert.Equal(next.Replace("?", "?dataset=mine&", StringComparison.Ordinal), first.Text("links.1.href"));
        var second = await _world.JsonAsync(next);
        Assert.Equal(("c.csv", JsonValueKind.Null), (second.Text("files.0.blob"), second.At("next").ValueKind));
        await _world.PutAsync("mine/b.csv", Head + "2024,JPN,899,X,TOTAL,6\n");
        await _world.RunAsync("mine");
        await _world.ProblemAsync(next, 410, "page_gone");
        await _world.ProblemAsync("/api/v1/files?next=abc", 400, "invalid_value");
    }

    [Fact]
    public async Task Coverage_says_first_last_gaps_and_how_far_partners_add_up()
    {
        var answer = await _world.JsonAsync("/api/v1/coverage?reporter=jpn");
        var japan = Assert.Single(answer.At("reporters").EnumerateArray());
        Assert.Equal(("JPN", "published", 2, JsonValueKind.Null), (japan.Text("reporter.id"), japan.Text("status"), (int)japan.Number("files"), japan.At("stale_since").ValueKind));
        var flow = Assert.Single(japan.At("flows").EnumerateArray());
        Assert.Equal(("X", "annual", "2022", "2024"), (flow.Text("flow"), flow.Text("frequency"), flow.Text("first"), flow.Text("last")));
        Assert.Equal(("2023", "2023"), (flow.Text("gaps.0.first"), flow.Text("gaps.0.last")));
        Assert.Equal((3, 3, 0.120833m), ((int)flow.Number("partners"), (int)flow.Number("partners_in_last"), flow.Number("partners_of_world")));
        Assert.Equal(["CHN", "JPN"], (await _world.JsonAsync("/api/v1/coverage")).At("reporters").EnumerateArray().Select(reporter => reporter.Text("reporter.id")));
        await _world.ProblemAsync("/api/v1/coverage?reporter=DEU", 404, "unknown_reporter");
        Assert.Contains("JPN,Japan,published,X,annual,2022,2024,2024,2023/2023,3,3,0.120833,", await _world.TextAsync("/api/v1/coverage?format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partners_are_those_of_a_reporter_or_of_all()
    {
        var japans = (await _world.JsonAsync("/api/v1/partners?reporter=JPN")).At("partners").EnumerateArray()
            .Select(partner => $"{partner.Text("partner.id")} {partner.Text("kind")} {partner.At("ranked")} {partner.At("first_year")}");
        Assert.Equal(["WLD world False 2022", "CHN economy True 2022", "USA economy True 2024", "899 areas_not_specified False 2024"], japans);
        var all = await _world.JsonAsync("/api/v1/partners");
        Assert.Equal(JsonValueKind.Null, all.At("reporter").ValueKind);
        Assert.Contains(all.At("partners").EnumerateArray(), partner => partner.Text("partner.id") == "JPN");
    }

    [Fact]
    public async Task A_revised_figure_is_listed_with_both_values_and_both_files()
    {
        var before = await _world.JsonAsync("/api/v1/revisions/JPN");
        Assert.Equal(0, (int)before.Number("total"));
        var revisedAt = _world.Time.GetUtcNow();
        await _world.PutAsync("mine/a.csv", First.Replace("CHN,X,TOTAL,140", "CHN,X,TOTAL,150", StringComparison.Ordinal));
        await _world.RunAsync("mine");
        var answer = await _world.JsonAsync("/api/v1/revisions/JPN");
        var version = Assert.Single(answer.At("versions").EnumerateArray());
        Assert.Equal((1, 140m, 150m), ((int)version.Number("count"), version.Number("old_sum"), version.Number("new_sum")));
        var figure = Assert.Single(version.At("figures").EnumerateArray());
        Assert.Equal(("X", "TOTAL", "CHN", "2024", "USD"), (figure.Text("flow"), figure.Text("commodity"), figure.Text("partner.id"), figure.Text("period"), figure.Text("currency")));
        Assert.Equal((140m, 150m, "a.csv", "a.csv"), (figure.Number("old_value"), figure.Number("new_value"), figure.Text("old_blob"), figure.Text("new_blob")));
        Assert.NotEqual(version.Text("files.0.old_etag"), version.Text("files.0.new_etag"));
        Assert.True(await _world.Storage.Revisions.GetBlobClient(version.Text("blob")).ExistsAsync());
        Assert.Empty((await _world.JsonAsync("/api/v1/revisions/JPN?since=2025-08-02")).At("versions").EnumerateArray());
        Assert.Single((await _world.JsonAsync("/api/v1/revisions/JPN?since=2025-08-01T04:31:00Z")).At("versions").EnumerateArray());
        Assert.Empty((await _world.JsonAsync("/api/v1/revisions/JPN?top=0")).At("versions.0.figures").EnumerateArray());

        var changes = (await _world.JsonAsync("/api/v1/changes")).At("changes").EnumerateArray()
            .Select(change => $"{change.Text("reporter.id")} {change.At("years")} {change.At("revised_figures")}");
        Assert.Equal(["JPN [2024] 1", "CHN [2024] 0", "JPN [2022] 0"], changes);
        var latest = await _world.JsonAsync($"/api/v1/changes?since={revisedAt:yyyy-MM-ddTHH:mm:ss}Z");
        Assert.Equal((1, "JPN"), ((int)latest.Number("total"), latest.Text("changes.0.reporter.id")));
        Assert.Contains(",X,TOTAL,,CHN,China,2024,USD,140,150,", await _world.TextAsync("/api/v1/revisions/JPN?format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_list_the_years_and_months_of_commodities_too()
    {
        await _world.PutAsync("mine/d.csv", Head + "2024,JPN,CHN,X,85,60\n202505,JPN,CHN,X,TOTAL,9\n202505,JPN,CHN,X,85,6\n");
        await _world.RunAsync("mine");
        await _world.PutAsync("mine/e.csv", Head + "202506,JPN,CHN,X,TOTAL,8\n202506,JPN,CHN,X,85,5\n");

        await _world.RunAsync("mine");

        var changes = (await _world.JsonAsync("/api/v1/changes")).At("changes").EnumerateArray().Where(change => change.Text("reporter.id") == "JPN")
            .Select(change => $"{change.At("years")} {change.At("goods_periods")}");
        Assert.Equal(["[2025] [\"2025-06\"]", "[] [\"2024\",\"2025-05\"]", "[2022,2024] []"], changes);
        var table = await _world.TextAsync("/api/v1/changes?format=csv");
        Assert.Contains(",,0,2024 2025-05\n", table, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/changes?since=yesterday")]
    [InlineData("/api/v1/changes?since=2025-13-01")]
    public async Task An_invalid_time_is_refused(string url) => Assert.Equal("since", (await _world.ProblemAsync(url, 400, "invalid_value")).Text("parameter"));

    [Theory]
    [InlineData("/api/v1/coverage?reporter=JPN", 0)]
    [InlineData("/api/v1/partners?reporter=JPN", 0)]
    [InlineData("/api/v1/revisions/JPN", 0)]
    [InlineData("/api/v1/coverage", 1)]
    [InlineData("/api/v1/partners", 1)]
    [InlineData("/api/v1/changes", 1)]
    [InlineData("/api/v1/files", 1)]
    public async Task A_list_is_one_range_read_at_most(string url, int expected)
    {
        await _world.JsonAsync(url);
        _world.Requests.Reset();
        await _world.JsonAsync(url);
        Assert.Equal(expected, _world.Requests.Count);
    }
}
