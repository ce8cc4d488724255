using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TradeFunctions.Benchmarks;

/// <summary>Counts the requests to the storage by kind: what, and which table, container or queue.</summary>
internal sealed class StorageRequestCounts : HttpPipelinePolicy
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>By kind since the last <see cref="Reset"/>.</summary>
    public IReadOnlyDictionary<string, int> Counts => _counts;

    public void Reset() => _counts.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Count(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Count(Request request)
    {
        var uri = request.Uri.ToUri();
        // After the account; a row's key stands in parentheses. The name of a transaction's table is in its body alone.
        var place = uri.Segments.Length > 2 ? uri.Segments[2].Split('(')[0].TrimEnd('/') : "account";
        var isQuery = request.Method == RequestMethod.Get && (uri.Query.Contains("comp=list", StringComparison.Ordinal) || uri.AbsolutePath.EndsWith("()", StringComparison.Ordinal));
        _counts.AddOrUpdate($"{(isQuery ? "LIST" : request.Method.Method)} {place}", 1, (_, count) => count + 1);
    }
}
