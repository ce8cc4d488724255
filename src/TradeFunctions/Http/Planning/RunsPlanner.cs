using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans the list of runs.</summary>
public sealed class RunsPlanner(PublishedReader reader) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ServiceRoutes.Runs;

    /// <inheritdoc/>
    public Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken) =>
        Task.FromResult<Outcome<Plan>>(new Plan(query.Canonical, [], null, token => ReadAsync(query, token)));

    private async Task<Outcome<Answer>> ReadAsync(Query query, CancellationToken cancellationToken)
    {
        var runs = await reader.RunsAsync(query.Get(ApiParameters.Limit), cancellationToken);
        return new Answer(new RunsAnswer([.. runs.Select(RunBlocks.Entry)], [AnswerLinks.Self(query.Canonical)]));
    }
}
