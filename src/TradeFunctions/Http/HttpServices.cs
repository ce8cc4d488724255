using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using TradeFunctions.Http.Catalogue;
using TradeFunctions.Http.Resolving;
using TradeFunctions.Http.Responding;
using TradeFunctions.Http.Series;
using TradeFunctions.Http.Service;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Http;

/// <summary>The services of the HTTP functions.</summary>
internal static class HttpServices
{
    /// <summary>Registers the responder and what several routes share; storage registers its own services.</summary>
    public static IServiceCollection AddHttpAnswers(this IServiceCollection services)
    {
        services.AddTelemetry();
        services.TryAddSingleton<DatasetResolver>();
        services.TryAddSingleton<AccountResolver>();
        services.TryAddSingleton<CommodityResolver>();
        services.TryAddSingleton<TotalSeriesPlan>();
        services.TryAddSingleton<CommoditySeriesPlan>();
        services.TryAddSingleton<PointerList>();
        services.TryAddSingleton<ServiceHealth>();
        services.TryAddSingleton<AbsenceCauses>();
        services.TryAddSingleton<Responder>();
        return services;
    }
}
