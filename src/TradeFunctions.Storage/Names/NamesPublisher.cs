using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using TradeFunctions.Core.Trade.Names;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Ledgers;

namespace TradeFunctions.Storage.Names;

/// <summary>Merges the names of a dataset when its files change, and records the version of the result in the dataset's row.</summary>
public sealed class NamesPublisher(LearntNameBlobs blobs, DatasetRows datasets)
{
    private const int InFlight = 4;

    // Raise it when the same files would give different names.
    private const string Format = "1";

    /// <summary>
    /// Updates a dataset's names to the files in the ledger. If nothing changed, no blob is read or written; if files were added, only those
    /// are read; if one was replaced or deleted, all are. Returns the dataset's row as it is now.
    /// </summary>
    public async Task<DatasetRow> RefreshAsync(DatasetRow row, IReadOnlyList<LedgerRow> rows, string runId, CancellationToken cancellationToken)
    {
        List<LedgerRow> files = [.. rows.Where(file => file.Status != LedgerStatus.Removed && file.Commodities > 0).OrderBy(file => file.Blob, StringComparer.Ordinal)];
        var input = Hash(files.Select(Id));
        if (row.NamesInput == input || (files.Count == 0 && row.NamesInput is null)) return row;
        var names = await MergeAsync(row.Dataset, files, cancellationToken);
        await blobs.WriteAsync(
            LearntNameBlobs.Name(row.Dataset),
            JsonSerializer.SerializeToUtf8Bytes(names, DatasetNamesJson.Default.DatasetNames),
            cancellationToken);
        var version = new CommodityNames(names.Learnt).Version;
        while (row.ActiveRun == runId)
        {
            if (await datasets.TryReplaceAsync(row with { NamesInput = input, NamesVersion = version }, cancellationToken) is { } stored) return stored;
            // The row was changed by a heartbeat or by a request to run again; or another run replaced this one, and will do the same.
            row = await datasets.GetAsync(row.Dataset, cancellationToken);
        }

        return row;
    }

    private async Task<DatasetNames> MergeAsync(string dataset, List<LedgerRow> files, CancellationToken cancellationToken)
    {
        var known = await blobs.ReadAsync(LearntNameBlobs.Name(dataset), cancellationToken) is { } json
            ? JsonSerializer.Deserialize(json, DatasetNamesJson.Default.DatasetNames)!
            : DatasetNames.Empty;
        HashSet<string> ids = [.. files.Select(Id)];
        if (!ids.IsSupersetOf(known.Files)) known = DatasetNames.Empty;
        var read = known.Files.ToHashSet(StringComparer.Ordinal);
        var learnt = known.Learnt;
        foreach (var part in files.Where(file => !read.Contains(Id(file))).Chunk(InFlight))
        {
            var more = await Task.WhenAll(part.Select(file => ReadAsync(dataset, file, cancellationToken)));
            learnt = LearntCommodities.Merge(more.Prepend(learnt));
        }

        return new DatasetNames([.. files.Select(Id)], learnt);
    }

    private async Task<LearntCommodities> ReadAsync(string dataset, LedgerRow file, CancellationToken cancellationToken) => file.Names is { } json
        ? LearntCommodities.FromJson(json)
        : await blobs.ReadFileAsync(dataset, file.Blob, file.ETag, cancellationToken);

    private static string Id(LedgerRow file) => $"{file.Blob}|{file.ETag}";

    private static string Hash(IEnumerable<string> ids) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Format + "\n" + string.Join('\n', ids))));
}
