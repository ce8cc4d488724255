using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Runs;

/// <summary>One run.</summary>
public sealed class RunFunction(PublishedReader reader, Responder responder)
{
    [Function("GetRun")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/runs/{id}")] HttpRequest request,
        string id,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Run, [("id", id)], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, token => ReadAsync(query, token)));

    private async Task<Outcome<Answer>> ReadAsync(Query query, CancellationToken cancellationToken)
    {
        var id = query.Get(ApiParameters.Run);
        if (await reader.RunAsync(id, cancellationToken) is { } run) return new Answer(RunBlocks.Answer(run, query.Canonical));
        return new QueryError(ProblemCode.UnknownRun, $"There is no run '{id}'.") { Parameter = ApiParameters.Run.Name };
    }
}
