using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TradeFunctions.Benchmarks;

/// <summary>What one transaction wrote.</summary>
/// <param name="Table">The table.</param>
/// <param name="Bytes">The bytes of the body as it was sent.</param>
/// <param name="Contents">The characters of each entity's content, which is in Base64.</param>
internal sealed record WrittenBatch(string Table, long Bytes, IReadOnlyList<int> Contents);

/// <summary>Counts what goes to the tables of slices: transactions, entities, and bytes of bodies as they are sent.</summary>
internal sealed partial class WrittenEntities : HttpPipelinePolicy
{
    private readonly Lock _counting = new();
    private readonly List<WrittenBatch> _batches = [];

    /// <summary>Whether anything is counted: it takes time to read the bodies, which must not be measured.</summary>
    public bool IsCounting { get; set; } = true;

    /// <summary>Every transaction since the last <see cref="Reset"/>.</summary>
    public IReadOnlyList<WrittenBatch> Batches => _batches;

    /// <summary>The bytes of all bodies.</summary>
    public long Bytes => _batches.Sum(batch => batch.Bytes);

    /// <summary>The entities of all transactions.</summary>
    public long Entities => _batches.Sum(batch => batch.Contents.Count);

    public void Reset() => _batches.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (IsCounting && message.Request.Uri.Path?.EndsWith("$batch", StringComparison.Ordinal) == true) await CountAsync(message.Request);
        await ProcessNextAsync(message, pipeline);
    }

    private async Task CountAsync(Request request)
    {
        using var body = new MemoryStream();
        await request.Content!.WriteToAsync(body, CancellationToken.None);
        var text = System.Text.Encoding.Latin1.GetString(body.GetBuffer(), 0, (int)body.Length);
        List<Match> operations = [.. Operation().Matches(text).Cast<Match>()];
        if (operations.Count == 0) return;
        List<int> contents = [.. operations.Select((operation, i) => Base64(text.AsSpan(operation.Index..(i + 1 < operations.Count ? operations[i + 1].Index : text.Length))))];
        lock (_counting) _batches.Add(new WrittenBatch(operations[0].Groups["table"].Value, body.Length, contents));
    }

    [GeneratedRegex(@"(?m)^(PUT|PATCH|MERGE) \S+?(?<table>summaries|series|bycommodity|bypartner)\(")]
    private static partial Regex Operation();

    private static int Base64(ReadOnlySpan<char> operation)
    {
        var length = 0;
        foreach (var content in Content().EnumerateMatches(operation)) length += content.Length;
        return length;
    }

    [GeneratedRegex("(?<=\"Content[0-9_]+\":\")[^\"]*")]
    private static partial Regex Content();
}
