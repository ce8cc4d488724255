using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Work;

/// <summary>The queue of recompute work.</summary>
public sealed class WorkQueue(TradeStorageClients clients)
{
    private const int InFlight = 8;

    /// <summary>Sends messages, to be seen after <paramref name="delay"/>.</summary>
    public Task SendAsync(IEnumerable<WorkMessage> messages, TimeSpan delay, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (message, token) => await clients.WorkQueue.SendMessageAsync(message.ToText(), delay, cancellationToken: token));
}
