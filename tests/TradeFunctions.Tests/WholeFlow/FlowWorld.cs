using System.Net;
using System.Text;
using System.Text.Json;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Queues.Models;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.Recompute.Runs;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Tables;
using TradeFunctions.Tests.Recompute;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Tests.WholeFlow;

/// <summary>
/// The whole way of a figure, in a storage of its own: files into container raw, a run by POST, its messages through the
/// queue's function, answers from the HTTP functions. The clock stands still unless a test moves it.
/// </summary>
internal sealed class FlowWorld : IAsyncDisposable
{
    private readonly WebApplication _app;

    private FlowWorld(WebApplication app, StorageRequests requests, FakeTimeProvider time)
    {
        (_app, Requests, Time) = (app, requests, time);
        Http = new HttpClient { BaseAddress = new Uri(app.Address()) };
    }

    public HttpClient Http { get; }

    /// <summary>What the service asks of the storage; not what the test does.</summary>
    public StorageRequests Requests { get; }

    public FakeTimeProvider Time { get; }

    /// <summary>The app's services.</summary>
    public IServiceProvider Services => _app.Services;

    /// <summary>The containers and the queue, through clients of their own.</summary>
    public required TradeStorageClients Storage { get; init; }

    /// <summary>Starts one in a storage of its own.</summary>
    /// <param name="configure">Services that a test adds to the app's.</param>
    public static async Task<FlowWorld> StartAsync(Action<IServiceCollection>? configure = null)
    {
        var requests = new StorageRequests();
        var time = new FakeTimeProvider(new DateTimeOffset(2025, 8, 1, 4, 30, 0, TimeSpan.Zero));
        var options = new TradeStorageOptions
        {
            ConnectionString = await StorageEmulator.ConnectionStringAsync(),
            NamePrefix = $"f{Guid.NewGuid():N}"[..12],
        };
        // No queue trigger and no timer: the test hands the messages over itself, and decides when.
        var types = typeof(TradeFunctionsServices).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("TradeFunctions.Http", StringComparison.Ordinal) is true);
        var app = LocalApp.Build(
            types,
            new HostSettings("api", new QueueSettings { BatchSize = 1, NewBatchThreshold = 0 }),
            new ConfigurationBuilder().Build(),
            port: 0,
            (services, all) =>
            {
                services.AddSingleton(options with { Policies = [requests] }).AddSingleton<TimeProvider>(time).AddTradeFunctions(all);
                configure?.Invoke(services);
            });
        await app.StartAsync();
        var world = new FlowWorld(app, requests, time) { Storage = new TradeStorageClients(options) };
        await world.Storage.EnsureCreatedAsync();
        return world;
    }

    public Task PutAsync(string path, string text) => PutAsync(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Puts a file into container raw.</summary>
    /// <param name="path">The blob's name, the dataset first.</param>
    /// <param name="content">The file.</param>
    public async Task PutAsync(string path, byte[] content) =>
        await Storage.Raw.GetBlobClient(path).UploadAsync(new BinaryData(content), overwrite: true);

    /// <summary>Puts every file of a folder into a dataset.</summary>
    public async Task PutFolderAsync(string dataset, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder).Where(file => !file.EndsWith(".md", StringComparison.Ordinal)))
            await PutAsync($"{dataset}/{Path.GetFileName(file)}", await File.ReadAllBytesAsync(file));
    }

    public async Task DeleteAsync(string path) => await Storage.Raw.GetBlobClient(path).DeleteAsync();

    /// <summary>Starts a run of a dataset by POST and works its messages off; the run as HTTP answers it.</summary>
    public async Task<JsonElement> RunAsync(string dataset)
    {
        var id = await PostRunAsync(dataset);
        while (await NextMessageAsync() is { } message) await HandleAsync(message);
        return await RunAsync(dataset, id);
    }

    /// <summary>A run that ended, after whose end readers look anew.</summary>
    public async Task<JsonElement> RunAsync(string dataset, string id)
    {
        var run = await JsonAsync($"/api/v1/runs/{id}");
        Assert.Equal(dataset, run.At("run.dataset").GetString());
        // The reader keeps pointers a few seconds; and a minute, so that runs differ in their times.
        Time.Advance(TimeSpan.FromMinutes(1));
        return run;
    }

    public async Task<string> PostRunAsync(string dataset)
    {
        using var response = await Http.PostAsync(new Uri($"/api/v1/runs?dataset={dataset}", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        var started = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        return Assert.Single(started.GetProperty("runs").EnumerateArray()).GetProperty("id").GetString()!;
    }

    public async Task<QueueMessage?> NextMessageAsync() =>
        (await Storage.WorkQueue.ReceiveMessageAsync(TimeSpan.FromMinutes(10))).Value;

    /// <summary>Hands a message to the queue's function, and takes it from the queue.</summary>
    public async Task HandleAsync(QueueMessage message)
    {
        await HandleAsync(message.MessageText);
        await Storage.WorkQueue.DeleteMessageAsync(message.MessageId, message.PopReceipt);
    }

    public Task HandleAsync(string message) =>
        new RecomputeWorker(_app.Services.GetRequiredService<WorkHandler>()).RunAsync(message, CancellationToken.None);

    public async Task<HttpResponseMessage> SendAsync(string url, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (ifNoneMatch is not null) request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        return await Http.SendAsync(request);
    }

    /// <summary>The JSON of an answer that has to be a 200.</summary>
    public async Task<JsonElement> JsonAsync(string url) => JsonDocument.Parse(await TextAsync(url)).RootElement;

    /// <summary>The text of an answer that has to be a 200.</summary>
    public async Task<string> TextAsync(string url)
    {
        using var response = await SendAsync(url);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{url}: {(int)response.StatusCode} {body}");
        return body;
    }

    /// <summary>The problem that a URL has to be answered with.</summary>
    public async Task<JsonElement> ProblemAsync(string url, int status, string code)
    {
        using var response = await SendAsync(url);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{url}: {(int)response.StatusCode} {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        return problem;
    }

    /// <summary>The ETag header of an answer that has to be a 200.</summary>
    public async Task<string> ETagAsync(string url)
    {
        using var response = await SendAsync(url);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response.Headers.ETag!.ToString();
    }

    /// <summary>A reporter's pointer as it is stored.</summary>
    public async Task<Pointer> PointerAsync(string dataset, int reporter) =>
        (await new Pointers(Storage).GetAsync(dataset, reporter, CancellationToken.None))!;

    /// <summary>Whether anything of a reporter was published yet.</summary>
    public async Task<bool> IsPublishedAsync(string dataset, int reporter) =>
        await new Pointers(Storage).GetAsync(dataset, reporter, CancellationToken.None) is not null;

    /// <summary>The blobs of a container, by name.</summary>
    public static async Task<IReadOnlyList<BlobItem>> BlobsAsync(BlobContainerClient container)
    {
        var blobs = new List<BlobItem>();
        await foreach (var blob in container.GetBlobsAsync()) blobs.Add(blob);
        return blobs;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
