using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Tests.Http;

/// <summary>One host with the made-up accounts of Japan and of China, for tests of the two together that only read.</summary>
public sealed class TwoSidedHost : IAsyncLifetime
{
    internal PublishedHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await PublishedHost.StartAsync();
        await Host.AddDatasetAsync("two-sided", DatasetConfig.Empty);
        await Host.PublishAsync("two-sided", MadeUpTrade.Account());
        await Host.PublishAsync("two-sided", MadeUpTrade.ChinasAccount());
        await Host.WithdrawAsync("two-sided", 410);
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
