using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>The hold on one message. Renewing it changes the receipt that ending it needs, so one class has both.</summary>
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

    /// <summary>Done: the message goes.</summary>
    public async Task DeleteAsync()
    {
        await EndAsync();
        await _queue.DeleteMessageAsync(_messageId, _receipt);
    }

    /// <summary>Not done: the message is seen again after the delay.</summary>
    public async Task ReleaseAsync(TimeSpan delay)
    {
        await EndAsync();
        try
        {
            await _queue.UpdateMessageAsync(_messageId, _receipt, visibilityTimeout: delay);
        }
        catch (RequestFailedException exception) when (exception.Status == 404)
        {
            // The lease was lost, and whoever took the message has ended it.
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
            // The handler has ended.
        }
        catch (RequestFailedException)
        {
            // Not renewed: the message comes back when its lease ends, and handlers bear being called twice.
        }
    }
}
