using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TradeFunctions.Recompute.Plan;
using TradeFunctions.Recompute.Publish;
using TradeFunctions.Recompute.Refine;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Recompute;

/// <summary>Registers the recompute.</summary>
public static class RecomputeServices
{
    /// <summary>Adds the stages of the recompute; storage is registered separately.</summary>
    public static IServiceCollection AddRecompute(this IServiceCollection services)
    {
        services.AddTelemetry();
        services.TryAddSingleton(new RecomputeOptions());
        services.AddSingleton<DatasetLease>();
        services.AddSingleton<Planner>();
        services.AddSingleton<Refiner>();
        services.AddSingleton<RefinedCleaner>();
        services.AddSingleton<PublishPlanner>();
        services.AddSingleton<SourceReader>();
        services.AddSingleton<RevisionFinder>();
        services.AddSingleton<SliceCleaner>();
        services.AddSingleton<Publisher>();
        services.AddSingleton<RunCoordinator>();
        services.AddSingleton<RunWatch>();
        services.AddSingleton<RecomputeService>();
        services.AddSingleton<WorkPieces>();
        services.AddSingleton<WorkHandler>();
        return services;
    }
}
