using TradeFunctions.Core.Queries;

namespace TradeFunctions.Http;

/// <summary>Plans the answers of one route.</summary>
public interface IPlanner
{
    /// <summary>The route it plans for.</summary>
    RouteDescription Route { get; }

    /// <summary>The plan of a query, or why it has no answer.</summary>
    Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken);
}
