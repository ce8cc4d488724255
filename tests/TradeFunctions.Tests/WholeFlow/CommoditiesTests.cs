using System.Text.Json;
using System.Text.RegularExpressions;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>Which commodities can be asked for, from files made here: figures, and a table of codes that comes later.</summary>
public sealed class CommoditiesTests : IAsyncLifetime
{
    private const string Figures =
        "period,reporter,partner,flow,commodity,value\n2024,JPN,CHN,X,TOTAL,9\n2024,JPN,CHN,X,7208,4\n2024,JPN,CHN,X,854231,3\n2024,JPN,CHN,X,85,5\n";

    private FlowWorld _world = null!;

    public async Task InitializeAsync()
    {
        _world = await FlowWorld.StartAsync();
        await _world.PutAsync("mine/a.csv", Figures);
        await _world.RunAsync("mine");
    }

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [Fact]
    public async Task The_codes_of_the_files_are_listed_with_those_above_them_and_a_name_where_there_is_one()
    {
        var answer = await _world.JsonAsync("/api/v1/commodities");

        Assert.Equal((6, JsonValueKind.Null), ((int)answer.Number("total"), answer.At("next").ValueKind));
        Assert.Equal(
            ["72 2 Iron and steel project", "7208 4  ", "85 2 Electrical machinery and electronics project", "8542 4  ", "854231 6  ", "TOTAL 0 All commodities project"],
            answer.At("commodities").EnumerateArray().Select(good => $"{good.Text("code")} {good.At("level")} {good.At("name")} {good.At("name_origin")}"));
    }

    [Theory]
    [InlineData("level=2", "72 85")]
    [InlineData("level=4", "7208 8542")]
    [InlineData("search=STEEL", "72")]
    [InlineData("search=85", "85 8542 854231")]
    [InlineData("search=85&level=6", "854231")]
    [InlineData("search=nothing", "")]
    public async Task They_are_found_by_level_code_and_name(string query, string codes)
    {
        var answer = await _world.JsonAsync($"/api/v1/commodities?{query}");

        Assert.Equal(codes, string.Join(' ', Codes(answer)));
        Assert.Equal(codes.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length, (int)answer.Number("total"));
    }

    [Fact]
    public async Task A_page_of_one_list_is_not_continued_in_another()
    {
        var next = (await _world.JsonAsync("/api/v1/commodities?limit=4")).Text("next");
        await _world.ProblemAsync($"/api/v1/commodities?limit=4&search=85&next={next}", 400, "invalid_value");
        Assert.Equal(2, (await _world.JsonAsync($"/api/v1/commodities?limit=3&dataset=mine&next={next}")).At("commodities").GetArrayLength());
    }

    [Fact]
    public async Task They_come_in_pages_and_as_a_table()
    {
        var first = await _world.JsonAsync("/api/v1/commodities?limit=4");
        var second = await _world.JsonAsync($"/api/v1/commodities?limit=4&next={first.Text("next")}");

        Assert.Equal(["854231", "TOTAL"], Codes(second));
        Assert.Equal((6, JsonValueKind.Null), ((int)second.Number("total"), second.At("next").ValueKind));
        Assert.Equal(
            "code,level,name,name_origin,classification,kind,codes\n72,2,Iron and steel,project,,hs,\n85,2,Electrical machinery and electronics,project,,hs,\n",
            await _world.TextAsync("/api/v1/commodities?level=2&format=csv"));
    }

    [Fact]
    public async Task A_table_is_read_to_its_end_by_the_header_that_names_the_next_page()
    {
        List<string> codes = [];
        for (var url = "/api/v1/commodities?limit=4&format=csv"; url is not null;)
        {
            using var page = await _world.SendAsync(url);
            codes.AddRange((await page.Content.ReadAsStringAsync()).TrimEnd('\n').Split('\n')[1..].Select(line => line.Split(',')[0]));
            var links = string.Join(", ", page.Headers.GetValues("Link"));
            Assert.Matches("^</api/v1/commodities[?][^>]*>; rel=\"self\"", links);
            url = Regex.Match(links, "<([^>]*)>; rel=\"next\"") is { Success: true } next ? next.Groups[1].Value : null;
        }

        Assert.Equal((6, 6), (codes.Count, codes.Distinct().Count()));
    }

    [Fact]
    public async Task What_is_searched_for_stands_escaped_in_the_header()
    {
        using var none = await _world.SendAsync("/api/v1/commodities?search=" + Uri.EscapeDataString("é\"> ü"));
        Assert.Equal("</api/v1/commodities?dataset=mine&search=%C3%A9%22%3E%20%C3%BC>; rel=\"self\"", none.Headers.GetValues("Link").Single());
    }

    [Fact]
    public async Task Names_that_come_later_change_the_answer_its_etag_and_its_pages()
    {
        var first = await _world.JsonAsync("/api/v1/commodities?limit=4");
        var etag = await _world.ETagAsync("/api/v1/commodities");
        using (var same = await _world.SendAsync("/api/v1/commodities", etag)) Assert.Equal(304, (int)same.StatusCode);
        await _world.PutAsync("mine/reference/codes.csv", "code,description\n7208,Flat-rolled iron\n");

        await _world.RunAsync("mine");

        Assert.NotEqual(etag, await _world.ETagAsync("/api/v1/commodities"));
        var found = await _world.JsonAsync("/api/v1/commodities?search=flat%20iron");
        Assert.Equal(("7208", "Flat-rolled iron", "reference"), (found.Text("commodities.0.code"), found.Text("commodities.0.name"), found.Text("commodities.0.name_origin")));
        await _world.ProblemAsync($"/api/v1/commodities?limit=4&next={first.Text("next")}", 410, "page_gone");
    }

    [Fact]
    public async Task The_groups_of_the_dataset_are_listed_among_them_once_its_description_has_them()
    {
        var before = await _world.ETagAsync("/api/v1/commodities");
        await _world.PutAsync("mine/_dataset.json", """{ "groups": { "commodities": { "chips": { "title": "Chips and sheets", "codes": ["8542", "7208"] }, "all-steel": { "codes": ["72"] } } } }""");

        await _world.RunAsync("mine");

        Assert.NotEqual(before, await _world.ETagAsync("/api/v1/commodities"));
        Assert.Equal(["72", "7208", "85", "8542", "854231", "G.all-steel", "G.chips", "TOTAL"], Codes(await _world.JsonAsync("/api/v1/commodities")));
        Assert.Equal(["G.chips"], Codes(await _world.JsonAsync("/api/v1/commodities?search=SHEETS%20chips")));
        Assert.Equal(["G.all-steel"], Codes(await _world.JsonAsync("/api/v1/commodities?search=g.a")));
        Assert.Equal(
            "code,level,name,name_origin,classification,kind,codes\nG.all-steel,,,,,group,72\nG.chips,,Chips and sheets,dataset,,group,8542 7208\n",
            await _world.TextAsync("/api/v1/commodities?level=group&format=csv"));
    }

    [Theory]
    [InlineData("level=3", "level")]
    [InlineData("search=", "search")]
    public async Task An_invalid_value_is_refused(string query, string parameter) =>
        Assert.Equal(parameter, (await _world.ProblemAsync($"/api/v1/commodities?{query}", 400, "invalid_value")).Text("parameter"));

    private static IEnumerable<string?> Codes(JsonElement answer) => answer.At("commodities").EnumerateArray().Select(good => good.Text("code"));
}
