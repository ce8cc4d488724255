using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>The service about itself.</summary>
public sealed class ServiceFunctions(Responder responder)
{
    [Function("GetHealth")]
    public Task<IResult> HealthAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "health")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Health, [], cancellationToken);

    [Function("GetOpenApi")]
    public Task<IResult> OpenApiAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "openapi.json")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.OpenApi, [], cancellationToken);

    [Function("GetDocs")]
    public Task<IResult> DocsAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Docs, [], cancellationToken);
}
