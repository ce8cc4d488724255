using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Published;

namespace TradeFunctions.Http;

/// <summary>Plans what the reporters of a dataset have: their pointers say it.</summary>
public sealed class CoveragePlanner(PointerList pointers) : IPlanner
{
    /// <inheritdoc/>
    public RouteDescription Route => ApiRoutes.Coverage;

    /// <inheritdoc/>
    public async Task<Outcome<Plan>> PlanAsync(Query query, CancellationToken cancellationToken)
    {
        var found = await pointers.ReadAsync(query, cancellationToken);
        if (!found.IsOk) return found.Error;
        return found.Value.Plan(query, new CoverageAnswer(
            DatasetChoice.Block(found.Value.Dataset),
            [.. found.Value.Pointers.Select(Block)],
            AnswerLinks.OfPage(query, found.Value.Dataset.Dataset, null)));
    }

    private static ReporterCoverageBlock Block(Pointer pointer) => new(
        EconomyBlock.From(pointer.Reporter),
        ReporterStatus.Of(pointer),
        pointer.Coverage?.DefaultPeriod?.ToString(),
        pointer.Published,
        pointer.Released,
        pointer.StaleSince,
        pointer.Sources.Count,
        [.. (pointer.Coverage?.Flows ?? []).Select(FlowCoverageBlock.From)]);
}
