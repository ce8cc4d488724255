using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Tests.Http;

/// <summary>One host with the made-up account, for tests that only read.</summary>
public sealed class MadeUpHost : IAsyncLifetime
{
    public const string Dataset = "made-up";

    internal PublishedHost Host { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Host = await PublishedHost.StartAsync();
        await Host.AddDatasetAsync(Dataset, new DatasetConfig { Title = "Made up", Licence = "CC0", Attribution = "=made(up)" });
        await Host.PublishAsync(Dataset, MadeUpTrade.Account());
        await Host.PublishCommoditiesAsync(Dataset, MadeUpTrade.Commodities());
        await Host.WithdrawAsync(Dataset, 410);
        await Host.AddFileAsync(Dataset, "made.csv", new Reject(7, "partner", "unknown_economy: \"Atlantis\"", "2024,JPN,Atlantis,X,TOTAL,=1"));
    }

    public async Task DisposeAsync() => await Host.DisposeAsync();
}
