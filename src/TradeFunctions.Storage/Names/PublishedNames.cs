using System.Collections.Concurrent;
using System.Text.Json;
using TradeFunctions.Core.Trade.Names;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Names;

/// <summary>
/// The read side: a dataset's names, kept in memory until its row, which readers keep at hand anyway, says another
/// version. An answer costs no request for them.
/// </summary>
public sealed class PublishedNames(LearntNameBlobs blobs)
{
    private readonly ConcurrentDictionary<string, (string Version, CommodityNames Names)> _kept = new(StringComparer.Ordinal);

    /// <summary>A dataset's names; the chapter titles alone where it has none yet.</summary>
    /// <param name="dataset">The dataset's row, as <see cref="PublishedReader.DatasetsAsync"/> gives it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async ValueTask<CommodityNames> GetAsync(DatasetRow dataset, CancellationToken cancellationToken)
    {
        if (dataset.NamesVersion is not { } version) return CommodityNames.Chapters;
        if (_kept.TryGetValue(dataset.Dataset, out var kept) && kept.Version == version) return kept.Names;
        var json = await blobs.ReadAsync(LearntNameBlobs.Name(dataset.Dataset), cancellationToken);
        if (json is null) return CommodityNames.Chapters;
        var names = new CommodityNames(JsonSerializer.Deserialize(json, DatasetNamesJson.Default.DatasetNames)!.Learnt);
        // Kept under the version asked for: a blob that is newer than the row is read again once the row follows.
        _kept[dataset.Dataset] = (version, names);
        return names;
    }
}
