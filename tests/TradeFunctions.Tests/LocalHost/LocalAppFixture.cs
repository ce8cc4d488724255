using Azure.Storage.Queues;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Tests.LocalHost;

/// <summary>A local host that serves <see cref="SampleFunctions"/>, with its own queue and port.</summary>
internal sealed class LocalAppFixture : IAsyncDisposable
{
    private readonly WebApplication _app;

    private LocalAppFixture(WebApplication app, Calls calls, QueueServiceClient queues, string queue)
    {
        (_app, Calls, QueueName) = (app, calls, queue);
        Queue = queues.GetQueueClient(queue);
        Poison = queues.GetQueueClient($"{queue}-poison");
        Http = new HttpClient { BaseAddress = new Uri(app.Address()) };
    }

    public Calls Calls { get; }

    public string QueueName { get; }

    public QueueClient Queue { get; }

    public QueueClient Poison { get; }

    public HttpClient Http { get; }

    public static async Task<LocalAppFixture> StartAsync(QueueSettings? settings = null, TimeProvider? clock = null, string prefix = "api")
    {
        var connection = await StorageEmulator.ConnectionStringAsync();
        var queue = $"work-{Guid.NewGuid():N}";
        var queues = new QueueServiceClient(connection, new QueueClientOptions { MessageEncoding = QueueMessageEncoding.Base64 });
        // The listener creates its queue too, but maybe not before a test sends to it.
        await queues.CreateQueueAsync(queue);
        var calls = new Calls();
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["TradeStorage"] = connection, ["Every"] = "0 30 4 * * *", ["WorkQueue"] = queue })
            .Build();
        var app = LocalApp.Build(
            [typeof(SampleFunctions)],
            new HostSettings(prefix, settings ?? new QueueSettings { BatchSize = 1, NewBatchThreshold = 0 }),
            configuration,
            port: 0,
            (services, _) => services.AddSingleton(calls).AddSingleton(clock ?? TimeProvider.System));
        await app.StartAsync();
        return new LocalAppFixture(app, calls, queues, queue);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
