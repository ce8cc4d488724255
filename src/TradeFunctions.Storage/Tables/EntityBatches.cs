using System.Text;
using Azure;
using Azure.Data.Tables;

namespace TradeFunctions.Storage.Tables;

/// <summary>
/// Writes and deletes many entities by entity group transactions: one partition, at most 100 operations and 4 MiB each. The service counts
/// the request's body, in which binary is Base64. The emulator accepts larger bodies, so the size is calculated here.
/// </summary>
public static class EntityBatches
{
    /// <summary>The most operations of one transaction.</summary>
    public const int MaxOperations = 100;

    /// <summary>The most bytes of one transaction's body.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int InFlight = 4;

    // Generous estimates: multipart headers and address of one operation, and the frame around all of them.
    private const int OperationOverhead = 1024;
    private const int BodyOverhead = 4096;

    /// <summary>Sends every action, four transactions at a time. Each transaction is all or nothing; together they are not.</summary>
    public static Task SubmitAsync(
        TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        SubmitAsync([(table, actions)], cancellationToken);

    /// <summary>The same for several tables: the first transactions of one do not wait for the last of the one before.</summary>
    public static Task SubmitAsync(
        IEnumerable<(TableClient Table, IEnumerable<TableTransactionAction> Actions)> tables, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            tables.SelectMany(part => Split(part.Actions.Select(Alone)), (part, batch) => (part.Table, Batch: batch)),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (transaction, token) => await transaction.Table.SubmitTransactionAsync(transaction.Batch, token));

    /// <summary>Deletes entities by their keys; keys of entities that are already gone are ignored.</summary>
    public static async Task DeleteAsync(
        TableClient table, IEnumerable<(string Partition, string Row)> keys, CancellationToken cancellationToken)
    {
        var actions = keys.Select(key => new TableTransactionAction(
            TableTransactionActionType.Delete, new TableEntity(key.Partition, key.Row) { ETag = ETag.All }, ETag.All));
        foreach (var batch in Split(actions.Select(Alone)))
        {
            try
            {
                await table.SubmitTransactionAsync(batch, cancellationToken);
            }
            catch (RequestFailedException ex) when (ex.Status == 404)
            {
                // One entity is already gone, which undoes the whole transaction: an earlier deletion stopped half-way. Deleted one by one,
                // the client takes 404 as success.
                foreach (var action in batch)
                    await table.DeleteEntityAsync(action.Entity.PartitionKey, action.Entity.RowKey, ETag.All, cancellationToken);
            }
        }
    }

    /// <summary>
    /// Makes independent changes of one partition with few transactions, and returns which were made: a change is not where an entity is
    /// gone, there already, or changed since it was read. Each change is all or nothing. One that cannot be made undoes its transaction, so
    /// the changes of that one are made again one by one.
    /// </summary>
    public static async Task<IReadOnlyList<bool>> TrySubmitAsync(
        TableClient table, IReadOnlyList<IReadOnlyList<TableTransactionAction>> changes, CancellationToken cancellationToken)
    {
        var made = await SubmitEachAsync(table, changes, cancellationToken);
        return await Task.WhenAll(made);
    }

    /// <summary>Does the same, and tells of each change by itself where it failed: one that the service refuses takes no other with it.</summary>
    /// <returns>For each change a task that is over.</returns>
    public static async Task<IReadOnlyList<Task<bool>>> SubmitEachAsync(
        TableClient table, IReadOnlyList<IReadOnlyList<TableTransactionAction>> changes, CancellationToken cancellationToken)
    {
        var made = new List<Task<bool>>(changes.Count);
        foreach (var batch in Split(changes))
        {
            List<IReadOnlyList<TableTransactionAction>> part = [.. changes.Skip(made.Count).TakeWhile(Fits(batch.Count))];
            var whole = TrySubmitAsync(table, batch, cancellationToken);
            await ((Task)whole).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            var wasUndone = whole.IsFaulted ? whole.Exception.InnerException is RequestFailedException { Status: 400 or 413 } : whole.IsCompletedSuccessfully && !whole.Result;
            if (part.Count == 1 || !wasUndone)
            {
                made.AddRange(part.Select(_ => whole));
                continue;
            }

            foreach (var change in part)
            {
                made.Add(TrySubmitAsync(table, change, cancellationToken));
                await ((Task)made[^1]).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        return made;
    }

    /// <summary>
    /// Cuts changes into transactions that the service accepts, each in one partition, in the order given; the actions of one change stay
    /// together. Only one transaction is in memory at a time. Keep changes of one partition together: otherwise they take more transactions.
    /// </summary>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Split(IEnumerable<IReadOnlyList<TableTransactionAction>> changes)
    {
        var batch = new List<TableTransactionAction>();
        var bytes = BodyOverhead;
        foreach (var change in changes)
        {
            var size = change.Sum(action => SizeOf(action.Entity));
            if (batch.Count > 0
                && (batch.Count + change.Count > MaxOperations || bytes + size > MaxBytes || !IsSamePartition(batch[0], change[0])))
            {
                yield return batch;
                batch = [];
                bytes = BodyOverhead;
            }

            batch.AddRange(change);
            bytes += size;
        }

        if (batch.Count > 0) yield return batch;
    }

    /// <summary>The bytes that an entity takes in a transaction's body, at most.</summary>
    internal static int SizeOf(ITableEntity entity)
    {
        // Keys are in the address (percent-encoded) and in the body.
        var size = OperationOverhead + (4 * (entity.PartitionKey.Length + entity.RowKey.Length));
        if (entity is not TableEntity properties) return size;
        foreach (var (name, value) in properties)
        {
            size += (2 * name.Length) + 40;
            size += value switch
            {
                byte[] bytes => (bytes.Length + 2) / 3 * 4,
                // JSON may escape a quote, or a character outside ASCII, as six characters.
                string text => text.All(char.IsAsciiLetterOrDigit) ? text.Length : 6 * Encoding.UTF8.GetByteCount(text),
                _ => 40,
            };
        }

        return size;
    }

    private static IReadOnlyList<TableTransactionAction> Alone(TableTransactionAction action) => [action];

    private static Func<IReadOnlyList<TableTransactionAction>, bool> Fits(int operations) => change => (operations -= change.Count) >= 0;

    private static async Task<bool> TrySubmitAsync(
        TableClient table, IReadOnlyList<TableTransactionAction> actions, CancellationToken cancellationToken)
    {
        try
        {
            if (actions is [var action]) await SubmitAsync(table, action, cancellationToken);
            else await table.SubmitTransactionAsync(actions, cancellationToken);
            return true;
        }
        catch (RequestFailedException ex) when (ex.Status is 404 or 409 or 412)
        {
            // 404: deleted, 409: inserted, 412: replaced since it was read.
            return false;
        }
    }

    // A transaction of one costs the service more than the action itself.
    private static Task SubmitAsync(TableClient table, TableTransactionAction action, CancellationToken cancellationToken) => action.ActionType switch
    {
        TableTransactionActionType.Add => table.AddEntityAsync(action.Entity, cancellationToken),
        TableTransactionActionType.Delete => table.DeleteEntityAsync(action.Entity, action.ETag, cancellationToken),
        TableTransactionActionType.UpdateMerge => table.UpdateEntityAsync(action.Entity, action.ETag, TableUpdateMode.Merge, cancellationToken),
        TableTransactionActionType.UpdateReplace => table.UpdateEntityAsync(action.Entity, action.ETag, TableUpdateMode.Replace, cancellationToken),
        _ => table.SubmitTransactionAsync([action], cancellationToken),
    };

    private static bool IsSamePartition(TableTransactionAction left, TableTransactionAction right) =>
        left.Entity.PartitionKey == right.Entity.PartitionKey;
}
