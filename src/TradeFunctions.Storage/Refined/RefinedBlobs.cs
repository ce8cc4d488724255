using Azure.Storage.Blobs.Models;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Refined;

/// <summary>
/// The cells of raw files as Parquet, <c>{dataset}/{raw name}/{etag}.parquet</c>. One version of a raw file always gives the same blob, so it may
/// be written twice.
/// </summary>
public sealed class RefinedBlobs(TradeStorageClients clients)
{
    // A reporter is a few row groups of a file: small ranges would take many requests, large ones would read other reporters as well.
    private const int ReadBuffer = 1024 * 1024;

    public static string Name(string dataset, string blob, string etag) => $"{dataset}/{blob}/{ETagText(etag)}.parquet";

    /// <summary>Stores the cells of a raw file.</summary>
    public async Task WriteAsync(string dataset, string blob, string etag, Stream parquet, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/vnd.apache.parquet" } };
        await clients.Refined.GetBlobClient(Name(dataset, blob, etag)).UploadAsync(parquet, options, cancellationToken);
    }

    /// <summary>Opens the cells of a raw file for reading by ranges; throws if the blob does not exist.</summary>
    public Task<Stream> OpenAsync(string dataset, string blob, string etag, CancellationToken cancellationToken) =>
        clients.Refined.GetBlobClient(Name(dataset, blob, etag))
            .OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadBuffer }, cancellationToken);

    /// <summary>Deletes the cells of one version of a raw file, if they exist.</summary>
    public Task DeleteAsync(string dataset, string blob, string etag, CancellationToken cancellationToken) =>
        clients.Refined.GetBlobClient(Name(dataset, blob, etag)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>An ETag without its quotes, as part of a blob name.</summary>
    internal static string ETagText(string etag) => etag.Trim('"');
}
