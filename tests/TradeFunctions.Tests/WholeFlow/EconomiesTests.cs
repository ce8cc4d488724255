using System.Text.Json;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>What answers say of who a partner is: groups beside their members, countries of the past, Taiwan, the World as a reporter.</summary>
public sealed class EconomiesTests : IAsyncLifetime
{
    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("mine/_dataset.json", """{ "default": true }""");
        await _world.PutAsync("mine/a.csv", """
            period,reporter,partner,flow,commodity,value
            2004,AUT,WLD,X,TOTAL,1000
            2004,AUT,SCG,X,TOTAL,30
            2004,AUT,DEU,X,TOTAL,200
            2004,AUT,S19,X,TOTAL,70
            2004,AUT,EUR,X,TOTAL,500
            2010,AUT,WLD,X,TOTAL,1100
            2010,AUT,SRB,X,TOTAL,25
            2010,AUT,DEU,X,TOTAL,220
            2010,AUT,S19,X,TOTAL,80
            2010,AUT,EUR,X,TOTAL,600
            2010,AUT,WLD,X,85,90
            2010,AUT,S19,X,85,40

            """);
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Theory]
    [InlineData("/api/v1/summaries/AUT/TWN")]
    [InlineData("/api/v1/series/AUT/TWN")]
    [InlineData("/api/v1/rankings/AUT/commodities?partner=TWN")]
    public async Task Who_asks_for_Taiwan_where_it_is_Other_Asia_is_led_there(string url)
    {
        var problem = await _world.ProblemAsync(url, 404, "no_figures");
        Assert.Contains("in practice under Other Asia, nes (S19)", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("S19", problem.Text("nearest.0"));
        Assert.Contains("S19", problem.Text("hint"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Beside_others_a_partner_without_figures_is_led_there_too()
    {
        var series = (await _world.JsonAsync("/api/v1/series/AUT/DEU,TWN?flow=X")).At("series");
        Assert.Equal(JsonValueKind.Null, series.At("0.partner.note").ValueKind);
        Assert.Equal("no_figures", series.Text("1.status"));
        Assert.Contains("Other Asia, nes (S19)", series.Text("1.partner.note"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_about_Other_Asia_say_what_it_is_in_practice()
    {
        var answer = await _world.JsonAsync("/api/v1/summaries/AUT/S19");
        Assert.Contains("stands in practice for Taiwan", answer.Text("partner.note"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, answer.At("reporter.note").ValueKind);
    }

    [Theory]
    [InlineData("/api/v1/summaries/AUT/ZAF?period=2010")]
    [InlineData("/api/v1/summaries/ZAF/AUT?period=2010")]
    public async Task Years_that_were_not_requested_are_no_reason(string url)
    {
        using var answer = await _world.SendAsync(url);
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("Southern African", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_error_of_a_former_country_names_its_years_and_successors()
    {
        var problem = await _world.ProblemAsync("/api/v1/summaries/AUT/YUG?period=2010", 404, "no_figures");
        Assert.Contains("Yugoslavia has trade of its own only until 1992", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Contains("Serbia and Montenegro (SCG)", problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal("SCG", problem.Text("nearest.0"));
    }

    [Fact]
    public async Task The_error_of_a_former_reporter_names_its_years()
    {
        var problem = await _world.ProblemAsync("/api/v1/summaries/SCG/AUT", 404, "unknown_reporter");
        Assert.Contains("from 1992 to 2006", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/summaries/WLD")]
    [InlineData("/api/v1/summaries/WLD/AUT")]
    [InlineData("/api/v1/series/WLD/AUT")]
    [InlineData("/api/v1/rankings/WLD/partners")]
    public async Task The_World_reports_nothing(string url)
    {
        var problem = await _world.ProblemAsync(url, 404, "unknown_reporter");
        Assert.Equal("The World is no reporter: it is all partners of a reporter together.", problem.Text("detail"));
    }

    [Theory]
    [InlineData("WLD", "The World is no reporter")]
    [InlineData("EUR", "European Union is a group")]
    public async Task A_mirror_has_two_reporters(string partner, string said)
    {
        var problem = await _world.ProblemAsync($"/api/v1/mirror/AUT/{partner}", 400, "unsupported_combination");
        Assert.Contains(said, problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_group_is_listed_and_can_be_requested_but_is_in_no_ranking()
    {
        var partners = (await _world.JsonAsync("/api/v1/partners")).At("partners").EnumerateArray().ToDictionary(partner => partner.Text("partner.id")!);
        Assert.Equal(("group", false), (partners["EUR"].Text("kind"), partners["EUR"].At("ranked").GetBoolean()));
        Assert.Equal(("economy", 1992m, 2006m), (partners["SCG"].Text("kind"), partners["SCG"].Number("years.first"), partners["SCG"].Number("years.last")));
        Assert.Equal(["MNE", "SRB"], partners["SCG"].At("years.successors").EnumerateArray().Select(successor => successor.Text("id")));
        Assert.Equal(JsonValueKind.Null, partners["DEU"].At("years.last").ValueKind);
        Assert.Equal(600m, (await _world.JsonAsync("/api/v1/summaries/AUT/EUR?period=2010")).Number("exports.figure.value"));
        var ranking = await _world.JsonAsync("/api/v1/rankings/AUT/partners?flow=X&period=2010");
        Assert.Equal(["DEU", "S19", "SRB"], ranking.At("rows").EnumerateArray().Select(row => row.Text("partner.id")));
    }

    [Fact]
    public async Task A_group_is_not_combined_with_others()
    {
        var problem = await _world.ProblemAsync("/api/v1/rankings/AUT/partners?flow=X&combine=EUR,DEU", 400, "unsupported_combination");
        Assert.Contains("European Union is a group", problem.Text("detail"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reporters_are_listed_with_their_kind()
    {
        var reporter = (await _world.JsonAsync("/api/v1/reporters")).At("reporters.0");
        Assert.Equal(("AUT", "economy", JsonValueKind.Null), (reporter.Text("reporter.id"), reporter.Text("kind"), reporter.At("years").ValueKind));
    }
}
