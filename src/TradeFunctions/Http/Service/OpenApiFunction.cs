using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Documents;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Service;

/// <summary>The OpenAPI document: it is written once a process, and changes only with the build.</summary>
public sealed class OpenApiFunction(Responder responder)
{
    private static readonly Lazy<Answer> Document = new(() =>
        new Answer(OpenApiDocument.Write(ApiRoutes.All, XmlDescriptions.Load())));

    [Function("GetOpenApi")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.OpenApi, [], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, _ => Task.FromResult<Outcome<Answer>>(Document.Value)));
}
