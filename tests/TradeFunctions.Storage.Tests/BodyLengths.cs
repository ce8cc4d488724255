using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TradeFunctions.Storage.Tests;

/// <summary>The lengths of the bodies of transactions, as they go out.</summary>
internal sealed class BodyLengths : HttpPipelinePolicy
{
    private readonly ConcurrentQueue<long> _lengths = new();

    public IReadOnlyList<long> Lengths => [.. _lengths];

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) =>
        throw new NotSupportedException("Everything is asynchronous here.");

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.Path.EndsWith("$batch", StringComparison.Ordinal))
        {
            using var body = new MemoryStream();
            await message.Request.Content!.WriteToAsync(body, CancellationToken.None);
            _lengths.Enqueue(body.Length);
        }

        await ProcessNextAsync(message, pipeline);
    }
}
