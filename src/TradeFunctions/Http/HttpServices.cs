using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TradeFunctions.Core.Queries;
using TradeFunctions.Storage.Names;
using TradeFunctions.Storage.Published;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Http;

/// <summary>The services of the HTTP functions.</summary>
internal static class HttpServices
{
    /// <summary>Registers the responder and a planner for each route; the reading side comes from the storage's own services.</summary>
    public static IServiceCollection AddHttpAnswers(this IServiceCollection services)
    {
        services.AddTelemetry();
        services.TryAddSingleton<DatasetChoice>();
        services.TryAddSingleton<AccountChoice>();
        services.TryAddSingleton<CommodityChoice>();
        services.TryAddSingleton<TotalSeriesPlan>();
        services.TryAddSingleton<GoodsSeriesPlan>();
        services.TryAddSingleton<PointerList>();
        services.TryAddSingleton<Responder>();
        services.AddSingleton<IPlanner>(provider => Summaries(provider, ApiRoutes.PairSummary));
        services.AddSingleton<IPlanner>(provider => Summaries(provider, ApiRoutes.ReporterSummary));
        services.AddSingleton<IPlanner, SeriesPlanner>();
        services.AddSingleton<IPlanner, PartnerRankingPlanner>();
        services.AddSingleton<IPlanner, GoodsRankingPlanner>();
        services.AddSingleton<IPlanner, MirrorPlanner>();
        services.AddSingleton<IPlanner, DatasetsPlanner>();
        services.AddSingleton<IPlanner, ReportersPlanner>();
        services.AddSingleton<IPlanner, PartnersPlanner>();
        services.AddSingleton<IPlanner, CommoditiesPlanner>();
        services.AddSingleton<IPlanner, CoveragePlanner>();
        services.AddSingleton<IPlanner, FilesPlanner>();
        services.AddSingleton<IPlanner, RevisionsPlanner>();
        services.AddSingleton<IPlanner, ChangesPlanner>();
        services.AddSingleton<IPlanner, RunsPlanner>();
        services.AddSingleton<IPlanner, RunPlanner>();
        services.AddSingleton<IPlanner, StartRunPlanner>();
        services.AddSingleton<IPlanner, HealthPlanner>();
        services.AddSingleton<IPlanner, OpenApiPlanner>();
        services.AddSingleton<IPlanner, DocsPlanner>();
        return services;
    }

    private static SummaryPlanner Summaries(IServiceProvider provider, RouteDescription route) =>
        new(
            route,
            provider.GetRequiredService<PublishedReader>(),
            provider.GetRequiredService<AccountChoice>(),
            provider.GetRequiredService<PublishedNames>());
}
