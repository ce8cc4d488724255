using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans the answer about one run.</summary>
public sealed class RunPlanner(PublishedReader reader) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ServiceRoutes.Run;

    /// <inheritdoc/>
    public Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, token => ReadAsync(query, token)));

    private async Task<Outcome<Answer>> ReadAsync(Query query, CancellationToken cancellationToken)
    {
        var id = query.Get(ApiParameters.Run);
        if (await reader.RunAsync(id, cancellationToken) is { } run) return new Answer(RunBlocks.Answer(run, query.Canonical));
        return new QueryError(ProblemCode.UnknownRun, $"There is no run '{id}'.") { Parameter = ApiParameters.Run.Name };
    }
}
