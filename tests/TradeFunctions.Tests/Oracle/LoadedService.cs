using Azure.Storage.Blobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.Azurite;
using TradeFunctions.LocalHost.CommandLine;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.LocalHost.Loading;

namespace TradeFunctions.Tests.Oracle;

/// <summary>The whole service on an Azurite of its own: folders go in as blobs, a run recomputes, HTTP answers.</summary>
public sealed class LoadedService : IAsyncLifetime
{
    private AzuriteProcess _azurite = null!;
    private WebApplication _app = null!;

    /// <summary>A client for paths below the route prefix.</summary>
    public HttpClient Http { get; private set; } = null!;

    /// <summary>Starts it, with nothing in it.</summary>
    public async Task InitializeAsync()
    {
        _azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
        var queues = new QueueSettings { BatchSize = 1, NewBatchThreshold = 0, Base64 = true, MaxPollingInterval = TimeSpan.FromMilliseconds(200) };
        _app = LocalApp.Build(
            typeof(TradeFunctionsServices).Assembly.GetTypes(),
            new HostSettings("api", queues),
            LocalSettings.WithStorage(Settings(), _azurite.ConnectionString),
            port: 0,
            (services, all) => services.AddTradeFunctions(all));
        await _app.StartAsync();
        Http = new HttpClient { BaseAddress = new Uri($"{_app.Address()}/api/") };
    }

    /// <summary>Loads a folder as a dataset and recomputes it.</summary>
    public async Task LoadAsync(string folder, string dataset)
    {
        await new DatasetFolder(folder, dataset).UploadAsync(
            new BlobServiceClient(_azurite.ConnectionString).GetBlobContainerClient("raw"), (_, _, _) => { }, CancellationToken.None);
        using var output = new StringWriter();
        using var http = new HttpClient { BaseAddress = new Uri(_app.Address()) };
        var run = new RecomputeRun(new ServiceClient(http), "/api", new ProgressDisplay(output, terminal: false));
        Assert.True(await run.RunAsync(dataset, CancellationToken.None), output.ToString());
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    // The timer is not what starts the runs here.
    private static IConfigurationRoot Settings() => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?> { ["RecomputeSchedule"] = "0 0 5 1 1 *" })
        .Build();
}
