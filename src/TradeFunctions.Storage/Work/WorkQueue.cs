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
/// <param name="Piece">The piece to do, or the first of them; null to check on the run as a whole.</param>
/// <param name="Last">The last piece to do: every pending piece from the first to it, by name; null if there is only one.</param>
public sealed record WorkMessage(string Run, string Dataset, string? Piece, string? Last = null)
{
    /// <summary>
    /// The messages for pieces of a run. Small neighbours share one, and with it a batch of bookkeeping, as far as the limits allow.
    /// </summary>
    /// <param name="dataset">The run's dataset.</param>
    /// <param name="pieces">The pieces.</param>
    /// <param name="most">The most pieces of a message.</param>
    /// <param name="bytes">The most bytes that the pieces of a message may have between them; a larger piece is alone.</param>
    public static IEnumerable<WorkMessage> For(string dataset, IEnumerable<WorkRow> pieces, int most, long bytes)
    {
        (WorkRow First, WorkRow Last, int Count, long Bytes)? range = null;
        foreach (var piece in pieces.OrderBy(piece => piece.Piece, StringComparer.Ordinal))
        {
            if (range is { } open && open.Count < most && open.Bytes + piece.Bytes <= bytes)
            {
                range = (open.First, piece, open.Count + 1, open.Bytes + piece.Bytes);
                continue;
            }

            if (range is { } full) yield return Message(full.First, full.Last);
            range = (piece, piece, 1, piece.Bytes);
        }

        if (range is { } last) yield return Message(last.First, last.Last);

        WorkMessage Message(WorkRow from, WorkRow to) => new(from.Run, dataset, from.Piece, from == to ? null : to.Piece);
    }

    public string ToText() => JsonSerializer.Serialize(this, WorkJson.Default.WorkMessage);

    /// <summary>Reads a message's text; throws if it is invalid, and the queue moves it to the poison queue.</summary>
    public static WorkMessage Parse(string text) =>
        JsonSerializer.Deserialize(text, WorkJson.Default.WorkMessage) ?? throw new FormatException("The message is null.");
}
