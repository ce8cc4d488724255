namespace TradeFunctions.LocalHost.Functions;

/// <summary>host.json's <c>extensions.queues</c>, and the lease, which the platform does not let one set.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages taken at once.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken when no more than this many messages are still being handled.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>Tries before a message goes to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary><c>visibilityTimeout</c>: the delay after a failure. Not the lease.</summary>
    public TimeSpan RetryDelay { get; init; }

    /// <summary>The longest pause between two looks at an empty queue.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Whether messages are Base64 text.</summary>
    public bool Base64 { get; init; } = true;

    /// <summary>How long a message stays hidden from others while it is handled; renewed at half of it.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);
}
