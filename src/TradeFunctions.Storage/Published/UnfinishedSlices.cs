using Azure;
using Azure.Data.Tables;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// The slices of a reporter that are being written: recorded before the first entity is sent and removed once a pointer names them, so that the
/// leftovers of a dead run can be found and deleted by their keys. The row is in the pointers' table; readers never read it.
/// </summary>
public sealed class UnfinishedSlices(TradeStorageClients clients)
{
    private const string Content = "Content";

    private readonly SharedTransactions _changes = new();

    private TableClient Table => clients.PointerTable;

    /// <summary>The row of one reporter; <see cref="UnfinishedRow.ETag"/> is null if there is none.</summary>
    public async Task<UnfinishedRow> GetAsync(string dataset, int reporter, CancellationToken cancellationToken)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Unfinished(dataset), TableKeys.Economy(reporter), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : new UnfinishedRow(reporter, [], null);
    }

    /// <summary>The rows of all reporters of a dataset that have one.</summary>
    public async Task<IReadOnlyList<UnfinishedRow>> ListAsync(string dataset, CancellationToken cancellationToken)
    {
        var rows = new List<UnfinishedRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Unfinished(dataset)}");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) rows.Add(Read(entity));
        return rows;
    }

    /// <summary>Stores a reporter's row, or deletes it if it is empty; false if it was changed since it was read.</summary>
    public Task<bool> TryReplaceAsync(string dataset, UnfinishedRow row, CancellationToken cancellationToken)
    {
        var entity = new TableEntity(TableKeys.Unfinished(dataset), TableKeys.Economy(row.Reporter));
        BinaryProperties.Write(entity, Content, PackedJson.Pack(row.Slices, PointerJson.Default.IReadOnlyListRetiredSlice));
        if (row.ETag is null && row.Slices.Count == 0) return Task.FromResult(true);
        TableTransactionAction change = row.ETag is not { } etag
            ? new(TableTransactionActionType.Add, entity)
            : new(row.Slices.Count > 0 ? TableTransactionActionType.UpdateReplace : TableTransactionActionType.Delete, entity, etag);
        return _changes.TryAsync(Table, change, cancellationToken);
    }

    private static UnfinishedRow Read(TableEntity entity) => new(
        TableKeys.ParseEconomy(entity.RowKey),
        PackedJson.Unpack(BinaryProperties.Read(entity, Content), PointerJson.Default.IReadOnlyListRetiredSlice) ?? [],
        entity.ETag);
}

/// <summary>The slices of one reporter that were begun.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Slices">The slices; their time is when they were begun.</param>
/// <param name="ETag">The row's ETag; null if it is not stored.</param>
public sealed record UnfinishedRow(int Reporter, IReadOnlyList<RetiredSlice> Slices, ETag? ETag)
{
    /// <summary>The slices that the pointer does not name: leftovers, or slices that a run is writing now.</summary>
    /// <param name="pointer">The reporter's pointer; null if it has none.</param>
    public IEnumerable<RetiredSlice> Unknown(Pointer? pointer)
    {
        if (pointer is null) return Slices;
        var known = pointer.Manifest.Select(entry => (entry.Slot, Version: entry.RowVersion()))
            .Concat(pointer.Retired.Select(slice => (slice.Slot, slice.Version)))
            .ToHashSet();
        return Slices.Where(slice => !known.Contains((slice.Slot, slice.Version)));
    }
}
