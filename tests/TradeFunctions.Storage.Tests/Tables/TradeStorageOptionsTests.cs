using Microsoft.Extensions.Configuration;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Tests.Tables;

public class TradeStorageOptionsTests
{
    [Fact]
    public void A_connection_string_is_read_from_its_setting()
    {
        var options = Read(("TradeStorage", "UseDevelopmentStorage=true"));
        Assert.Equal("UseDevelopmentStorage=true", options.ConnectionString);
        Assert.Equal("trade-work", new TradeStorageClients(options).WorkQueue.Name);
    }

    [Fact]
    public void Addresses_with_an_identity_are_read_from_theirs()
    {
        var options = Read(
            ("TradeStorage:blobServiceUri", "https://a.blob.example/"),
            ("TradeStorage:queueServiceUri", "https://a.queue.example/"),
            ("TradeStorage:tableServiceUri", "https://a.table.example/"),
            ("TradeStorage:credential", "managedidentity"),
            ("TradeStorage:clientId", "11111111-2222-3333-4444-555555555555"));

        var clients = new TradeStorageClients(options);

        Assert.Equal(new Uri("https://a.blob.example/raw"), clients.Raw.Uri);
        Assert.Equal(new Uri("https://a.queue.example/trade-work"), clients.WorkQueue.Uri);
        Assert.Equal(new Uri("https://a.table.example/pointers"), clients.PointerTable.Uri);
    }

    [Fact]
    public void A_missing_address_is_named_as_it_is_set()
    {
        var options = Read(("TradeStorage:blobServiceUri", "https://a.blob.example/"));
        var error = Assert.Throws<InvalidOperationException>(() => new TradeStorageClients(options));
        Assert.Contains("TradeStorage__tableServiceUri", error.Message, StringComparison.Ordinal);
    }

    private static TradeStorageOptions Read(params (string Name, string Value)[] settings) =>
        TradeStorageOptions.FromConfiguration(new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value))
            .Build());
}
