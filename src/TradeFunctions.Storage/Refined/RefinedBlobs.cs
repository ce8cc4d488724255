using System.Globalization;
using System.Net;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using TradeFunctions.Core.Cells.Refined;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Refined;

/// <summary>
/// The cells of raw files as Parquet, <c>{dataset}/{raw name}/{etag}.parquet</c>. One version of a raw file always gives the same blob, so it may
/// be written twice.
/// </summary>
public sealed class RefinedBlobs(TradeStorageClients clients)
{
    // As much is read at once to see whether a blob is small; then what is probably its footer.
    private const int SmallBytes = 1024 * 1024;
    private const int FooterBytes = 256 * 1024;

    // The many reporters of one file read the same small file, or the same footer, one after another.
    private readonly OpenedBlobs _opened = new(32 * SmallBytes);

    public static string Name(string dataset, string blob, string etag) => $"{dataset}/{blob}/{ETagText(etag)}.parquet";

    /// <summary>Stores the cells of a raw file.</summary>
    public async Task WriteAsync(string dataset, string blob, string etag, Stream parquet, CancellationToken cancellationToken)
    {
        var options = new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentType = "application/vnd.apache.parquet" } };
        await clients.Refined.GetBlobClient(Name(dataset, blob, etag)).UploadAsync(parquet, options, cancellationToken);
    }

    /// <summary>Opens the cells of a raw file; throws if the blob does not exist. A small blob is read at once, of a larger one its footer, then
    /// what is asked for.</summary>
    public async Task<RefinedContent> OpenAsync(string dataset, string blob, string etag, CancellationToken cancellationToken)
    {
        var name = Name(dataset, blob, etag);
        if (_opened.Find(name) is { } known) return known;
        var client = clients.Refined.GetBlobClient(name);
        var start = (await client.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(0, SmallBytes) }, cancellationToken)).Value;
        var length = Length(start);
        var bytes = start.Content.ToArray();
        var content = length == bytes.Length ? RefinedContent.Of(bytes) : await OpenLargeAsync(client, name, start.Details.ETag, length, cancellationToken);
        _opened.Keep(name, content, length == bytes.Length ? bytes.Length : content.Footer.Size);
        return content;
    }

    /// <summary>Deletes the cells of one version of a raw file, if they exist.</summary>
    public Task DeleteAsync(string dataset, string blob, string etag, CancellationToken cancellationToken) =>
        clients.Refined.GetBlobClient(Name(dataset, blob, etag)).DeleteIfExistsAsync(cancellationToken: cancellationToken);

    private async Task<RefinedContent> OpenLargeAsync(BlobClient client, string name, ETag version, long length, CancellationToken cancellationToken)
    {
        var end = await TailAsync(Math.Min(FooterBytes, length));
        var footer = RefinedFooter.LengthOf(end) + RefinedFooter.TrailerLength;
        if (footer > end.Length) end = await TailAsync(Math.Min(footer, length));
        if (footer > end.Length) throw new InvalidDataException($"{client.Name} is no refined file: its footer is longer than itself.");
        return new RefinedContent(
            RefinedFooter.Read(end.AsSpan()[^footer..^RefinedFooter.TrailerLength]),
            Read,
            () => client.OpenRead(new BlobOpenReadOptions(allowModifications: false) { BufferSize = SmallBytes }));

        async Task<byte[]> TailAsync(long bytes)
        {
            var tail = await client.DownloadContentAsync(Range(length - bytes, bytes), cancellationToken);
            return tail.Value.Content.ToArray();
        }

        void Read(long offset, Span<byte> destination, CancellationToken token)
        {
            try
            {
                using var range = client.DownloadStreaming(Range(offset, destination.Length), token).Value;
                range.Content.ReadExactly(destination);
            }
            catch (RequestFailedException changed) when (changed.Status is (int)HttpStatusCode.PreconditionFailed or (int)HttpStatusCode.NotFound)
            {
                // Written again, and its row groups are elsewhere: whoever tries again opens it anew.
                _opened.Forget(name);
                throw;
            }
        }

        BlobDownloadOptions Range(long offset, long bytes) =>
            new() { Range = new HttpRange(offset, bytes), Conditions = new BlobRequestConditions { IfMatch = version } };
    }

    // The header is like "bytes 0-99/100"; there is none if the service answers with the whole blob.
    private static long Length(BlobDownloadResult result) =>
        result.Details.ContentRange is { Length: > 0 } range && range.LastIndexOf('/') is var slash and >= 0
            ? long.Parse(range.AsSpan(slash + 1), CultureInfo.InvariantCulture)
            : result.Details.ContentLength;

    /// <summary>An ETag without its quotes, as part of a blob name.</summary>
    internal static string ETagText(string etag) => etag.Trim('"');
}
