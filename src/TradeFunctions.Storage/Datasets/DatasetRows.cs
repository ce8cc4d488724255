using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Trade;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Datasets;

/// <summary>The dataset rows. A run holds its dataset by this row, which it acquires, renews and releases by its ETag.</summary>
public sealed class DatasetRows(TradeStorageClients clients)
{
    private TableClient Table => clients.RunTable;

    /// <summary>The row of a dataset; a new one, not stored yet, if there is none.</summary>
    public async Task<DatasetRow> GetAsync(string dataset, CancellationToken cancellationToken)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Datasets, TableKeys.Dataset(dataset), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : new DatasetRow(dataset);
    }

    /// <summary>Every dataset that ever had a run.</summary>
    public async Task<IReadOnlyList<DatasetRow>> ListAsync(CancellationToken cancellationToken)
    {
        var rows = new List<DatasetRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Datasets}");
        try
        {
            await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken))
            {
                rows.Add(Read(entity));
            }
        }
        catch (RequestFailedException ex) when (ex.Status == 404)
        {
            // The table is not there yet: no run was ever started.
        }

        return rows;
    }

    /// <summary>Stores the row unless it was changed since it was read; null if it was.</summary>
    public async Task<DatasetRow?> TryReplaceAsync(DatasetRow row, CancellationToken cancellationToken)
    {
        try
        {
            var response = row.ETag is { } etag
                ? await Table.UpdateEntityAsync(Write(row), etag, TableUpdateMode.Replace, cancellationToken)
                : await Table.AddEntityAsync(Write(row), cancellationToken);
            return row with { ETag = response.Headers.ETag };
        }
        catch (RequestFailedException ex) when (ex.Status is 409 or 412)
        {
            // 409: inserted by another worker; 412: replaced by one.
            return null;
        }
    }

    private static TableEntity Write(DatasetRow row)
    {
        var entity = new TableEntity(TableKeys.Datasets, TableKeys.Dataset(row.Dataset))
        {
            ["ActiveRun"] = row.ActiveRun,
            ["Version"] = row.Version,
            ["Heartbeat"] = row.Heartbeat,
            ["Again"] = row.Again,
            ["Config"] = row.Config.ToJson(),
            ["ConfigETag"] = row.ConfigETag,
            ["ConfigError"] = row.ConfigError,
            ["NamesInput"] = row.NamesInput,
            ["NamesVersion"] = row.NamesVersion,
            ["LastRun"] = row.LastRun,
            ["LastRunFinished"] = row.LastRunFinished,
            ["LastCompleted"] = row.LastCompleted,
            ["LastRunFiles"] = row.Files,
        };
        entity["RatesETag"] = row.RatesETag;
        if (!row.Rates.IsEmpty) BinaryProperties.Write(entity, "Rates", PackedJson.Pack(row.Rates.Rows, DatasetJson.Default.IReadOnlyListRateRow));
        if (row.RatesProblems.Count > 0) BinaryProperties.Write(entity, "RatesProblems", PackedJson.Pack(row.RatesProblems, DatasetJson.Default.IReadOnlyListString));
        BinaryProperties.Write(entity, "Flaws", PackedJson.Pack(row.Flaws, DatasetJson.Default.FlawedFiles));
        return entity;
    }

    private static DatasetRow Read(TableEntity entity)
    {
        var config = DatasetConfig.Parse(System.Text.Encoding.UTF8.GetBytes(entity.GetString("Config") ?? "{}")).Config ?? DatasetConfig.Empty;
        var rates = PackedJson.Unpack(BinaryProperties.Read(entity, "Rates"), DatasetJson.Default.IReadOnlyListRateRow);
        return Read(entity, config) with
        {
            Rates = rates is null ? ExchangeRates.None : new ExchangeRates(rates, config.RatesSource),
            RatesETag = entity.GetString("RatesETag"),
            RatesProblems = PackedJson.Unpack(BinaryProperties.Read(entity, "RatesProblems"), DatasetJson.Default.IReadOnlyListString) ?? [],
        };
    }

    private static DatasetRow Read(TableEntity entity, DatasetConfig config) => new(TableKeys.ParseDataset(entity.RowKey))
    {
        ActiveRun = entity.GetString("ActiveRun"),
        Version = entity.GetInt64("Version") ?? 0,
        Heartbeat = entity.GetDateTimeOffset("Heartbeat") ?? DateTimeOffset.MinValue,
        Again = entity.GetBoolean("Again") ?? false,
        Config = config,
        ConfigETag = entity.GetString("ConfigETag"),
        ConfigError = entity.GetString("ConfigError"),
        NamesInput = entity.GetString("NamesInput"),
        NamesVersion = entity.GetString("NamesVersion"),
        LastRun = entity.GetString("LastRun"),
        LastRunFinished = entity.GetDateTimeOffset("LastRunFinished"),
        LastCompleted = entity.GetDateTimeOffset("LastCompleted"),
        Files = entity.GetInt32("LastRunFiles"),
        Flaws = PackedJson.Unpack(BinaryProperties.Read(entity, "Flaws"), DatasetJson.Default.FlawedFiles) ?? FlawedFiles.None,
        ETag = entity.ETag,
    };
}

/// <summary>The JSON of dataset rows. Unknown properties are ignored: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(FlawedFiles))]
[JsonSerializable(typeof(IReadOnlyList<RateRow>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
internal sealed partial class DatasetJson : JsonSerializerContext;
