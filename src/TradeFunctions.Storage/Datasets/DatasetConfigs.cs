using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Raw;

namespace TradeFunctions.Storage.Datasets;

/// <summary>Reads a dataset's <c>_dataset.json</c> and <c>reference/rates.csv</c> when they have changed, and puts them into the dataset's row.</summary>
public sealed class DatasetConfigs(RawBlobs raw)
{
    // Some hundred currencies by month for forty years. A row of a table holds as much, compressed.
    private const long MostBytesOfRates = 1024 * 1024;

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

    /// <summary>
    /// Returns the row with the rates in force, by the same rules. They are read again too where the description names another source, since
    /// a table needs one.
    /// </summary>
    public async Task<DatasetRow> RefreshRatesAsync(DatasetRow row, RawBlob? file, CancellationToken cancellationToken)
    {
        if (file is null && row.RatesETag is null) return row;
        if (file is null) return row with { Rates = ExchangeRates.None, RatesETag = null, RatesProblems = [] };
        var source = row.Config.RatesSource;
        var version = source is null ? file.ETag : $"{file.ETag} {source}";
        if (version == row.RatesETag) return row;
        await using var content = await raw.OpenAsync(file.Dataset, file.Name, file.ETag, cancellationToken);
        if (content is null) return row;
        var (rates, problems) = file.Length > MostBytesOfRates
            ? (null, [FormattableString.Invariant($"The table is longer than {MostBytesOfRates} bytes.")])
            : await RatesFile.ReadAsync(content, source, cancellationToken);
        return row with { Rates = rates ?? row.Rates, RatesETag = version, RatesProblems = problems };
    }
}
