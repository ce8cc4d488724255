using System.Collections.Concurrent;
using TradeFunctions.LocalHost.Functions;

namespace TradeFunctions.Tests.LocalHost;

public class QueueFunctionsTests
{
    private static readonly QueueSettings OneAtATime = new() { BatchSize = 1, NewBatchThreshold = 0, MaxDequeueCount = 3, RetryDelay = TimeSpan.Zero };

    [Fact]
    public async Task A_message_is_handled_once_and_then_deleted()
    {
        await using var host = await StartAsync(OneAtATime);
        await host.Queue.SendMessageAsync("plan");
        await host.Queue.SendMessageAsync("last");
        Assert.Equal("plan", await host.Calls.NextAsync());
        Assert.Equal("last", await host.Calls.NextAsync());
        await UntilAsync(async () => (await host.Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        Assert.False(await host.Poison.ExistsAsync());
    }

    [Fact]
    public async Task A_failing_message_is_tried_again_as_often_as_the_settings_say_and_then_goes_to_the_poison_queue()
    {
        await using var host = await StartAsync(OneAtATime);
        host.Calls.OnMessage = (message, _) => message == "bad" ? throw new InvalidOperationException("as asked") : Task.CompletedTask;
        await host.Queue.SendMessageAsync("bad");
        for (var i = 0; i < 3; i++) Assert.Equal("bad", await host.Calls.NextAsync());
        await UntilAsync(async () => await host.Poison.ExistsAsync() && (await host.Poison.PeekMessageAsync()).Value is not null);
        Assert.Equal("bad", (await host.Poison.PeekMessageAsync()).Value.Body.ToString());
        await UntilAsync(async () => (await host.Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        Assert.Equal(0, host.Calls.Seen.Reader.Count);
    }

    [Fact]
    public async Task A_message_that_is_not_base64_ends_as_poison_and_never_reaches_the_function()
    {
        await using var host = await StartAsync(OneAtATime);
        var plain = new Azure.Storage.Queues.QueueClient(await TestSupport.StorageEmulator.ConnectionStringAsync(), host.QueueName);
        await plain.SendMessageAsync("{not base64}");
        await UntilAsync(async () => await host.Poison.ExistsAsync());
        Assert.Equal(0, host.Calls.Seen.Reader.Count);
    }

    [Fact]
    public async Task The_lease_is_renewed_while_a_handler_outlasts_it()
    {
        // Six seconds of lease and thirteen of work: without renewal a second listener would see the message again. A busy machine may be late by a second.
        var settings = OneAtATime with { BatchSize = 2, NewBatchThreshold = 1, Lease = TimeSpan.FromSeconds(6) };
        await using var host = await StartAsync(settings);
        host.Calls.OnMessage = (_, cancellationToken) => Task.Delay(TimeSpan.FromSeconds(13), cancellationToken);
        await host.Queue.SendMessageAsync("long");
        await UntilAsync(async () => (await host.Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        Assert.Equal("long", await host.Calls.NextAsync());
        Assert.Equal(0, host.Calls.Seen.Reader.Count);
    }

    [Fact]
    public async Task With_a_batch_of_one_and_no_threshold_one_message_is_handled_at_a_time()
    {
        await using var host = await StartAsync(OneAtATime);
        var atOnce = 0;
        var most = new ConcurrentBag<int>();
        host.Calls.OnMessage = async (_, cancellationToken) =>
        {
            most.Add(Interlocked.Increment(ref atOnce));
            await Task.Delay(50, cancellationToken);
            Interlocked.Decrement(ref atOnce);
        };
        for (var i = 0; i < 5; i++) await host.Queue.SendMessageAsync("one of five");
        for (var i = 0; i < 5; i++) await host.Calls.NextAsync();
        await UntilAsync(async () => (await host.Queue.GetPropertiesAsync()).Value.ApproximateMessagesCount == 0);
        Assert.Equal([1, 1, 1, 1, 1], most);
    }

    [Fact]
    public async Task A_host_that_stops_during_a_message_gives_it_back_at_once()
    {
        var host = await StartAsync(OneAtATime);
        host.Calls.OnMessage = (_, cancellationToken) => Task.Delay(Timeout.Infinite, cancellationToken);
        await host.Queue.SendMessageAsync("interrupted");
        Assert.Equal("interrupted", await host.Calls.NextAsync());
        await host.DisposeAsync();
        Assert.NotNull((await host.Queue.ReceiveMessageAsync()).Value);
    }

    /// <summary>A host that has had its startup tick, so that every call from now on is a message.</summary>
    private static async Task<LocalAppFixture> StartAsync(QueueSettings settings)
    {
        var host = await LocalAppFixture.StartAsync(settings);
        await host.Calls.NextAsync();
        return host;
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (!await holds()) await Task.Delay(50, limit.Token);
    }
}
