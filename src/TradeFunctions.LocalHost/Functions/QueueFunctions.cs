using System.Text;
using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Microsoft.Azure.Functions.Worker;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>Runs the queue functions, each with its own listener.</summary>
internal sealed class QueueFunctions(FunctionCatalog functions, HostSettings host, IServiceProvider services, IConfiguration configuration, TimeProvider clock, ILogger<QueueListener> logger)
    : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(functions.Queues.Select(function => Listener(function).RunAsync(stoppingToken)));

    private QueueListener Listener(Function<QueueTriggerAttribute> function)
    {
        var setting = function.Trigger.Connection ?? "AzureWebJobsStorage";
        var connection = configuration[setting] ?? throw new InvalidOperationException(
            $"{function.Name} needs the setting {setting}. It has to be a connection string: this host takes no service address.");
        var name = LocalSettings.Resolve(function.Trigger.QueueName, configuration);
        return new QueueListener(
            new QueueServiceClient(connection),
            name,
            host.Queues,
            (message, cancellationToken) => function.InvokeAsync(services, message, cancellationToken),
            clock,
            logger);
    }
}

/// <summary>
/// Takes messages from one queue as the platform does: in batches, each message hidden by a lease that is renewed while its
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

    // Polling an emulator costs nothing, and somebody is waiting at the terminal.
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(250);
    private readonly QueueClient _queue = service.GetQueueClient(name);
    private readonly QueueClient _poison = service.GetQueueClient($"{name}-poison");

    /// <summary>Listens until cancelled, then waits for the handlers that are still running.</summary>
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
                // The process died during the last try.
                await MoveToPoisonAsync(message, lease);
                return;
            }
            await handle(Text(message), cancellationToken);
            await lease.DeleteAsync();
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, name, message.DequeueCount, settings.MaxDequeueCount, exception);
            if (message.DequeueCount >= settings.MaxDequeueCount) await MoveToPoisonAsync(message, lease);
            else await lease.ReleaseAsync(settings.RetryDelay);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping: others may have the message now, not only when the lease ends.
            await lease.ReleaseAsync(TimeSpan.Zero);
        }
    }

    private async Task MoveToPoisonAsync(QueueMessage message, MessageLease lease)
    {
        Log.Poisoned(logger, name, message.MessageId);
        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(message.Body);
        await lease.DeleteAsync();
    }

    // Text that should be Base64 and is not counts as a failed try, so such a message ends in the poison queue.
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

        [LoggerMessage(LogLevel.Warning, "A message from queue {Queue} failed, try {Try} of {Tries}.")]
        public static partial void Failed(ILogger logger, string queue, long @try, int tries, Exception exception);

        [LoggerMessage(LogLevel.Error, "Message {Message} from queue {Queue} moved to the poison queue.")]
        public static partial void Poisoned(ILogger logger, string queue, string message);
    }
}

/// <summary>The lease on one message. Renewing it changes the receipt that ending it needs, so one class does both.</summary>
internal sealed class MessageLease : IAsyncDisposable
{
    private readonly QueueClient _queue;
    private readonly string _messageId;
    private readonly TimeSpan _length;
    private readonly CancellationTokenSource _ended = new();
    private readonly Task _renewing;
    private string _receipt;

    public MessageLease(QueueClient queue, QueueMessage message, TimeSpan length, TimeProvider clock)
    {
        (_queue, _messageId, _receipt, _length) = (queue, message.MessageId, message.PopReceipt, length);
        _renewing = RenewAsync(clock);
    }

    /// <summary>Deletes the message: it was handled.</summary>
    public async Task DeleteAsync()
    {
        await EndAsync();
        await _queue.DeleteMessageAsync(_messageId, _receipt);
    }

    /// <summary>Makes the message visible again after the delay: it was not handled.</summary>
    public async Task ReleaseAsync(TimeSpan delay)
    {
        await EndAsync();
        try
        {
            await _queue.UpdateMessageAsync(_messageId, _receipt, visibilityTimeout: delay);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // The lease was lost, and somebody else has handled the message.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _ended.Dispose();
    }

    private async Task EndAsync()
    {
        await _ended.CancelAsync();
        await _renewing;
    }

    private async Task RenewAsync(TimeProvider clock)
    {
        using var timer = new PeriodicTimer(_length / 2, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(_ended.Token))
                _receipt = (await _queue.UpdateMessageAsync(_messageId, _receipt, visibilityTimeout: _length, cancellationToken: CancellationToken.None)).Value.PopReceipt;
        }
        catch (OperationCanceledException)
        {
            // The handler has finished.
        }
        catch (RequestFailedException)
        {
            // Not renewed: the message reappears when its lease ends. Handlers can be called twice.
        }
    }
}
