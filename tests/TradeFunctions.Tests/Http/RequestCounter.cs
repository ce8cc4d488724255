using System.Collections.Concurrent;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TradeFunctions.Tests.Http;

/// <summary>Notes the storage requests that pass, and lets them fail when told to.</summary>
internal sealed class RequestCounter : HttpPipelineSynchronousPolicy
{
    private readonly ConcurrentQueue<string> _paths = new();

    public bool Fails { get; set; }

    public override void OnSendingRequest(HttpMessage message)
    {
        _paths.Enqueue(message.Request.Uri.Path);
        if (Fails) throw new Azure.RequestFailedException(503, "The storage is made to fail.");
    }

    /// <summary>The paths since the last call.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_paths.TryDequeue(out var path)) taken.Add(path);
        return taken;
    }
}
