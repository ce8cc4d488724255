using Microsoft.Extensions.Configuration;
using TradeFunctions.LocalHost;
using TradeFunctions.LocalHost.CommandLine;
using TradeFunctions.TestSupport;

namespace TradeFunctions.Tests.LocalHost;

public class EmulatorOrAccountTests
{
    private static readonly IConfiguration Addresses = new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["TradeStorage"] = "UseDevelopmentStorage=true",
            ["TradeStorage:queueServiceUri"] = "https://made-up.queue.core.windows.net",
            ["TradeStorage:namePrefix"] = "x",
        })
        .Build();

    [Fact]
    public async Task Settings_that_need_an_identity_are_refused_by_name_and_not_taken_for_an_emulator()
    {
        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(
            () => EmulatorOrAccount.OpenAsync(new RunOptions(), Addresses, _ => { }, CancellationToken.None));

        Assert.StartsWith("TradeStorage__queueServiceUri: this host signs in to no account", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_the_options_name_is_used_whatever_the_settings_say()
    {
        var connection = await StorageEmulator.ConnectionStringAsync();

        await using var storage = await EmulatorOrAccount.OpenAsync(new RunOptions { Connection = connection }, Addresses, _ => { }, CancellationToken.None);

        Assert.Equal(connection, storage.ConnectionString);
    }
}
