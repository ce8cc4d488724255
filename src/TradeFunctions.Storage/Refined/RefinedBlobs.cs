using Azure;
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

    // A reader of many small reporters reads one small file again and again.
    private readonly SmallBlobs _small = new(16 * ReadBuffer);

    public static string Name(string dataset, string blob, string etag) => $"{dataset}/{blob}/{ETagText(etag)}.parquet";

    /// <summary>Stores the cells of a raw file.</summary>
    public async Task WriteAsync(string dataset, string blob, string etag, Stream parquet, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/vnd.apache.parquet" } };
        await clients.Refined.GetBlobClient(Name(dataset, blob, etag)).UploadAsync(parquet, options, cancellationToken);
    }

    /// <summary>Opens the cells of a raw file; throws if the blob does not exist. A small blob is read at once, a larger one by ranges.</summary>
    public async Task<Stream> OpenAsync(string dataset, string blob, string etag, CancellationToken cancellationToken)
    {
        var name = Name(dataset, blob, etag);
        if (_small.Find(name) is { } kept) return new MemoryStream(kept, writable: false);
        var client = clients.Refined.GetBlobClient(name);
        var start = await client.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(0, ReadBuffer) }, cancellationToken);
        if (!IsWhole(start.Value))
            return await client.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false) { BufferSize = ReadBuffer }, cancellationToken);
        var content = start.Value.Content.ToArray();
        _small.Keep(name, content);
        return new MemoryStream(content, writable: false);
    }

    /// <summary>Deletes the cells of one version of a raw file, if they exist.</summary>
    public Task DeleteAsync(string dataset, string blob, string etag, CancellationToken cancellationToken) =>
        clients.Refined.GetBlobClient(Name(dataset, blob, etag)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    // The header is like "bytes 0-99/100"; there is none if the service answers with the whole blob.
    private static bool IsWhole(BlobDownloadResult result) => result.Details.ContentRange is not { Length: > 0 } range
        || range.EndsWith($"/{result.Details.ContentLength}", StringComparison.Ordinal);

    /// <summary>An ETag without its quotes, as part of a blob name.</summary>
    internal static string ETagText(string etag) => etag.Trim('"');
}
