using System.Text.Json;
using TradeFunctions.Storage.Tables;

namespace TradeFunctions.Storage.Work;

/// <summary>The queue of recompute work.</summary>
public sealed class WorkQueue(TradeStorageClients clients)
{
    private const int InFlight = 8;

    /// <summary>Sends messages that become visible after <paramref name="delay"/>.</summary>
    public Task SendAsync(IEnumerable<WorkMessage> messages, TimeSpan delay, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            messages,
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (message, token) => await clients.WorkQueue.SendMessageAsync(message.ToText(), delay, cancellationToken: token));
}

/// <summary>
/// A message of the work queue. It only names the work, which is in the rows, so a message that comes twice, late or out of order does no harm.
/// </summary>
/// <param name="Run">The run.</param>
/// <param name="Dataset">Its dataset.</param>
/// <param name="Piece">The piece to do; null to check on the run as a whole.</param>
public sealed record WorkMessage(string Run, string Dataset, string? Piece)
{
    public string ToText() => JsonSerializer.Serialize(this, WorkJson.Default.WorkMessage);

    /// <summary>Reads a message's text; throws if it is invalid, and the queue moves it to the poison queue.</summary>
    public static WorkMessage Parse(string text) =>
        JsonSerializer.Deserialize(text, WorkJson.Default.WorkMessage) ?? throw new FormatException("The message is null.");
}
