using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;

namespace TradeFunctions.Telemetry;

/// <summary>Sends traces, metrics and logs to Azure Monitor, where the app's settings say which.</summary>
public static class TelemetryExport
{
    /// <summary>The setting without which nothing is sent.</summary>
    public const string ConnectionString = "APPLICATIONINSIGHTS_CONNECTION_STRING";

    /// <summary>The setting with the identity to sign in as; without it the connection string has to do.</summary>
    public const string IdentityClientId = "AZURE_CLIENT_ID";

    /// <summary>Adds OpenTelemetry and its exporter; null: there is no connection string, and nothing was added.</summary>
    public static IOpenTelemetryBuilder? AddTelemetryExport(this IServiceCollection services, IConfiguration configuration)
    {
        if (configuration[ConnectionString] is not { Length: > 0 } connection) return null;
        var identity = configuration[IdentityClientId];
        // The levels of host.json are the host's own. One line for each storage request and each connection would cost more than the app.
        services.AddLogging(logging => logging.AddFilter("Azure", LogLevel.Warning).AddFilter("Microsoft", LogLevel.Warning).AddFilter("System", LogLevel.Warning));
        return services.AddOpenTelemetry()
            .WithTracing(tracing => tracing.AddSource(TelemetryNames.Source))
            .WithMetrics(metrics => metrics.AddMeter(TelemetryNames.Source))
            .UseAzureMonitorExporter(options =>
            {
                options.ConnectionString = connection;
                if (!string.IsNullOrEmpty(identity)) options.Credential = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(identity));
                // Traces are sampled above a rate; the alerts count lines of the log, so none of those may go with them.
                options.EnableTraceBasedLogsSampler = false;
            });
    }
}
