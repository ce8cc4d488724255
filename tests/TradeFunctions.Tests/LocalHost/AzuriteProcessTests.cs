using Azure.Data.Tables;
using Azure.Storage.Blobs;
using Azure.Storage.Queues;
using TradeFunctions.LocalHost.Azurite;

namespace TradeFunctions.Tests.LocalHost;

public class AzuriteProcessTests
{
    [Fact]
    public async Task All_three_services_answer_as_soon_as_it_has_started_and_none_after_it_is_disposed_of()
    {
        var azurite = await AzuriteProcess.StartAsync(AzuriteOptions.InMemory, CancellationToken.None);
        var connection = azurite.ConnectionString;
        await new BlobServiceClient(connection).GetBlobContainerClient("some").CreateAsync();
        await new QueueServiceClient(connection).GetQueueClient("some").CreateAsync();
        await new TableServiceClient(connection).GetTableClient("some").CreateAsync();

        await azurite.DisposeAsync();

        var options = new BlobClientOptions { Retry = { MaxRetries = 0 } };
        await Assert.ThrowsAnyAsync<Exception>(() => new BlobServiceClient(connection, options).GetBlobContainerClient("some").ExistsAsync());
    }

    [Fact]
    public async Task A_second_one_on_the_same_folder_reads_what_the_first_wrote()
    {
        var folder = Directory.CreateTempSubdirectory("azurite");
        try
        {
            var options = new AzuriteOptions { DataDirectory = folder.FullName };
            await using (var first = await AzuriteProcess.StartAsync(options, CancellationToken.None))
            {
                await new BlobServiceClient(first.ConnectionString).GetBlobContainerClient("kept").CreateAsync();
            }
            await using var second = await AzuriteProcess.StartAsync(options, CancellationToken.None);
            Assert.True(await new BlobServiceClient(second.ConnectionString).GetBlobContainerClient("kept").ExistsAsync());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
