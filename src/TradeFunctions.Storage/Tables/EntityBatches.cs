using System.Text;
using Azure.Data.Tables;

namespace TradeFunctions.Storage.Tables;

/// <summary>
/// Writes many entities as entity group transactions: one partition, at most 100 operations and 4 MiB each. The service
/// counts the request's body, in which binary is Base64; the emulator does not refuse a larger one, so the size is
/// reckoned here.
/// </summary>
public static class EntityBatches
{
    /// <summary>The most operations of one transaction.</summary>
    public const int MaxOperations = 100;

    /// <summary>The most bytes of one transaction's body.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;

    private const int InFlight = 4;

    // Multipart headers, address and entity keys of one operation, and the frame of the whole body, taken generously.
    private const int OperationOverhead = 1024;
    private const int BodyOverhead = 4096;

    /// <summary>Sends every action, four transactions at a time. Transactions are all or nothing each, not together.</summary>
    public static Task SubmitAsync(
        TableClient table, IEnumerable<TableTransactionAction> actions, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Split(actions),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (batch, token) => await table.SubmitTransactionAsync(batch, token));

    /// <summary>
    /// Cuts actions into transactions that the service accepts, each in one partition, in the order given and as they come: no more than
    /// one transaction is held. Actions of one partition are to be neighbours, else they make more transactions.
    /// </summary>
    public static IEnumerable<IReadOnlyList<TableTransactionAction>> Split(IEnumerable<TableTransactionAction> actions)
    {
        var batch = new List<TableTransactionAction>();
        var bytes = BodyOverhead;
        foreach (var action in actions)
        {
            var size = SizeOf(action.Entity);
            if (batch.Count > 0 && (batch.Count == MaxOperations || bytes + size > MaxBytes || !IsSamePartition(batch[0], action)))
            {
                yield return batch;
                batch = [];
                bytes = BodyOverhead;
            }

            batch.Add(action);
            bytes += size;
        }

        if (batch.Count > 0) yield return batch;
    }

    /// <summary>The bytes that an entity takes in a transaction's body, at most.</summary>
    internal static int SizeOf(ITableEntity entity)
    {
        // Keys stand in the address (percent-encoded) and in the body.
        var size = OperationOverhead + (4 * (entity.PartitionKey.Length + entity.RowKey.Length));
        if (entity is not TableEntity properties) return size;
        foreach (var (name, value) in properties)
        {
            size += (2 * name.Length) + 40;
            size += value switch
            {
                byte[] bytes => (bytes.Length + 2) / 3 * 4,
                // JSON may write a character outside ASCII, or a quote, as six.
                string text => text.All(char.IsAsciiLetterOrDigit) ? text.Length : 6 * Encoding.UTF8.GetByteCount(text),
                _ => 40,
            };
        }

        return size;
    }

    private static bool IsSamePartition(TableTransactionAction left, TableTransactionAction right) =>
        left.Entity.PartitionKey == right.Entity.PartitionKey;
}
