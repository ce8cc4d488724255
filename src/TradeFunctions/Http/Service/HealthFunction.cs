using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Service;

/// <summary>The service about itself.</summary>
public sealed class HealthFunction(ServiceHealth health, Responder responder)
{
    [Function("GetHealth")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Health, [], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, async token => new Answer(await health.ReadAsync(token))));
}
