using System.Collections.Concurrent;
using System.Text.Json;
using TradeFunctions.Core.Trade.Names;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Names;

/// <summary>
/// The read side: a dataset's names, cached until the dataset's row has another version. Readers have that row anyway, so an answer costs no
/// request for names.
/// </summary>
public sealed class PublishedNames(LearntNameBlobs blobs)
{
    private readonly ConcurrentDictionary<string, (string Version, CommodityNames Names)> _kept = new(StringComparer.Ordinal);

    /// <summary>A dataset's names; only the chapter titles if it has none yet.</summary>
    /// <param name="dataset">The dataset's row, as <see cref="PublishedReader.DatasetsAsync"/> gives it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<CommodityNames> GetAsync(DatasetRow dataset, CancellationToken cancellationToken)
    {
        if (dataset.NamesVersion is not { } version) return CommodityNames.Chapters;
        if (_kept.TryGetValue(dataset.Dataset, out var kept) && kept.Version == version) return kept.Names;
        var json = await blobs.ReadAsync(LearntNameBlobs.Name(dataset.Dataset), cancellationToken);
        if (json is null) return CommodityNames.Chapters;
        var names = new CommodityNames(JsonSerializer.Deserialize(json, DatasetNamesJson.Default.DatasetNames)!.Learnt);
        // Cached under the version of the row: a blob newer than the row is read again when the row follows.
        _kept[dataset.Dataset] = (version, names);
        return names;
    }
}
