using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Plans the OpenAPI document: it is written once a process, and changes only with the build.</summary>
public sealed class OpenApiPlanner : IPlanner
{
    private readonly Lazy<Answer> _document = new(() =>
        new Answer(OpenApiDocument.Write(ApiRoutes.All, new AnswerSchemas(AnswerJson.Web.Options, XmlDescriptions.Load()))));

    /// <inheritdoc/>
    public RouteDescription Route => ServiceRoutes.OpenApi;

    /// <inheritdoc/>
    public Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, _ => Task.FromResult<Outcome<Answer>>(_document.Value)));
}
