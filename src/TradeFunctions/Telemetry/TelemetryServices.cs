using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace TradeFunctions.Telemetry;

/// <summary>Registers what the app measures itself with. Nothing leaves the process by this: see <see cref="TelemetryExport"/>.</summary>
internal static class TelemetryServices
{
    /// <summary>Adds meter and stages; may be called more than once.</summary>
    public static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<TradeMetrics>();
        services.TryAddSingleton<Stages>();
        return services;
    }
}
