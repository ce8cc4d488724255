using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TradeFunctions.Tests.Recompute;

/// <summary>Sees every storage request of a pipeline: counts them, and breaks them where a test asks for it.</summary>
internal sealed partial class StorageRequests : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<StorageRequest> _seen = new();
    private int _count;

    /// <summary>The call from which on the process is dead, counted from 1; null: it lives.</summary>
    public int? KillAt { get; set; }

    /// <summary>Whether the call at which the process dies still reaches the service.</summary>
    public bool KillAfterwards { get; set; }

    /// <summary>Requests that always fail.</summary>
    public Func<StorageRequest, bool>? Fails { get; set; }

    /// <summary>What they fail with.</summary>
    public Func<Exception> Failure { get; set; } = () => new KilledException();

    /// <summary>Calls so far.</summary>
    public int Count => _count;

    /// <summary>The calls so far, in order.</summary>
    public IReadOnlyList<StorageRequest> Seen => [.. _seen];

    /// <summary>Reads of raw or refined blobs' content.</summary>
    public IEnumerable<StorageRequest> BlobReads => Seen.Where(request => request is { Method: "GET", IsList: false } && request.IsIn("raw", "refined"));

    /// <summary>The slots that entities were written of.</summary>
    public IReadOnlyCollection<string> SlotsWritten => Seen.SelectMany(request => request.SlotsWritten).ToHashSet();

    public void Reset()
    {
        _seen.Clear();
        _count = 0;
        KillAt = null;
        KillAfterwards = false;
        Fails = null;
        Failure = () => new KilledException();
    }

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Everything is asynchronous here.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        var request = await ReadAsync(message.Request);
        _seen.Enqueue(request);
        var call = Interlocked.Increment(ref _count);
        if (KillAt is { } last && (call > last || (call == last && !KillAfterwards))) throw new KilledException();
        if (Fails?.Invoke(request) == true) throw Failure();
        await ProcessNextAsync(message, pipeline);
        if (call == KillAt) throw new KilledException();
    }

    private static async Task<StorageRequest> ReadAsync(Request request)
    {
        var uri = request.Uri.ToUri();
        var isBatch = uri.AbsolutePath.EndsWith("/$batch", StringComparison.Ordinal);
        var body = "";
        var length = 0L;
        if (isBatch)
        {
            using var bytes = new MemoryStream();
            await request.Content!.WriteToAsync(bytes, CancellationToken.None);
            body = Encoding.UTF8.GetString(bytes.ToArray());
            length = bytes.Length;
        }

        return new StorageRequest(request.Method.Method, uri, length, [.. Written().Matches(body).Select(match => Uri.UnescapeDataString(match.Groups["slot"].Value))]);
    }

    [GeneratedRegex(@"(PUT|POST|PATCH|MERGE) \S+(summaries|series|bycommodity|bypartner)\(PartitionKey='[^']*~(?<slot>\d+~[STCP][AM]?\d*)~\d+[~']")]
    private static partial Regex Written();
}

/// <summary>One request as a test sees it.</summary>
/// <param name="Method">GET, PUT, …</param>
/// <param name="Uri">Where to.</param>
/// <param name="BatchBytes">The length of a transaction's body; 0 for any other request.</param>
/// <param name="SlotsWritten">Reporter and slot of each slice entity that a transaction writes: <c>392~S2024</c>.</param>
internal sealed record StorageRequest(string Method, Uri Uri, long BatchBytes, IReadOnlyList<string> SlotsWritten)
{
    /// <summary>Whether it lists rather than reads.</summary>
    public bool IsList => Uri.Query.Contains("comp=list", StringComparison.Ordinal);

    /// <summary>Whether it is about one of these containers or tables.</summary>
    public bool IsIn(params string[] names) =>
        names.Any(name => Uri.Segments.Length > 2 && Uri.Segments[2].TrimEnd('/').EndsWith(name, StringComparison.Ordinal));
}

/// <summary>What a test's process dies of.</summary>
public sealed class KilledException() : Exception("Killed by the test.");
