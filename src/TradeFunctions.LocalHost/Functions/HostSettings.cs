using System.Globalization;
using System.Text.Json;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>What this host reads from host.json. The defaults are the platform's.</summary>
/// <param name="RoutePrefix">The first part of every HTTP route, without slashes.</param>
/// <param name="Queues">How messages are taken from queues.</param>
internal sealed record HostSettings(string RoutePrefix, QueueSettings Queues)
{
    /// <summary>Reads the file, or the defaults if there is none.</summary>
    public static HostSettings Read(string path) => Parse(File.Exists(path) ? File.ReadAllText(path) : "{}");

    public static HostSettings Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var extensions = Child(document.RootElement, "extensions");
        var queues = Child(extensions, "queues");
        return new HostSettings(
            Child(Child(extensions, "http"), "routePrefix")?.GetString() ?? "api",
            new QueueSettings
            {
                BatchSize = Child(queues, "batchSize")?.GetInt32() ?? 16,
                NewBatchThreshold = Child(queues, "newBatchThreshold")?.GetInt32() ?? (Child(queues, "batchSize")?.GetInt32() ?? 16) / 2,
                MaxDequeueCount = Child(queues, "maxDequeueCount")?.GetInt32() ?? 5,
                RetryDelay = Time(queues, "visibilityTimeout") ?? TimeSpan.Zero,
                MaxPollingInterval = Time(queues, "maxPollingInterval") ?? TimeSpan.FromMinutes(1),
                Base64 = !string.Equals(Child(queues, "messageEncoding")?.GetString(), "none", StringComparison.OrdinalIgnoreCase),
            });
    }

    private static JsonElement? Child(JsonElement? parent, string name) =>
        parent is { ValueKind: JsonValueKind.Object } element && element.TryGetProperty(name, out var child) ? child : null;

    private static TimeSpan? Time(JsonElement? parent, string name) =>
        Child(parent, name)?.GetString() is { } text ? TimeSpan.Parse(text, CultureInfo.InvariantCulture) : null;
}

/// <summary>host.json's <c>extensions.queues</c>, and the lease, which the platform does not let anyone set.</summary>
internal sealed record QueueSettings
{
    /// <summary>Messages taken in one request.</summary>
    public int BatchSize { get; init; } = 16;

    /// <summary>The next batch is taken once at most this many messages are still being handled.</summary>
    public int NewBatchThreshold { get; init; } = 8;

    /// <summary>How often a message is tried before it moves to the poison queue.</summary>
    public int MaxDequeueCount { get; init; } = 5;

    /// <summary><c>visibilityTimeout</c>: the delay before the next try, not the lease.</summary>
    public TimeSpan RetryDelay { get; init; }

    /// <summary>The longest pause between two requests while the queue is empty.</summary>
    public TimeSpan MaxPollingInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary><c>messageEncoding</c>: whether messages are Base64 text.</summary>
    public bool Base64 { get; init; } = true;

    /// <summary>How long a message stays hidden while it is handled; renewed after half of that.</summary>
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(1);
}
