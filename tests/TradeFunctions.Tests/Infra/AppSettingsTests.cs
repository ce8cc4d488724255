using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Telemetry;

namespace TradeFunctions.Tests.Infra;

public sealed partial class AppSettingsTests(CompiledInfra infra) : IClassFixture<CompiledInfra>
{
    /// <summary>What the app reads and does without: the value it has then is in the code.</summary>
    private static readonly string[] HaveDefaults = [TradeStorageOptions.SectionName, "TradeStorage__namePrefix"];

    [Fact]
    public void Every_setting_that_the_services_read_is_there_or_has_a_default()
    {
        var settings = Settings();
        var recording = new RecordingConfiguration(settings);
        Start(recording);
        Assert.NotNull(new ServiceCollection().AddTelemetryExport(recording));

        Assert.Contains("TradeStorage__blobServiceUri", recording.Asked);
        Assert.Contains(TelemetryServices.ConnectionString, recording.Asked);
        Assert.Contains(TelemetryServices.IdentityClientId, recording.Asked);
        Assert.Empty(recording.Asked.Except(settings.Keys, StringComparer.Ordinal).Except(HaveDefaults, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_setting_that_a_trigger_names_is_there()
    {
        var settings = Settings();
        var functions = FunctionCatalog.Of(typeof(TradeFunctionsServices).Assembly.GetTypes());
        string[] expressions = [.. functions.Timers.Select(timer => timer.Trigger.Schedule), .. functions.Queues.Select(queue => queue.Trigger.QueueName)];

        Assert.Equal("%RecomputeSchedule%", Assert.Single(functions.Timers).Trigger.Schedule);
        Assert.All(expressions.SelectMany(text => SettingInText().Matches(text)), match => Assert.Contains(match.Groups[1].Value, settings.Keys));
        Assert.All(functions.Queues, queue => Assert.All(["queueServiceUri", "credential", "clientId"], part => Assert.Contains($"{queue.Trigger.Connection}__{part}", settings.Keys)));
    }

    [Fact]
    public void The_services_start_with_nothing_but_the_settings_of_the_template() =>
        Assert.Equal("trade-work", Start(new RecordingConfiguration(Settings())).GetRequiredService<TradeStorageClients>().WorkQueue.Name);

    [Fact]
    public void The_app_reads_its_settings_from_the_configuration_alone()
    {
        string[] projects = ["TradeFunctions", "TradeFunctions.Core", "TradeFunctions.Storage"];
        var files = projects.SelectMany(project => Directory.EnumerateFiles(Path.Combine(CompiledInfra.Root, "src", project), "*.cs", SearchOption.AllDirectories));
        Assert.DoesNotContain(files, file => File.ReadAllText(file).Contains("GetEnvironmentVariable", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("AzureWebJobsStorage", "hostAccount", "blob", "table")]
    [InlineData("TradeStorage", "tradeAccount", "blob", "queue", "table")]
    public void The_hosts_storage_and_the_trade_datas_are_two_accounts_reached_by_identity(string prefix, string account, params string[] services)
    {
        var settings = Settings();
        var expected = services.ToDictionary(service => $"{prefix}__{service}ServiceUri", service => $"[reference('{account}').primaryEndpoints.{service}]");
        expected[$"{prefix}__credential"] = "managedidentity";
        expected[$"{prefix}__clientId"] = "[reference('identity').clientId]";

        var given = infra.AppSettings.Where(setting => setting.Key.StartsWith(prefix, StringComparison.Ordinal)).ToDictionary();
        Assert.Equal(expected.OrderBy(pair => pair.Key, StringComparer.Ordinal), given.OrderBy(pair => pair.Key, StringComparer.Ordinal));
        Assert.DoesNotContain(prefix, settings.Keys);
    }

    [Theory]
    [InlineData("FUNCTIONS_WORKER_RUNTIME")]
    [InlineData("FUNCTIONS_EXTENSION_VERSION")]
    [InlineData("WEBSITE_RUN_FROM_PACKAGE")]
    [InlineData("WEBSITE_CONTENTSHARE")]
    public void Settings_that_Flex_Consumption_refuses_are_not_set(string name) => Assert.DoesNotContain(name, infra.AppSettings.Keys);

    private static ServiceProvider Start(RecordingConfiguration configuration)
    {
        var services = new ServiceCollection();
        services.AddLogging().AddSingleton<IConfiguration>(configuration);
        var before = services.Count;
        services.AddTradeFunctions(configuration);
        var ours = services.Skip(before).Select(service => service.ServiceType).Where(type => !type.ContainsGenericParameters).ToList();
        var provider = services.BuildServiceProvider();
        foreach (var type in ours) _ = provider.GetServices(type).Count();
        return provider;
    }

    // As an app sees them: what the template works out when it is deployed is some address or id here.
    private Dictionary<string, string> Settings() => infra.AppSettings.ToDictionary(
        setting => setting.Key,
        setting => !setting.Value.StartsWith('[') ? setting.Value
            : setting.Key.EndsWith("Uri", StringComparison.Ordinal) ? "https://account.service.core.windows.net/"
            : setting.Key.Contains("CONNECTION_STRING", StringComparison.Ordinal) ? "InstrumentationKey=00000000-0000-0000-0000-000000000000"
            : "00000000-0000-0000-0000-000000000000");

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex SettingInText();
}
