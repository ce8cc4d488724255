using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Tests.Api;

public class RoutePathsTests
{
    [Theory]
    [InlineData("POST", "/api/v1/summaries/CHN/JPN", "GET, HEAD")]
    [InlineData("DELETE", "/api/v1/runs", "GET, HEAD, POST")]
    [InlineData("PUT", "/api/V1/runs/20250709T060000000-1a2b3c/", "GET, HEAD")]
    public void A_known_path_tells_its_methods(string method, string path, string allow)
    {
        var error = RoutePaths.Explain(method, path);
        Assert.Equal(ProblemCode.MethodNotAllowed, error.Problem);
        Assert.Equal(allow, string.Join(", ", error.Allow!));
    }

    [Theory]
    [InlineData("/api/v1/summary/CHN/JPN", "/api/v1/summaries/{reporter}/{partner}")]
    [InlineData("/api/v1/reporter", "/api/v1/reporters")]
    [InlineData("/api/healthz", "/api/health")]
    [InlineData("/api/v1/summaries//JPN", "/api/v1/summaries/{reporter}")]
    public void An_unknown_path_tells_the_nearest(string path, string nearest)
    {
        var error = RoutePaths.Explain("GET", path);
        Assert.Equal(ProblemCode.UnknownPath, error.Problem);
        Assert.Contains(nearest, error.Nearest);
    }
}
