using System.Security.Cryptography;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using TradeFunctions.Core.Reading.Content;

namespace TradeFunctions.LocalHost.Loading;

/// <summary>A folder of raw files, to be uploaded unchanged to the container <c>raw</c> under the dataset's name.</summary>
internal sealed class DatasetFolder(string path, string dataset)
{
    private const string Reference = "reference";

    public string Dataset => dataset;

    /// <summary>The data files, the dataset's description and its reference files.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. DataFiles(path),
        .. Directory.EnumerateFiles(path, "_dataset.json"),
        .. ReferenceFiles(),
    ];

    /// <summary>Uploads new and changed files, and returns how many there were.</summary>
    /// <exception cref="InvalidOperationException">The folder has no data file.</exception>
    public async Task<int> UploadAsync(BlobContainerClient raw, Action<string, int, int> report, CancellationToken cancellationToken)
    {
        if (!DataFiles(path).Any()) throw new InvalidOperationException($"{path} has no data files (.csv, .csv.gz, .zip, …).");
        await raw.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var files = Files();
        var uploaded = 0;
        for (var i = 0; i < files.Count; i++)
        {
            if (await UploadAsync(raw.GetBlobClient(BlobName(files[i])), files[i], cancellationToken)) uploaded++;
            report(Path.GetFileName(files[i]), i + 1, files.Count);
        }
        return uploaded;
    }

    /// <summary>The names of the files and folders that are not uploaded.</summary>
    public IReadOnlyList<string> Skipped()
    {
        var taken = Files().Append(Path.Combine(path, Reference)).ToHashSet(StringComparer.Ordinal);
        return [.. Directory.EnumerateFileSystemEntries(path).Where(entry => !taken.Contains(entry)).Select(entry => Path.GetFileName(entry)).Order(StringComparer.Ordinal)];
    }

    /// <summary>The dataset's blobs that the folder does not have. They stay: somebody else may have put them there.</summary>
    public async Task<IReadOnlyList<string>> OnlyInStorageAsync(BlobContainerClient raw, CancellationToken cancellationToken)
    {
        var here = Files().Select(BlobName).ToHashSet(StringComparer.Ordinal);
        var others = new List<string>();
        await foreach (var blob in raw.GetBlobsAsync(new GetBlobsOptions { Prefix = $"{dataset}/" }, cancellationToken))
        {
            if (!here.Contains(blob.Name)) others.Add(blob.Name);
        }
        return others;
    }

    private string BlobName(string file) => $"{dataset}/{Path.GetRelativePath(path, file).Replace('\\', '/')}";

    private IEnumerable<string> ReferenceFiles()
    {
        var reference = Path.Combine(path, Reference);
        return Directory.Exists(reference) ? DataFiles(reference) : [];
    }

    private static IEnumerable<string> DataFiles(string folder) =>
        Directory.EnumerateFiles(folder).Where(DataFileName.IsData).Order(StringComparer.Ordinal);

    // A blob with the same bytes is left alone: a new ETag would make the recompute read it again.
    private static async Task<bool> UploadAsync(BlobClient blob, string file, CancellationToken cancellationToken)
    {
        await using var content = File.OpenRead(file);
        var hash = await HashAsync(content, cancellationToken);
        if (await HasAsync(blob, content.Length, hash, cancellationToken)) return false;
        content.Position = 0;
        await blob.UploadAsync(content, new BlobUploadOptions { HttpHeaders = new BlobHttpHeaders { ContentHash = hash } }, cancellationToken);
        return true;
    }

    private static async Task<bool> HasAsync(BlobClient blob, long length, byte[] hash, CancellationToken cancellationToken)
    {
        try
        {
            BlobProperties properties = await blob.GetPropertiesAsync(cancellationToken: cancellationToken);
            return properties.ContentLength == length && properties.ContentHash is not null && hash.AsSpan().SequenceEqual(properties.ContentHash);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            return false;
        }
    }

#pragma warning disable CA5351 // The blob service keeps MD5; it protects nothing here.
    private static async Task<byte[]> HashAsync(FileStream content, CancellationToken cancellationToken) =>
        await MD5.HashDataAsync(content, cancellationToken);
#pragma warning restore CA5351
}
