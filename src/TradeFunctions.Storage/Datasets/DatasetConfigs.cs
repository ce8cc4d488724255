using TradeFunctions.Storage.Raw;

namespace TradeFunctions.Storage.Datasets;

/// <summary>Reads a dataset's <c>_dataset.json</c> when it has changed, and puts it into the dataset's row.</summary>
public sealed class DatasetConfigs(RawBlobs raw)
{
    /// <summary>
    /// Returns the row with the config in force. If the file is invalid, the last valid config stays in force and the row holds the error, so
    /// that not every run reads the file again. A file that was overwritten since it was listed is left to the next run.
    /// </summary>
    public async Task<DatasetRow> RefreshAsync(DatasetRow row, RawBlob? file, CancellationToken cancellationToken)
    {
        if (file is null && row is { ConfigETag: null, ConfigError: null }) return row;
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
