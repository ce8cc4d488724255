using TradeFunctions.Storage.Tables;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Storage.Tests;

/// <summary>Containers, tables and a queue of a test's own.</summary>
internal static class TestStorage
{
    public static async Task<TradeStorageClients> CreateAsync(params Azure.Core.Pipeline.HttpPipelinePolicy[] policies)
    {
        var clients = new TradeStorageClients(new TradeStorageOptions
        {
            ConnectionString = await StorageEmulator.ConnectionStringAsync(),
            NamePrefix = "t" + Guid.NewGuid().ToString("N")[..12],
            Policies = policies,
        });
        await clients.EnsureCreatedAsync();
        return clients;
    }
}
