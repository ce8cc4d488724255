using System.Text.Json.Nodes;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Csv;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;

namespace TradeFunctions.Core.Api;

/// <summary>The routes about the service itself: recompute runs, health, and the description of the API.</summary>
public static class ServiceRoutes
{
    public static readonly RouteDescription Runs = new(
        "GetRuns", "/v1/runs", "The recompute runs, the newest first.", typeof(RunsAnswer))
    {
        Examples = ["/v1/runs?limit=5"],
        Parameters = [ApiParameters.Limit, ApiParameters.Format],
        Table = FileTables.Runs,
        Caching = RouteCaching.Never,
    };

    public static readonly RouteDescription Run = new(
        "GetRun", "/v1/runs/{id}", "One run: its progress, and what it could not use from each blob.", typeof(RunAnswer))
    {
        Parameters = [ApiParameters.Run, ApiParameters.Format],
        Table = FileTables.Blobs,
        Caching = RouteCaching.Never,
    };

    public static readonly RouteDescription StartRun = new(
        "PostRun", "/v1/runs", "Starts a recompute run now.", typeof(StartedRunsAnswer))
    {
        Method = "POST",
        Description = "If a run is already working on a dataset, another one follows it, and the answer names the current one.",
        Parameters = [ApiParameters.Dataset],
        Status = 202,
        NeedsKey = true,
        Caching = RouteCaching.Never,
        OwnProblems = [ProblemCode.NothingPublished],
    };

    public static readonly RouteDescription Health = new(
        "GetHealth", "/health", "Whether the service can answer, and how fresh its figures are.", typeof(HealthAnswer))
    {
        Examples = ["/health"],
        Caching = RouteCaching.Never,
    };

    public static readonly RouteDescription OpenApi = new(
        "GetOpenApi", "/openapi.json", "This document: OpenAPI 3.1.", typeof(JsonObject))
    {
        Examples = ["/openapi.json"],
    };

    public static readonly RouteDescription Docs = new(
        "GetDocs", "/docs", "The same as a page to read, which loads nothing else.", typeof(HtmlPage))
    {
        Examples = ["/docs"],
        IsPage = true,
    };

    /// <summary>All of them, in the order of the document.</summary>
    public static IReadOnlyList<RouteDescription> All { get; } = [Runs, Run, StartRun, Health, OpenApi, Docs];
}
