using System.Net;

namespace TradeFunctions.Tests.Http.Responding;

public class RefusalTests(MadeUpHost made) : IClassFixture<MadeUpHost>
{
    [Theory]
    [InlineData("/api/v1/summaries/JPN/JPX", 400, "unknown_economy", "JPN")]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2024-13", 400, "bad_period", "2024")]
    [InlineData("/api/v1/summaries/JPN/CHN?perido=2024", 400, "unknown_parameter", "period")]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2024&period=2023", 400, "repeated_parameter", null)]
    [InlineData("/api/v1/summaries/JPN/CHN?dataset=made-down", 400, "unknown_dataset", "made-up")]
    [InlineData("/api/v1/summaries/JPN/THA", 404, "no_figures", null)]
    [InlineData("/api/v1/summaries/DEU/JPN", 404, "unknown_reporter", "JPN")]
    [InlineData("/api/v1/summaries/KOR/JPN", 410, "withdrawn", null)]
    [InlineData("/api/v1/summaries/JPN/CHN?period=2019", 404, "not_reported", "2020")]
    [InlineData("/api/v1/runs/20250709T060000000-1a2b3c", 404, "unknown_run", null)]
    [InlineData("/api/v1/runs/nonsense", 404, "unknown_run", null)]
    [InlineData("/api/v1/summary/JPN/CHN", 404, "unknown_path", "/api/v1/summaries/{reporter}/{partner}")]
    [InlineData("/api/v1/", 404, "unknown_path", null)]
    [InlineData("/api/", 404, "unknown_path", null)]
    public async Task What_cannot_be_answered_is_a_problem_with_its_code_and_what_comes_nearest(
        string url, int status, string code, string? nearest)
    {
        var problem = await made.Host.ProblemAsync(url, status);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        if (nearest is not null) Assert.Contains(nearest, problem.GetProperty("nearest").EnumerateArray().Select(value => value.GetString()));
    }

    [Fact]
    public async Task A_period_to_come_tells_the_last_there_is()
    {
        var problem = await made.Host.ProblemAsync("/api/v1/summaries/JPN/CHN?period=2025-06", 404);
        Assert.Equal("not_reported_yet", problem.GetProperty("code").GetString());
        Assert.Equal("2025-05", problem.GetProperty("last_period").GetString());
    }

    [Theory]
    [InlineData("POST", "/api/v1/summaries/JPN/CHN", "GET, HEAD")]
    [InlineData("DELETE", "/api/v1/runs", "GET, HEAD, POST")]
    public async Task A_method_that_a_path_does_not_take_is_refused_in_the_same_form(string method, string url, string allow)
    {
        var problem = await made.Host.ProblemAsync(url, 405, new HttpMethod(method));
        Assert.Equal("method_not_allowed", problem.GetProperty("code").GetString());
        using var response = await made.Host.SendAsync(url, new HttpMethod(method));
        Assert.Equal(allow, string.Join(", ", response.Content.Headers.Allow));
    }

    [Fact]
    public async Task Errors_stay_problems_when_csv_is_requested()
    {
        await made.Host.ProblemAsync("/api/v1/summaries/JPN/JPX?format=csv", 400);
        await made.Host.ProblemAsync("/api/v1/summaries/JPN/JPX", 400, null, ("Accept", "text/csv"));
    }

    [Fact]
    public async Task A_form_that_there_is_not_is_not_acceptable()
    {
        var problem = await made.Host.ProblemAsync("/api/v1/summaries/JPN/CHN", 406, null, ("Accept", "application/xml"));
        Assert.Equal("not_acceptable", problem.GetProperty("code").GetString());
        await made.Host.ProblemAsync("/api/openapi.json", 406, null, ("Accept", "text/csv"));
    }

    [Fact]
    public async Task A_head_of_a_refusal_has_no_body()
    {
        using var response = await made.Host.SendAsync("/api/v1/summaries/JPN/JPX", HttpMethod.Head);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }
}
