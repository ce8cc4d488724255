using System.IO.Compression;
using Azure;
using Azure.Storage.Blobs.Models;
using TradeFunctions.Core.Trade.Names;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Names;

/// <summary>
/// The names of commodities learnt from raw files, as gzipped JSON in container <c>refined</c>: one blob per file, next to its Parquet, unless they are few and in the ledger's row
/// (<c>{dataset}/{raw name}/{etag}.names.json.gz</c>), and one per dataset (<c>{dataset}/_names.json.gz</c>).
/// </summary>
public sealed class LearntNameBlobs(TradeStorageClients clients)
{
    /// <summary>The blob of one version of a file. Its content is always the same, so it may be written twice.</summary>
    public static string Name(string dataset, string blob, string etag) => $"{dataset}/{blob}/{RefinedBlobs.ETagText(etag)}.names.json.gz";

    /// <summary>The blob of a dataset. Raw files whose names begin with <c>_</c> are not read, so no name can collide.</summary>
    public static string Name(string dataset) => $"{dataset}/_names.json.gz";

    /// <summary>Writes or replaces a blob.</summary>
    public async Task WriteAsync(string name, byte[] json, CancellationToken cancellationToken)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)) gzip.Write(json);
        packed.Position = 0;
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/gzip" } };
        await clients.Refined.GetBlobClient(name).UploadAsync(packed, options, cancellationToken);
    }

    /// <summary>Deletes a blob if it exists.</summary>
    public Task DeleteAsync(string name, CancellationToken cancellationToken) =>
        clients.Refined.GetBlobClient(name).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    /// <summary>The JSON of a blob; null if there is no such blob.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            var packed = await clients.Refined.GetBlobClient(name).DownloadContentAsync(cancellationToken);
            using var json = new MemoryStream();
            await using var gzip = new GZipStream(packed.Value.Content.ToStream(), CompressionMode.Decompress);
            await gzip.CopyToAsync(json, cancellationToken);
            return json.ToArray();
        }
        catch (RequestFailedException ex) when (ex.Status == 404)
        {
            // Deleted by hand, or the dataset was never published.
            return null;
        }
    }

    /// <summary>What one file says; empty if its blob is gone.</summary>
    public async Task<LearntCommodities> ReadFileAsync(string dataset, string blob, string etag, CancellationToken cancellationToken) =>
        await ReadAsync(Name(dataset, blob, etag), cancellationToken) is { } json ? LearntCommodities.FromJson(json) : LearntCommodities.None;
}
