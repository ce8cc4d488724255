using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Recompute runs: what they did, and start one now.</summary>
public sealed class RunFunctions(Responder responder)
{
    [Function("GetRuns")]
    public Task<IResult> RunsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/runs")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Runs, [], cancellationToken);

    [Function("GetRun")]
    public Task<IResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/runs/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Run, [("id", id)], cancellationToken);

    [Function("PostRun")]
    public Task<IResult> StartAsync(
        [HttpTrigger(AuthorizationLevel.Function, "post", Route = "v1/runs")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.StartRun, [], cancellationToken);
}
