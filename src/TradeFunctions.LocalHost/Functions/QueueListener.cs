using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>
/// Takes messages off one queue as the platform does: in batches, each message hidden by a lease that is renewed while its
/// handler runs, retried after a delay, and moved to the poison queue after the last try.
/// </summary>
internal sealed partial class QueueListener(
    QueueServiceClient service,
    string name,
    QueueSettings settings,
    Func<string, CancellationToken, Task> handle,
    TimeProvider clock,
    ILogger<QueueListener> logger)
{
    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(25);

    // Looking at an emulator's empty queue costs nothing, and somebody is waiting at the terminal.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);
    private readonly QueueClient _queue = service.GetQueueClient(name);
    private readonly QueueClient _poison = service.GetQueueClient($"{name}-poison");

    /// <summary>Listens until it is cancelled, then waits for the handlers that still run.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await _queue.CreateIfNotExistsAsync(cancellationToken: cancellationToken);
        var running = new List<Task>();
        var pause = ShortestPause;
        while (!cancellationToken.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            if (running.Count > settings.NewBatchThreshold)
            {
                await Task.WhenAny(running);
                continue;
            }
            var messages = await ReceiveAsync(cancellationToken);
            running.AddRange(messages.Select(message => HandleAsync(message, cancellationToken)));
            pause = messages.Length > 0 ? ShortestPause : Shorter(pause * 2, Shorter(LongestPause, settings.MaxPollingInterval));
            if (messages.Length == 0) await Task.Delay(pause, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await Task.WhenAll(running);
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _queue.ReceiveMessagesAsync(Math.Min(settings.BatchSize, 32), settings.Lease, cancellationToken)).Value;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return [];
        }
        catch (RequestFailedException exception)
        {
            Log.Unreadable(logger, name, exception);
            return [];
        }
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken cancellationToken)
    {
        await using var lease = new MessageLease(_queue, message, settings.Lease, clock);
        try
        {
            if (message.DequeueCount > settings.MaxDequeueCount)
            {
                // The last try died with its process.
                await PoisonAsync(message, lease);
                return;
            }
            await handle(Text(message), cancellationToken);
            await lease.DeleteAsync();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, name, message.DequeueCount, settings.MaxDequeueCount, exception);
            if (message.DequeueCount >= settings.MaxDequeueCount) await PoisonAsync(message, lease);
            else await lease.ReleaseAsync(settings.RetryDelay);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping: the message is someone else's at once, not only when its lease ends.
            await lease.ReleaseAsync(TimeSpan.Zero);
        }
    }

    private async Task PoisonAsync(QueueMessage message, MessageLease lease)
    {
        Log.Poisoned(logger, name, message.MessageId);
        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(message.Body);
        await lease.DeleteAsync();
    }

    /// <summary>A text that is not Base64 where Base64 is agreed fails like a handler does, and so ends as poison.</summary>
    private string Text(QueueMessage message)
    {
        var body = message.Body.ToString();
        return settings.Base64 ? Encoding.UTF8.GetString(Convert.FromBase64String(body)) : body;
    }

    private static TimeSpan Shorter(TimeSpan a, TimeSpan b) => a < b ? a : b;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Queue {Queue} could not be read.")]
        public static partial void Unreadable(ILogger logger, string queue, Exception exception);

        [LoggerMessage(LogLevel.Warning, "A message of queue {Queue} failed, try {Try} of {Tries}.")]
        public static partial void Failed(ILogger logger, string queue, long @try, int tries, Exception exception);

        [LoggerMessage(LogLevel.Error, "Message {Message} of queue {Queue} went to the poison queue.")]
        public static partial void Poisoned(ILogger logger, string queue, string message);
    }
}
