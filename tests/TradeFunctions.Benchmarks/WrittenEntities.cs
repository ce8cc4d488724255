using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TradeFunctions.Benchmarks;

/// <summary>Counts what goes to the tables of slices: transactions, entities, and bytes of bodies as they are sent.</summary>
internal sealed partial class WrittenEntities : HttpPipelinePolicy
{
    private readonly Lock _counting = new();

    /// <summary>By table since the last <see cref="Reset"/>.</summary>
    public SortedDictionary<string, (long Transactions, long Entities, long Bytes)> Tables { get; } = new(StringComparer.Ordinal);

    public void Reset() => Tables.Clear();

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline) => ProcessNext(message, pipeline);

    public override async ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        if (message.Request.Uri.Path?.EndsWith("$batch", StringComparison.Ordinal) == true) await CountAsync(message.Request);
        await ProcessNextAsync(message, pipeline);
    }

    private async Task CountAsync(Request request)
    {
        using var body = new MemoryStream();
        await request.Content!.WriteToAsync(body, CancellationToken.None);
        var operations = Operation().Matches(System.Text.Encoding.UTF8.GetString(body.GetBuffer(), 0, (int)body.Length));
        if (operations.Count == 0) return;
        lock (_counting)
        {
            var table = operations[0].Groups["table"].Value;
            var before = Tables.GetValueOrDefault(table);
            Tables[table] = (before.Transactions + 1, before.Entities + operations.Count, before.Bytes + body.Length);
        }
    }

    [GeneratedRegex(@"(?m)^(PUT|PATCH|MERGE) \S+?(?<table>summaries|series|bycommodity|bypartner)\(")]
    private static partial Regex Operation();
}
