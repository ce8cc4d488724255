using Azure.Data.Tables;

namespace TradeFunctions.Storage.Tables;

/// <summary>
/// Makes changes that are asked for at about the same time in one transaction: while one is under way, what comes in waits for the next. Nobody
/// waits for others to come, and each learns what became of its own change alone.
/// </summary>
internal sealed class SharedTransactions
{
    private readonly Lock _lock = new();
    private List<Waiting> _waiting = [];
    private bool _isSending;

    /// <summary>Makes one change; false if the entity is gone, there already, or changed since it was read.</summary>
    public Task<bool> TryAsync(TableClient table, TableTransactionAction change, CancellationToken cancellationToken)
    {
        var mine = new Waiting(change);
        lock (_lock)
        {
            _waiting.Add(mine);
            if (_isSending) return mine.Made.Task.WaitAsync(cancellationToken);
            _isSending = true;
        }

        // Not under this caller's token: others' changes are among them.
        _ = SendAsync(table);
        return mine.Made.Task.WaitAsync(cancellationToken);
    }

    private async Task SendAsync(TableClient table)
    {
        while (Next() is { Count: > 0 } batch)
        {
            var made = await EntityBatches.SubmitEachAsync(table, [.. batch.Select(part => new[] { part.Change })], CancellationToken.None);
            for (var i = 0; i < batch.Count; i++) batch[i].Made.SetFromTask(made[i]);
        }
    }

    // A transaction takes an entity only once, so a second change of one waits for the next.
    private List<Waiting> Next()
    {
        lock (_lock)
        {
            List<Waiting> batch = [.. _waiting.DistinctBy(part => (part.Change.Entity.PartitionKey, part.Change.Entity.RowKey))];
            _waiting = [.. _waiting.Except(batch)];
            _isSending = batch.Count > 0;
            return batch;
        }
    }

    private sealed class Waiting(TableTransactionAction change)
    {
        public TableTransactionAction Change { get; } = change;

        public TaskCompletionSource<bool> Made { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
