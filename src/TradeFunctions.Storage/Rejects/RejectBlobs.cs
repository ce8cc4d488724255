using Azure;
using Azure.Storage.Blobs.Models;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Refined;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Rejects;

/// <summary>The rejected rows of raw files: one CSV per file that has any, named like its refined blob.</summary>
public sealed class RejectBlobs(TradeStorageClients clients)
{
    public static string Name(string dataset, string blob, string etag) => $"{dataset}/{blob}/{RefinedBlobs.ETagText(etag)}.csv";

    /// <summary>Stores the rejects of a raw file.</summary>
    public async Task WriteAsync(string dataset, string blob, string etag, Stream csv, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "text/csv; charset=utf-8" } };
        await clients.Rejects.GetBlobClient(Name(dataset, blob, etag)).UploadAsync(csv, options, cancellationToken);
    }

    /// <summary>
    /// Reads a page of a raw file's rejects by one request, which starts at the page.
    /// </summary>
    /// <param name="dataset">The dataset.</param>
    /// <param name="blob">The file's name within it.</param>
    /// <param name="etag">The version of the file.</param>
    /// <param name="position">0, or <see cref="RejectPage.Next"/> of the page before.</param>
    /// <param name="most">The most rejects to read; at least 1.</param>
    /// <param name="cancellationToken">Cancels the reading.</param>
    /// <returns>Null if the blob no longer exists; a page without rejects if none begins at this position.</returns>
    public async Task<RejectPage?> ReadAsync(
        string dataset, string blob, string etag, long position, int most, CancellationToken cancellationToken)
    {
        try
        {
            var options = new BlobDownloadOptions { Range = new HttpRange(position) };
            using var answer = (await clients.Rejects.GetBlobClient(Name(dataset, blob, etag)).DownloadStreamingAsync(options, cancellationToken)).Value;
            return await ReadAsync(new RejectCsvReader(answer.Content), position, most, cancellationToken);
        }
        catch (RequestFailedException ex) when (ex.Status == 404)
        {
            return null;
        }
        catch (RequestFailedException ex) when (ex.Status == 416)
        {
            // The blob ends before the position.
            return new RejectPage([], null);
        }
    }

    private static async Task<RejectPage> ReadAsync(RejectCsvReader reader, long position, int most, CancellationToken cancellationToken)
    {
        // The header.
        if (position == 0) await reader.NextAsync(cancellationToken);
        var rejects = new List<Reject>();
        while (rejects.Count < most && await reader.NextAsync(cancellationToken) is { } fields)
        {
            if (RejectCsvReader.RejectOf(fields) is not { } reject) return new RejectPage([], null);
            rejects.Add(reject);
        }

        return new RejectPage(rejects, await reader.IsAtEndAsync(cancellationToken) ? null : position + reader.Read);
    }
}

/// <summary>A page of a raw file's rejects.</summary>
/// <param name="Rejects">The rejects.</param>
/// <param name="Next">The byte position of the next page; null if this is the last.</param>
public sealed record RejectPage(IReadOnlyList<Reject> Rejects, long? Next);
