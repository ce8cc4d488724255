using Azure;
using Azure.Storage.Blobs.Models;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Raw;

/// <summary>The raw files, as their publishers provide them. They are only listed and read.</summary>
public sealed class RawBlobs(TradeStorageClients clients)
{
    private const string ConfigName = "_dataset.json";
    private const string ReferenceFolder = "reference/";
    private const string RatesName = ReferenceFolder + "rates.csv";

    /// <summary>The datasets: the first folders of the container.</summary>
    public async Task<IReadOnlyList<string>> ListDatasetsAsync(CancellationToken cancellationToken)
    {
        var datasets = new List<string>();
        var options = new GetBlobsByHierarchyOptions { Delimiter = "/" };
        await foreach (var item in clients.Raw.GetBlobsByHierarchyAsync(options, cancellationToken))
        {
            if (item.IsPrefix) datasets.Add(item.Prefix.TrimEnd('/'));
        }

        return datasets;
    }

    /// <summary>
    /// The files of a dataset that <see cref="DataFileName"/> accepts, including tables of codes in its folder <c>reference</c>, but not its description
    /// and its exchange rates.
    /// </summary>
    public async Task<RawListing> ListAsync(string dataset, CancellationToken cancellationToken)
    {
        var files = new List<RawBlob>();
        var leftOut = new List<string>();
        var (config, rates) = (default(RawBlob), default(RawBlob));
        var options = new GetBlobsOptions { Prefix = dataset + "/", Traits = BlobTraits.Metadata };
        await foreach (var item in clients.Raw.GetBlobsAsync(options, cancellationToken))
        {
            if (IsFolder(item)) continue;
            var blob = Describe(dataset, item);
            if (blob.Name == ConfigName) config = blob;
            else if (blob.Name == RatesName) rates = blob;
            else if (DataFileName.IsData(blob.Name)) files.Add(blob);
            else leftOut.Add(blob.Name);
        }

        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        leftOut.Sort(StringComparer.Ordinal);
        return new RawListing(files, config) { LeftOut = leftOut, Rates = rates };
    }

    /// <summary>
    /// Opens one version of a file; null if that version was overwritten or deleted.
    /// </summary>
    public async Task<Stream?> OpenAsync(string dataset, string name, string etag, CancellationToken cancellationToken)
    {
        var options = new BlobDownloadOptions { Conditions = new BlobRequestConditions { IfMatch = new ETag(etag) } };
        try
        {
            var download = await clients.Raw.GetBlobClient($"{dataset}/{name}").DownloadStreamingAsync(options, cancellationToken);
            return download.Value.Content;
        }
        catch (RequestFailedException ex) when (ex.Status is 404 or 412)
        {
            // 404: deleted, 412: overwritten since it was planned. The next run sees the current file.
            return null;
        }
    }

    /// <summary>Whether a file is in the folder for tables of codes.</summary>
    public static bool IsReference(string name) => name.StartsWith(ReferenceFolder, StringComparison.OrdinalIgnoreCase);

    private static RawBlob Describe(string dataset, BlobItem item)
    {
        string? released = null;
        foreach (var (key, value) in item.Metadata ?? new Dictionary<string, string>())
        {
            if (string.Equals(key, "released", StringComparison.OrdinalIgnoreCase)) released = value;
        }

        return new RawBlob(
            dataset,
            item.Name[(dataset.Length + 1)..],
            // With quotes, as conditions need it: lists omit them.
            item.Properties.ETag!.Value.ToString("H"),
            item.Properties.ContentLength ?? 0,
            item.Properties.LastModified ?? DateTimeOffset.UnixEpoch,
            released);
    }

    // Accounts with a hierarchical namespace list folders as empty blobs with this metadata.
    private static bool IsFolder(BlobItem item) =>
        item.Name.EndsWith('/') || (item.Metadata is { } metadata && metadata.TryGetValue("hdi_isfolder", out var text) && text == "true");
}

/// <summary>The content of a dataset's folder.</summary>
/// <param name="Files">The files of figures and tables of codes, by name.</param>
/// <param name="Config">The dataset's <c>_dataset.json</c>; null if there is none.</param>
public sealed record RawListing(IReadOnlyList<RawBlob> Files, RawBlob? Config)
{
    /// <summary>The dataset's exchange rates, <c>reference/rates.csv</c>; null if there are none.</summary>
    public RawBlob? Rates { get; init; }

    /// <summary>The names of the other blobs, which are not read, in order.</summary>
    public IReadOnlyList<string> LeftOut { get; init; } = [];
}

/// <summary>One raw file, as listed in its container.</summary>
/// <param name="Dataset">The first folder.</param>
/// <param name="Name">The name within the dataset's folder.</param>
/// <param name="ETag">The version of the content; every read is conditional on it.</param>
/// <param name="Length">Bytes.</param>
/// <param name="LastModified">When it was uploaded.</param>
/// <param name="ReleasedText">The blob's metadata <c>released</c>, as written; null if there is none.</param>
public sealed record RawBlob(string Dataset, string Name, string ETag, long Length, DateTimeOffset LastModified, string? ReleasedText)
{
    /// <summary>The name within the container.</summary>
    public string BlobName => $"{Dataset}/{Name}";
}
