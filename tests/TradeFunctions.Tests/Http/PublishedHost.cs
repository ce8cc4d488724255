using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using TradeFunctions.Core.Cells.Merging;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.Functions;
using TradeFunctions.Recompute.Publish;
using TradeFunctions.Storage;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Rejects;
using TradeFunctions.Storage.Tables;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Tests.Http;

/// <summary>The HTTP functions over a storage of their own, into which tests publish what they ask for.</summary>
internal sealed class PublishedHost : IAsyncDisposable
{
    /// <summary>The version of what is published first.</summary>
    public const long FirstVersion = 1752040800000;

    private readonly WebApplication _app;

    private PublishedHost(WebApplication app, RequestCounter requests, FakeTimeProvider time)
    {
        (_app, Requests, Time) = (app, requests, time);
        // No automatic decompression: the tests look at what is sent.
        Http = new HttpClient { BaseAddress = new Uri(app.Address()) };
    }

    public HttpClient Http { get; }

    public RequestCounter Requests { get; }

    public FakeTimeProvider Time { get; }

    private T Service<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public static async Task<PublishedHost> StartAsync()
    {
        var requests = new RequestCounter();
        var time = new FakeTimeProvider(DateTimeOffset.FromUnixTimeMilliseconds(FirstVersion));
        var storage = new TradeStorageOptions
        {
            ConnectionString = await StorageEmulator.ConnectionStringAsync(),
            NamePrefix = $"h{Guid.NewGuid():N}"[..12],
            Policies = [requests],
        };
        var types = typeof(TradeFunctionsServices).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("TradeFunctions.Http", StringComparison.Ordinal) is true);
        var app = LocalApp.Build(
            types,
            new HostSettings("api", new QueueSettings { BatchSize = 1, NewBatchThreshold = 0 }),
            new ConfigurationBuilder().Build(),
            port: 0,
            (services, all) => services.AddSingleton(storage).AddSingleton<TimeProvider>(time).AddTradeFunctions(all));
        await app.StartAsync();
        var host = new PublishedHost(app, requests, time);
        await host.Service<TradeStorageClients>().EnsureCreatedAsync();
        return host;
    }

    /// <summary>Puts a file into container <c>raw</c>.</summary>
    public Task UploadAsync(string name, string text) =>
        Service<TradeStorageClients>().Raw.GetBlobClient(name).UploadAsync(BinaryData.FromString(text), overwrite: true);

    /// <summary>Registers a dataset.</summary>
    public async Task AddDatasetAsync(string name, DatasetConfig? config = null, int? files = 1) =>
        Assert.NotNull(
            await Service<DatasetRows>().TryReplaceAsync(new DatasetRow(name) { Config = config ?? DatasetConfig.Empty, Files = files }, default));

    /// <summary>Publishes an account's slots under a version, and leaves the others as they are.</summary>
    public async Task PublishAsync(string dataset, TradeAccount account, long version = FirstVersion, params string[] slots)
    {
        if (slots.Length == 0) slots = [.. SlotInputs.Slots(account.Years)];
        using var buffer = new SliceBuffer();
        foreach (var slot in slots) AccountSlices.Add(buffer, account, slot);
        await Service<PublishedTables>().WriteAsync(dataset, account.Reporter, version, buffer, slots, default);
        var pointer = await Service<Pointers>().GetAsync(dataset, account.Reporter, default) ?? new Pointer(dataset, account.Reporter);
        List<ManifestSlot> written = [.. slots.Select(slot => new ManifestSlot(
            slot, version, "input", buffer[slot].ContentHash(), buffer[slot].Partners(), buffer[slot].Entities.Count))];
        var kept = pointer.Manifest.Where(slot => !slots.Contains(slot.Slot));
        await PointAsync(pointer with { Version = version, Coverage = AccountCoverage.Of(account), Manifest = [.. kept, .. written] });
    }

    /// <summary>Publishes the goods of a reporter whose account is published, beside it.</summary>
    public async Task PublishCommoditiesAsync(string dataset, ReporterCells cells, long version = FirstVersion)
    {
        List<string> slots = [.. CommoditySlots.Slots(cells.Cells.Select(cell => cell.Cell.Key.Period))];
        using var buffer = new SliceBuffer();
        using var partners = CommoditySlices.Build(
            new ResolvedCellList(cells), TradeAccount.Build(cells, DatasetRules.Default), CommodityRules.Default, slots, block => buffer.Add(block.Slot.Name, block.Commodity, block.Pack()));
        foreach (var part in partners.Entities()) buffer.Add(part.Slot, TableKeys.PartnerLevel(part.Partner, part.Level), part.Pack());
        await Service<PublishedTables>().WriteAsync(dataset, cells.Reporter, version, buffer, slots, default);
        var pointer = await Service<Pointers>().GetAsync(dataset, cells.Reporter, default);
        var written = slots.Select(slot => new ManifestSlot(slot, version, "input", buffer[slot].ContentHash(), [], buffer[slot].Entities.Count));
        await PointAsync(pointer! with { Version = version, Manifest = [.. pointer.Manifest, .. written] });
    }

    /// <summary>Notes a raw file that was read, and the rows of it that could not be used.</summary>
    public async Task AddFileAsync(string dataset, string name, params Reject[] rejects)
    {
        const string version = "\"1\"";
        var reasons = new RejectReasons();
        using var content = new MemoryStream();
        using (var csv = new RejectCsvWriter(content))
        {
            foreach (var reject in rejects) csv.Write(reject);
        }

        foreach (var reject in rejects) reasons.Add(reject);
        content.Position = 0;
        await Service<RejectBlobs>().WriteAsync(dataset, name, version, content, default);
        var row = new LedgerRow(dataset, name, version) { Rejects = rejects.Length, Reasons = reasons.Commonest(), Layout = "tidy", Recorded = Time.GetUtcNow(), LastModified = Time.GetUtcNow() };
        Assert.True(await Service<Ledger>().PutAsync(row, default));
    }

    /// <summary>Publishes that a reporter has no figures any more.</summary>
    public Task WithdrawAsync(string dataset, int reporter) => PointAsync(new Pointer(dataset, reporter) { Version = FirstVersion });

    /// <summary>Deletes a slot's slice while the pointer still names it, as if it had been read long ago.</summary>
    public async Task LoseAsync(string dataset, int reporter, string slot)
    {
        var pointer = await Service<Pointers>().GetAsync(dataset, reporter, default);
        var entry = pointer!.Find(slot)!;
        var lost = new RetiredSlice(entry.Slot, entry.Version, entry.Partners, Time.GetUtcNow());
        await Service<PublishedTables>().DeleteAsync(dataset, reporter, lost, default);
    }

    public async Task<HttpResponseMessage> SendAsync(string url, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, url);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request);
    }

    /// <summary>A successful answer's JSON.</summary>
    public async Task<JsonElement> JsonAsync(string url)
    {
        using var response = await SendAsync(url);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{url}: {(int)response.StatusCode} {body}");
        Assert.Equal(new MediaTypeHeaderValue("application/json"), response.Content.Headers.ContentType);
        return JsonDocument.Parse(body).RootElement;
    }

    /// <summary>A refusal's problem, checked for what every problem has.</summary>
    public async Task<JsonElement> ProblemAsync(string url, int status, HttpMethod? method = null, params (string Name, string Value)[] headers)
    {
        using var response = await SendAsync(url, method, headers);
        var body = await response.Content.ReadAsStringAsync();
        Assert.True((int)response.StatusCode == status, $"{url}: {(int)response.StatusCode} {body}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-store", response.Headers.CacheControl?.ToString());
        var problem = JsonDocument.Parse(body).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal($"urn:tradefunctions:problem:{problem.GetProperty("code").GetString()}", problem.GetProperty("type").GetString());
        Assert.Equal(url.Split('?')[0], problem.GetProperty("instance").GetString());
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }

    private async Task PointAsync(Pointer pointer)
    {
        Assert.True(await Service<Pointers>().TryReplaceAsync(pointer with { Published = Time.GetUtcNow() }, default));
        // The reader keeps a pointer a few seconds.
        Time.Advance(PublishedReader.Kept);
    }
}
