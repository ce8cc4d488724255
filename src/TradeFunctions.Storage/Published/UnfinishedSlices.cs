using Azure;
using Azure.Data.Tables;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Published;

/// <summary>
/// What was begun to be written of a reporter: noted before the first entity goes out and struck off once a pointer names it, so that
/// what a run left behind when it died is found and deleted by known keys. A row beside the pointers, which readers never look at.
/// </summary>
public sealed class UnfinishedSlices(TradeStorageClients clients)
{
    private const string Content = "Content";

    private TableClient Table => clients.PointerTable;

    /// <summary>Of one reporter; <see cref="UnfinishedRow.ETag"/> is null where there is no row.</summary>
    public async Task<UnfinishedRow> GetAsync(string dataset, int reporter, CancellationToken cancellationToken)
    {
        var found = await Table.GetEntityIfExistsAsync<TableEntity>(
            TableKeys.Unfinished(dataset), TableKeys.Economy(reporter), cancellationToken: cancellationToken);
        return found.HasValue ? Read(found.Value!) : new UnfinishedRow(reporter, [], null);
    }

    /// <summary>Of every reporter of a dataset that has any.</summary>
    public async Task<IReadOnlyList<UnfinishedRow>> ListAsync(string dataset, CancellationToken cancellationToken)
    {
        var rows = new List<UnfinishedRow>();
        var filter = TableClient.CreateQueryFilter($"PartitionKey eq {TableKeys.Unfinished(dataset)}");
        await foreach (var entity in Table.QueryAsync<TableEntity>(filter, cancellationToken: cancellationToken)) rows.Add(Read(entity));
        return rows;
    }

    /// <summary>Stores a reporter's row as it was read, or deletes it when it is empty; false: somebody changed it meanwhile.</summary>
    public async Task<bool> TryReplaceAsync(string dataset, UnfinishedRow row, CancellationToken cancellationToken)
    {
        var entity = new TableEntity(TableKeys.Unfinished(dataset), TableKeys.Economy(row.Reporter));
        BinaryProperties.Write(entity, Content, PackedJson.Pack(row.Slices, PointerJson.Default.IReadOnlyListRetiredSlice));
        try
        {
            if (row.ETag is { } etag)
            {
                if (row.Slices.Count > 0) await Table.UpdateEntityAsync(entity, etag, TableUpdateMode.Replace, cancellationToken);
                else await Table.DeleteEntityAsync(entity.PartitionKey, entity.RowKey, etag, cancellationToken);
            }
            else if (row.Slices.Count > 0)
            {
                await Table.AddEntityAsync(entity, cancellationToken);
            }

            return true;
        }
        catch (RequestFailedException ex) when (ex.Status is 404 or 409 or 412)
        {
            // 404 deleted, 409 inserted, 412 replaced since it was read.
            return false;
        }
    }

    private static UnfinishedRow Read(TableEntity entity) => new(
        TableKeys.ParseEconomy(entity.RowKey),
        PackedJson.Unpack(BinaryProperties.Read(entity, Content), PointerJson.Default.IReadOnlyListRetiredSlice) ?? [],
        entity.ETag);
}

/// <summary>What was begun to be written of one reporter.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Slices">The slices; their time is that of the beginning.</param>
/// <param name="ETag">The row's version; null: it is not stored.</param>
public sealed record UnfinishedRow(int Reporter, IReadOnlyList<RetiredSlice> Slices, ETag? ETag)
{
    /// <summary>The slices that the pointer knows nothing of: those that are left behind, or that a run is writing now.</summary>
    /// <param name="pointer">The reporter's; null: it has none.</param>
    public IEnumerable<RetiredSlice> Unknown(Pointer? pointer)
    {
        if (pointer is null) return Slices;
        var known = pointer.Manifest.Select(entry => (entry.Slot, entry.Version))
            .Concat(pointer.Retired.Select(slice => (slice.Slot, slice.Version)))
            .ToHashSet();
        return Slices.Where(slice => !known.Contains((slice.Slot, slice.Version)));
    }
}
