using System.Text.Json.Serialization;
using Azure;
using Azure.Data.Tables;
using TradeFunctions.Core.Slices;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Work;

/// <summary>
/// The rows of a run's work, written before its messages. The state starts a row's key: finishing a piece deletes one row and inserts another in
/// one transaction, and the first row of a range shows whether anything is pending. There is no counter.
/// </summary>
public sealed class WorkRows(TradeStorageClients clients)
{
    private static readonly char[] StateKeys = ['p', 'd', 'f'];

    private TableClient Table => clients.WorkTable;

    /// <summary>Stores pending pieces. A piece that already exists starts over.</summary>
    public Task AddAsync(IEnumerable<WorkRow> rows, CancellationToken cancellationToken) =>
        EntityBatches.SubmitAsync(
            Table, rows.Select(row => new TableTransactionAction(TableTransactionActionType.UpsertReplace, Write(row))), cancellationToken);

    /// <summary>The pending pieces from one to another, by name.</summary>
    public async Task<IReadOnlyList<WorkRow>> ListPendingAsync(string run, string first, string last, CancellationToken cancellationToken)
    {
        var rows = new List<WorkRow>();
        var (from, to) = (Key(WorkState.Pending, first), Key(WorkState.Pending, last));
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {run} and RowKey ge {from} and RowKey le {to}");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) rows.Add(Read(entity));
        return rows;
    }

    /// <summary>Begins pending pieces of one run, each with one attempt more; leaves those out that another worker began or finished.</summary>
    public async Task<IReadOnlyList<WorkRow>> BeginAsync(IReadOnlyList<WorkRow> rows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<WorkRow> begun = [.. rows.Select(row => row with { Attempts = row.Attempts + 1, Touched = now, ETag = null })];
        // What is to be done can be large, and does not change.
        var changes = begun.Select((row, i) => (IReadOnlyList<TableTransactionAction>)
            [new(TableTransactionActionType.UpdateMerge, Progress(row), rows[i].ETag!.Value)]);
        var made = await EntityBatches.TrySubmitAsync(Table, [.. changes], cancellationToken);
        return [.. begun.Where((_, i) => made[i])];
    }

    /// <summary>Updates a pending piece; null if another worker changed or finished it.</summary>
    public async Task<WorkRow?> TryReplaceAsync(WorkRow row, CancellationToken cancellationToken)
    {
        try
        {
            var response = await Table.UpdateEntityAsync(Write(row), row.ETag!.Value, TableUpdateMode.Replace, cancellationToken);
            return row with { ETag = response.Headers.ETag };
        }
        catch (RequestFailedException ex) when (ex.Status is 404 or 412)
        {
            // 404: finished, 412: begun by another worker.
            return null;
        }
    }

    /// <summary>
    /// Ends pieces of one run as done or failed: each pending row is replaced by a finished one in the same transaction. A piece without a
    /// pending row was finished by a duplicate of the message, with the same result.
    /// </summary>
    public Task FinishAsync(IReadOnlyList<WorkRow> finished, CancellationToken cancellationToken) =>
        EntityBatches.TrySubmitAsync(Table, [.. finished.Select(Replacement)], cancellationToken);

    /// <summary>Whether any piece of the run is pending.</summary>
    public async Task<bool> AnyPendingAsync(string run, CancellationToken cancellationToken)
    {
        await foreach (var _ in QueryAsync(run, WorkState.Pending, top: 1, cancellationToken)) return true;
        return false;
    }

    public async Task<IReadOnlyList<WorkRow>> ListPendingAsync(string run, CancellationToken cancellationToken)
    {
        var rows = new List<WorkRow>();
        await foreach (var row in QueryAsync(run, WorkState.Pending, top: null, cancellationToken)) rows.Add(row);
        return rows;
    }

    /// <summary>Every piece of a run.</summary>
    public async Task<IReadOnlyList<WorkRow>> ListAsync(string run, CancellationToken cancellationToken)
    {
        var rows = new List<WorkRow>();
        await foreach (var row in QueryAsync(run, null, top: null, cancellationToken)) rows.Add(row);
        return rows;
    }

