using Azure.Storage.Blobs.Models;
using TradeFunctions.Storage.Refined;

namespace TradeFunctions.Storage.Rejects;

/// <summary>The rejected rows of raw files: one CSV a file that has any, named as its refined blob is.</summary>
public sealed class RejectBlobs(TradeStorageClients clients)
{
    /// <summary>The blob's name.</summary>
    public static string Name(string dataset, string blob, string etag) => $"{dataset}/{blob}/{RefinedBlobs.ETagText(etag)}.csv";

    /// <summary>Stores the rejects of a raw file.</summary>
    public async Task WriteAsync(string dataset, string blob, string etag, Stream csv, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/csv; charset=utf-8" } };
        await clients.Rejects.GetBlobClient(Name(dataset, blob, etag)).UploadAsync(csv, options, cancellationToken);
    }
}
