using System.Net;
using System.Text.Json;

namespace TradeFunctions.Tests.LocalHost;

public class HttpFunctionsTests
{
    [Fact]
    public async Task A_request_reaches_the_function_with_its_route_values_query_and_token()
    {
        await using var host = await LocalAppFixture.StartAsync();
        Assert.Equal("JPN CHN 1 True", await host.Http.GetStringAsync(new Uri("/api/v1/greet/JPN/CHN?q=1", UriKind.Relative)));
        Assert.Equal("JPN alone  True", await host.Http.GetStringAsync(new Uri("/API/V1/greet/JPN", UriKind.Relative)));
    }

    [Theory]
    [InlineData("HEAD", "/api/v1/greet/JPN", HttpStatusCode.OK)]
    [InlineData("POST", "/api/v1/greet/JPN", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/Keyed", HttpStatusCode.OK)]
    [InlineData("GET", "/v1/greet/JPN", HttpStatusCode.NotFound)]
    public async Task Only_the_declared_methods_and_the_prefixed_route_are_served(string method, string path, HttpStatusCode expected)
    {
        await using var host = await LocalAppFixture.StartAsync();
        using var answer = await host.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("/", "/api/docs")]
    [InlineData("/docs", "/api/docs")]
    [InlineData("/v1/runs/abc", "/api/v1/runs/abc")]
    [InlineData("/opnapi.json", "/api/openapi.json")]
    public async Task Outside_the_prefix_the_answer_names_the_address_that_was_meant(string path, string nearest)
    {
        await using var host = await LocalAppFixture.StartAsync();
        using var answer = await host.Http.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(("unknown_path", nearest), (problem.GetProperty("code").GetString(), problem.GetProperty("nearest")[0].GetString()));
    }

    [Fact]
    public async Task The_route_prefix_comes_from_the_settings()
    {
        await using var host = await LocalAppFixture.StartAsync(prefix: "");
        Assert.Equal("JPN alone  True", await host.Http.GetStringAsync(new Uri("/v1/greet/JPN", UriKind.Relative)));
    }

    [Fact]
    public async Task It_listens_on_this_machine_only_and_lets_any_page_read()
    {
        await using var host = await LocalAppFixture.StartAsync();
        Assert.Equal("127.0.0.1", host.Http.BaseAddress!.Host);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/greet/JPN");
        request.Headers.Add("Origin", "https://example.org");
        using var answer = await host.Http.SendAsync(request);
        Assert.Equal("*", answer.Headers.GetValues("Access-Control-Allow-Origin").Single());
    }
}
