using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.TestSupport;

/// <summary>
/// One Azurite for a test assembly's run: in memory, on free ports, started by the first test that needs it, and stopped by the
/// end of the test process. Tests keep apart by names of their own (tables, containers, queues).
/// </summary>
internal static class StorageEmulator
{
    private static readonly Lazy<Task<AzuriteProcess>> Azurite = new(() => AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None));

    /// <summary>The connection string of the run's Azurite.</summary>
    public static async Task<string> ConnectionStringAsync() => (await Azurite.Value).ConnectionString;
}
