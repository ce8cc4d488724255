using System.Text.Json;

namespace TradeFunctions.LocalHost.Functions;

/// <summary>What this host takes from host.json; the defaults are the platform's own.</summary>
/// <param name="RoutePrefix">The first part of every HTTP route.</param>
/// <param name="Queues">How queues are read.</param>
internal sealed record HostSettings(string RoutePrefix, QueueSettings Queues)
{
    /// <summary>Reads the file; a missing one gives the defaults.</summary>
    public static HostSettings Read(string path) => Parse(File.Exists(path) ? File.ReadAllText(path) : "{}");

    /// <summary>Reads the text of a host.json.</summary>
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
        Child(parent, name)?.GetString() is { } text ? TimeSpan.Parse(text, System.Globalization.CultureInfo.InvariantCulture) : null;
}
