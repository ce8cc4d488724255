using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>The examples of the documentation, asked of the sample.</summary>
[Collection(SampleWorld.Collection)]
public class RouteExamplesTests(SampleWorld sample)
{
    [Fact]
    public async Task Every_example_of_the_documentation_has_an_answer()
    {
        foreach (var example in ApiRoutes.All.SelectMany(route => route.Examples))
            Assert.NotEmpty(await sample.World.TextAsync(RouteDescription.Prefix + example));
    }

    [Fact]
    public async Task The_page_to_read_is_html_and_nothing_else()
    {
        using var page = await sample.World.SendAsync("/api/docs");
        Assert.Equal("text/html; charset=utf-8", page.Content.Headers.ContentType?.ToString());
        Assert.NotNull(page.Headers.ETag);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/docs");
        request.Headers.TryAddWithoutValidation("Accept", "application/json");
        using var refused = await sample.World.Http.SendAsync(request);
        Assert.Equal(System.Net.HttpStatusCode.NotAcceptable, refused.StatusCode);
    }

    [Fact]
    public async Task The_readme_names_every_route()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Find(), "README.md"));
        Assert.All(ApiRoutes.All, route => Assert.Contains($"`{route.Method} {route.Path}`", readme, StringComparison.Ordinal));
    }
}
