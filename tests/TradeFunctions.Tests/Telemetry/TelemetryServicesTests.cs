using Azure.Identity;
using Azure.Monitor.OpenTelemetry.Exporter;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using OpenTelemetry.Trace;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Tests.Telemetry;

public class TelemetryServicesTests
{
    private const string Connection = "InstrumentationKey=00000000-0000-0000-0000-000000000000;IngestionEndpoint=http://127.0.0.1:9/";

    [Fact]
    public void Without_a_connection_string_nothing_is_added()
    {
        var services = new ServiceCollection();
        Assert.Null(services.AddTelemetryExport(Settings()));
        Assert.Empty(services);
    }

    [Fact]
    public void With_one_it_goes_to_Azure_Monitor_under_the_identity_that_the_settings_name()
    {
        var options = Options(Settings((TelemetryServices.ConnectionString, Connection), (TelemetryServices.IdentityClientId, "11111111-1111-1111-1111-111111111111")), out var services);
        Assert.Equal(Connection, options.ConnectionString);
        Assert.IsType<ManagedIdentityCredential>(options.Credential);
        Assert.Contains(services, service => service.ServiceType == typeof(TracerProvider));
    }

    [Fact]
    public void Without_an_identity_the_connection_string_has_to_do() =>
        Assert.Null(Options(Settings((TelemetryServices.ConnectionString, Connection)), out _).Credential);

    [Fact]
    public void The_lines_that_the_alerts_count_do_not_go_with_traces_that_were_not_sampled() =>
        Assert.False(Options(Settings((TelemetryServices.ConnectionString, Connection)), out _).EnableTraceBasedLogsSampler);

    [Theory]
    [InlineData("Azure.Core", LogLevel.Information, false)]
    [InlineData("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.Information, false)]
    [InlineData("Azure.Core", LogLevel.Warning, true)]
    [InlineData("TradeFunctions.Recompute.Runs.RunCoordinator", LogLevel.Information, true)]
    public void What_libraries_tell_of_every_request_is_not_sent(string category, LogLevel level, bool isSent)
    {
        Options(Settings((TelemetryServices.ConnectionString, Connection)), out var services);
        using var provider = services.BuildServiceProvider();
        var filter = provider.GetRequiredService<IOptions<LoggerFilterOptions>>().Value;
        var rule = filter.Rules.Where(rule => rule.CategoryName is not null && category.StartsWith(rule.CategoryName, StringComparison.Ordinal)).MaxBy(rule => rule.CategoryName!.Length);
        Assert.Equal(isSent, level >= (rule?.LogLevel ?? LogLevel.Information));
    }

    // Nothing is built that would send anything.
    private static AzureMonitorExporterOptions Options(IConfiguration settings, out ServiceCollection services)
    {
        services = [];
        Assert.NotNull(services.AddTelemetryExport(settings));
        services.AddSingleton(settings);
        using var provider = services.BuildServiceProvider();
        return provider.GetRequiredService<IOptions<AzureMonitorExporterOptions>>().Value;
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Name, (string?)setting.Value))).Build();
}
