using TradeFunctions.Storage.Raw;

namespace TradeFunctions.Storage.Datasets;

/// <summary>Reads a dataset's <c>_dataset.json</c> when it changed, and keeps it in the dataset's row.</summary>
public sealed class DatasetConfigs(RawBlobs raw)
{
    /// <summary>
    /// The row with the config in force. An invalid file leaves the last valid one in force and its error in the row, so
    /// that the same file is not read again by every run. A file overwritten between listing and reading stays as it was:
    /// the next run sees the new one.
    /// </summary>
    public async Task<DatasetRow> RefreshAsync(DatasetRow row, RawBlob? file, CancellationToken cancellationToken)
    {
        if (file is null) return row with { Config = DatasetConfig.Empty, ConfigETag = null, ConfigError = null };
        if (file.ETag == row.ConfigETag) return row;
        await using var content = await raw.OpenAsync(file.Dataset, file.Name, file.ETag, cancellationToken);
        if (content is null) return row;
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes, cancellationToken);
        var (config, error) = DatasetConfig.Parse(bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
        return row with { Config = config ?? row.Config, ConfigETag = file.ETag, ConfigError = error };
    }
}
