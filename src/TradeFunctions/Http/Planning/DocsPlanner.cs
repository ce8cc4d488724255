using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Plans the documentation page: it is written once a process, and changes only with the build.</summary>
public sealed class DocsPlanner : IPlanner
{
    private readonly Lazy<Answer> _page = new(() =>
        new Answer(DocumentationPage.Write(ApiRoutes.All, new AnswerSchemas(AnswerJson.Web.Options, XmlDescriptions.Load()))));

    /// <inheritdoc/>
    public RouteDescription Route => ServiceRoutes.Docs;

    /// <inheritdoc/>
    public Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, _ => Task.FromResult<Outcome<Answer>>(_page.Value)));
}
