using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using TradeFunctions.Core.Api;
using TradeFunctions.Core.Api.Documents;
using TradeFunctions.Core.Api.Routes;
using TradeFunctions.Http.Responding;

namespace TradeFunctions.Http.Service;

/// <summary>Answers the documentation page, which is written once per process and changes only with the build.</summary>
public sealed class DocsFunction(Responder responder)
{
    private static readonly Lazy<Answer> Page = new(() =>
        new Answer(DocumentationPage.Write(ApiRoutes.All, XmlDescriptions.Load())));

    [Function("GetDocs")]
    public Task<IResult> AnswerAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", Route = "docs")] HttpRequest request,
        CancellationToken cancellationToken) =>
        responder.AnswerAsync(request, ServiceRoutes.Docs, [], PlanAsync, cancellationToken);

    private Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, _ => Task.FromResult<Outcome<Answer>>(Page.Value)));
}

/// <summary>Answers the OpenAPI document, which is written once per process and changes only with the build.</summary>
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
