using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using TradeFunctions.Core.Slices;
using TradeFunctions.Storage.Datasets;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Runs;

/// <summary>The rows of runs.</summary>
public sealed class RunRows(TradeStorageClients clients)
{
    private TableClient Table => clients.RunTable;

    /// <summary>A run as stored; null if there is no such run, or the text is no run id.</summary>
    public async Task<RunRow?> GetAsync(string runId, CancellationToken cancellationToken)
    {
        if (TableKeys.Run(runId) is not { } key) return null;
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(TableKeys.Runs, key, cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : null;
    }

    /// <summary>The newest runs, newest first.</summary>
    public async Task<IReadOnlyList<RunRow>> ListAsync(int top, CancellationToken cancellationToken)
    {
        var rows = new List<RunRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Runs}");
        try
        {
            await foreach (var entity in Table.QueryAsync<TableEntity>(filter, Math.Clamp(top, 1, 1000), cancellationToken: cancellationToken))
            {
                rows.Add(Read(entity));
                if (rows.Count == top) break;
            }
        }
        catch (RequestFailedException ex) when (ex.Status == 404)
        {
            // The table is not there yet: no run was ever started.
        }

        return rows;
    }

    public async Task<RunRow> AddAsync(RunRow row, CancellationToken cancellationToken)
    {
        var response = await Table.AddEntityAsync(Write(row), cancellationToken);
        return row with { ETag = response.Headers.ETag };
    }

    /// <summary>Stores the row unless it was changed since it was read; null if it was.</summary>
    public async Task<RunRow?> TryReplaceAsync(RunRow row, CancellationToken cancellationToken)
    {
        try
        {
            var response = await Table.UpdateEntityAsync(Write(row), row.ETag!.Value, TableUpdateMode.Replace, cancellationToken);
            return row with { ETag = response.Headers.ETag };
        }
        catch (RequestFailedException ex) when (ex.Status == 412)
        {
            // Another worker moved the run to its next status.
            return null;
        }
    }

    private static TableEntity Write(RunRow row)
    {
        var entity = new TableEntity(TableKeys.Runs, TableKeys.Run(row.Id))
        {
            ["Dataset"] = row.Dataset,
            ["Version"] = row.Version,
            ["Trigger"] = row.Trigger,
            ["Status"] = row.Status.Code(),
            ["Started"] = row.Started,
            ["Finished"] = row.Finished,
            ["Files"] = row.Files,
            ["FilesChanged"] = row.FilesChanged,
            ["FilesRemoved"] = row.FilesRemoved,
            ["PublishClaimed"] = row.PublishClaimed,
        };
        BinaryProperties.Write(entity, "Problems", PackedJson.Pack(row.Problems, RunJson.Default.IReadOnlyListString));
        BinaryProperties.Write(entity, "Flaws", PackedJson.Pack(row.Flaws, RunJson.Default.FlawedFiles));
        BinaryProperties.Write(entity, "Report", PackedJson.Pack(row.Report, RunJson.Default.RunReport));
        return entity;
    }

    private static RunRow Read(TableEntity entity) =>
        new(TableKeys.ParseRun(entity.RowKey), entity.GetString("Dataset"), entity.GetInt64("Version") ?? 0, entity.GetString("Trigger"))
        {
            Status = RunStatuses.Parse(entity.GetString("Status")),
            Started = entity.GetDateTimeOffset("Started") ?? DateTimeOffset.MinValue,
            Finished = entity.GetDateTimeOffset("Finished"),
            Files = entity.GetInt32("Files") ?? 0,
            FilesChanged = entity.GetInt32("FilesChanged") ?? 0,
            FilesRemoved = entity.GetInt32("FilesRemoved") ?? 0,
            PublishClaimed = entity.GetDateTimeOffset("PublishClaimed"),
            Problems = PackedJson.Unpack(BinaryProperties.Read(entity, "Problems"), RunJson.Default.IReadOnlyListString) ?? [],
            Flaws = PackedJson.Unpack(BinaryProperties.Read(entity, "Flaws"), RunJson.Default.FlawedFiles) ?? FlawedFiles.None,
            Report = PackedJson.Unpack(BinaryProperties.Read(entity, "Report"), RunJson.Default.RunReport) ?? RunReport.Empty,
            ETag = entity.ETag,
        };
}

/// <summary>The JSON of run rows. Unknown properties are ignored: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(FlawedFiles))]
internal sealed partial class RunJson : JsonSerializerContext;
