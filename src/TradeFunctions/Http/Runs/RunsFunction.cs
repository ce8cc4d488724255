using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Answers;
using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;
using TradeFunctions.Storage;

namespace TradeFunctions.Http.Runs;

/// <summary>The list of runs.</summary>
public sealed class RunsFunction(PublishedReader reader, Responder responder)
{
    [Function("GetRuns")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "v1/runs")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Runs, [], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, token => ReadAsync(query, token)));

    private async Task<Outcome<Answer>> ReadAsync(Query query, CancellationToken cancellationToken)
    {
        var runs = await reader.RunsAsync(query.Get(ApiParameters.Limit), cancellationToken);
        return new Answer(new RunsAnswer([.. runs.Select(RunBlocks.Entry)], [AnswerLinks.Self(query.Canonical)]));
    }
}
