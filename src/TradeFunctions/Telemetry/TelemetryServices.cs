using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace TradeFunctions.Telemetry;

/// <summary>Registers the app's telemetry, and its export to Azure Monitor if the settings ask for it.</summary>
public static class TelemetryServices
{
    /// <summary>The setting that names the Application Insights resource; without it nothing is sent.</summary>
    public const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The setting with the client id of the identity to sign in as; without it the connection string alone has to do.</summary>
    public const string IdentityClientId = "AZURE_CLIENT_ID";

    /// <summary>Adds the meter and the stages. Nothing leaves the process through this. Calling it twice does no harm.</summary>
    internal static IServiceCollection AddTelemetry(this IServiceCollection services)
    {
        services.AddMetrics();
        services.TryAddSingleton<TradeMetrics>();
        services.TryAddSingleton<Stages>();
        return services;
    }

    /// <summary>Adds OpenTelemetry and its exporter. Null: there is no connection string, and nothing was added.</summary>
    public static IOpenTelemetryBuilder? AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[ConnectionString] is not { Length: > 0 } connection) return null;
        var identity = configuration[IdentityClientId];
        // The levels in host.json apply to the host only. A line for every storage request and connection would cost more than the app.
        services.AddLogging(logging => logging.AddFilter("Azure", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning));
        return services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(TelemetryNames.Source))
            .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Source))
            .UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connection;
                if (!string.IsNullOrEmpty(identity)) options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
                // Traces are sampled above a rate. Log lines must not be dropped with them: the alerts count log lines.
                options.EnableTraceBasedLogsSampler = false;
            });
    }
}
