using TradeFunctions.Core.Api;

namespace TradeFunctions.Tests.Http;

/// <summary>An address for each route that is read, which the host of the made-up account answers.</summary>
public static class MadeUpAddresses
{
    /// <summary>By the path of the description. One run has no lasting address.</summary>
    public static IReadOnlyDictionary<string, string> ByPath { get; } = new Dictionary<string, string>
    {
        ["/v1/summaries/{reporter}/{partner}"] = "/api/v1/summaries/JPN/CHN",
        ["/v1/summaries/{reporter}"] = "/api/v1/summaries/JPN?period=2024",
        ["/v1/series/{reporter}/{partners}"] = "/api/v1/series/JPN/CHN,THA?frequency=monthly",
        ["/v1/rankings/{reporter}/partners"] = "/api/v1/rankings/JPN/partners?combine=CHN,THA",
        ["/v1/rankings/{reporter}/commodities"] = "/api/v1/rankings/JPN/commodities?flow=X&period=2024",
        ["/v1/mirror/{a}/{b}"] = "/api/v1/mirror/CHN/JPN?period=2024",
        ["/v1/datasets"] = "/api/v1/datasets",
        ["/v1/reporters"] = "/api/v1/reporters",
        ["/v1/partners"] = "/api/v1/partners",
        ["/v1/commodities"] = "/api/v1/commodities",
        ["/v1/coverage"] = "/api/v1/coverage",
        ["/v1/files"] = "/api/v1/files",
        ["/v1/rejects"] = "/api/v1/rejects?file=made.csv",
        ["/v1/revisions/{reporter}"] = "/api/v1/revisions/JPN",
        ["/v1/changes"] = "/api/v1/changes",
        ["/v1/runs"] = "/api/v1/runs",
        ["/health"] = "/api/health",
        ["/openapi.json"] = "/api/openapi.json",
        ["/docs"] = "/api/docs",
    };

    public static TheoryData<string> OfAll => [.. ByPath.Values];

    /// <summary>Paths and addresses of the routes with a schema of their own.</summary>
    public static TheoryData<string, string> OfJson
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var route in ApiRoutes.All.Where(route => !route.IsPage && route != ServiceRoutes.OpenApi && ByPath.ContainsKey(route.Path)))
                if (route.Method == "GET") data.Add(route.Path, ByPath[route.Path]);
            return data;
        }
    }
}
