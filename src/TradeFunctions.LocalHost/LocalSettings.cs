namespace TradeFunctions.LocalHost;

/// <summary>The app's settings on this machine: local.settings.json, and environment variables above it, as <c>func start</c> has them.</summary>
internal static class LocalSettings
{
    /// <summary>Reads them from the folder of the build.</summary>
    public static IConfiguration Read(string folder)
    {
        var file = new ConfigurationBuilder().SetBasePath(folder).AddJsonFile("local.settings.json", optional: true).Build();
        return new ConfigurationBuilder().AddConfiguration(file.GetSection("Values")).AddEnvironmentVariables().Build();
    }

    /// <summary>The same with this storage for the trade data and for the host itself.</summary>
    public static IConfiguration WithStorage(IConfiguration settings, string connectionString) => new ConfigurationBuilder()
        .AddConfiguration(settings)
        .AddInMemoryCollection(new Dictionary<string, string?> { ["TradeStorage"] = connectionString, ["AzureWebJobsStorage"] = connectionString })
        .Build();
}
