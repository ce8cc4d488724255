using Azure;
using Azure.Data.Tables;

namespace TradeFunctions.Storage.Tables;

/// <summary>Deletes entities by known keys.</summary>
internal static class EntityDeletion
{
    /// <summary>Deletes what is there of the keys given.</summary>
    public static async Task DeleteAsync(
        TableClient table, IEnumerable<(string Partition, string Row)> keys, CancellationToken cancellationToken)
    {
        var actions = keys.Select(key => new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(key.Partition, key.Row) { ETag = ETag.All }, ETag.All));
        foreach (var batch in EntityBatches.Split(actions))
        {
            try
            {
                await table.SubmitTransactionAsync(batch, cancellationToken);
            }
            catch (RequestFailedException ex) when (ex.Status == 404)
            {
                // One of them is gone, which undoes the whole transaction: an earlier deletion died half-way.
                await OneByOneAsync(table, batch, cancellationToken);
            }
        }
    }

    private static async Task OneByOneAsync(
        TableClient table, IReadOnlyList<TableTransactionAction> batch, CancellationToken cancellationToken)
    {
        foreach (var action in batch)
        {
            // The client takes 404 as success here.
            await table.DeleteEntityAsync(action.Entity.PartitionKey, action.Entity.RowKey, ETag.All, cancellationToken);
        }
    }
}
