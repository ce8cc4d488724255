using System.Text.RegularExpressions;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>The app's settings on this machine: local.settings.json, overridden by environment variables, as with <c>func start</c>.</summary>
internal static partial class LocalSettings
{
    /// <summary>Reads them from the build's folder.</summary>
    public static IConfiguration Read(string folder)
    {
        var file = new ConfigurationBuilder().SetBasePath(folder).AddJsonFile("local.settings.json", optional: true).Build();
        return new ConfigurationBuilder().AddConfiguration(file.GetSection("Values")).AddEnvironmentVariables().Build();
    }

    /// <summary>The same settings, with this storage for the trade data and for the host itself.</summary>
    public static IConfiguration WithStorage(IConfiguration settings, string connectionString) => new ConfigurationBuilder()
        .AddConfiguration(settings)
        .AddInMemoryCollection(new Dictionary<string, string?> { ["TradeStorage"] = connectionString, ["AzureWebJobsStorage"] = connectionString })
        .Build();

    /// <summary>A trigger's text with every <c>%Setting%</c> replaced by the setting's value.</summary>
    /// <exception cref="InvalidOperationException">A setting is missing.</exception>
    public static string Resolve(string text, IConfiguration settings) =>
        Setting().Replace(text, match => settings[match.Groups[1].Value]
            ?? throw new InvalidOperationException($"The setting {match.Groups[1].Value} is missing: copy it from local.settings.sample.json to local.settings.json."));

    [GeneratedRegex("%([^%]+)%")]
    private static partial Regex Setting();
}