    /// <summary>Deletes pieces by their keys; those that are already gone are ignored.</summary>
    public Task DeleteAsync(IEnumerable<WorkRow> rows, CancellationToken cancellationToken) =>
        EntityBatches.DeleteAsync(Table, rows.Select(row => (row.Run, Key(row.State, row.Piece))), cancellationToken);

    private async IAsyncEnumerable<WorkRow> QueryAsync(
        string run, WorkState? state, int? top, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var from = state is { } wanted ? Key(wanted, "") : "";
        var filter = state is null
            ? TableClient.CreateQueryFilter($"PartitionKey eq {run}")
            : TableClient.CreateQueryFilter($"PartitionKey eq {run} and RowKey ge {from} and RowKey lt {TableKeys.EndOfRange(from)}");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, top, cancellationToken: cancellationToken))
        {
            yield return Read(entity);
        }
    }

    private static string Key(WorkState state, string piece) => TableKeys.Work(StateKeys[(int)state], piece);

    private static IReadOnlyList<TableTransactionAction> Replacement(WorkRow finished) =>
    [
        new(TableTransactionActionType.Delete, new TableEntity(finished.Run, Key(WorkState.Pending, finished.Piece)) { ETag = ETag.All }, ETag.All),
        new(TableTransactionActionType.UpsertReplace, Write(finished)),
    ];

    private static TableEntity Progress(WorkRow row) => new(row.Run, Key(row.State, row.Piece))
    {
        ["Attempts"] = row.Attempts,
        ["Resends"] = row.Resends,
        ["Touched"] = row.Touched,
    };

    private static TableEntity Write(WorkRow row)
    {
        var entity = Progress(row);
        if (row.State == WorkState.Pending)
        {
            if (row.Refine is { } refine) BinaryProperties.Write(entity, "Refine", PackedJson.Pack(refine, WorkJson.Default.RefineInput));
            if (row.Publish is { } publish) BinaryProperties.Write(entity, "Publish", PackedJson.Pack(publish, WorkJson.Default.PublishInput));
        }

        if (row.Blob is { } blob) BinaryProperties.Write(entity, "Blob", PackedJson.Pack(blob, WorkJson.Default.BlobOutcome));
        if (row.Reporter is { } reporter) BinaryProperties.Write(entity, "Reporter", PackedJson.Pack(reporter, WorkJson.Default.ReporterOutcome));
        return entity;
    }

    private static WorkRow Read(TableEntity entity)
    {
        var (state, piece) = TableKeys.ParseWork(entity.RowKey);
        return new WorkRow(entity.PartitionKey, piece)
        {
            State = (WorkState)Array.IndexOf(StateKeys, state),
            Refine = PackedJson.Unpack(BinaryProperties.Read(entity, "Refine"), WorkJson.Default.RefineInput),
            Publish = PackedJson.Unpack(BinaryProperties.Read(entity, "Publish"), WorkJson.Default.PublishInput),
            Attempts = entity.GetInt32("Attempts") ?? 0,
            Resends = entity.GetInt32("Resends") ?? 0,
            Touched = entity.GetDateTimeOffset("Touched") ?? DateTimeOffset.MinValue,
            Blob = PackedJson.Unpack(BinaryProperties.Read(entity, "Blob"), WorkJson.Default.BlobOutcome),
            Reporter = PackedJson.Unpack(BinaryProperties.Read(entity, "Reporter"), WorkJson.Default.ReporterOutcome),
            ETag = entity.ETag,
        };
    }
}

/// <summary>The JSON of messages and of work rows. Unknown properties are ignored: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(WorkMessage))]
[JsonSerializable(typeof(RefineInput))]
[JsonSerializable(typeof(PublishInput))]
[JsonSerializable(typeof(BlobOutcome))]
[JsonSerializable(typeof(ReporterOutcome))]
internal sealed partial class WorkJson : JsonSerializerContext;
