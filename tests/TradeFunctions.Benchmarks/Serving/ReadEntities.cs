using System.Text.RegularExpressions;
using Azure.Core;
using Azure.Core.Pipeline;

namespace TradeFunctions.Benchmarks.Serving;

/// <summary>Notes which entities of the tables of slices are read, so that the rival can read the same.</summary>
internal sealed partial class ReadEntities : HttpPipelinePolicy
{
    /// <summary>The bare application's path for point reads.</summary>
    public const string BarePath = "/read";

    private readonly Lock _noting = new();
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    /// <summary>What was read since the last call, each as <see cref="Parse"/> takes it.</summary>
    public IReadOnlyList<string> Take()
    {
        lock (_noting)
        {
            string[] taken = [.. _read];
            _read.Clear();
            return taken;
        }
    }

    /// <summary>The key of an entity.</summary>
    public static (string Table, string Partition, string Row) Parse(string entity) =>
        entity.Split('/') is [var table, var partition, var row] ? (table, partition, row) : throw new FormatException($"{entity} is no entity.");

    public override void Process(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message.Request);
        ProcessNext(message, pipeline);
    }

    public override ValueTask ProcessAsync(HttpMessage message, ReadOnlyMemory<HttpPipelinePolicy> pipeline)
    {
        Note(message.Request);
        return ProcessNextAsync(message, pipeline);
    }

    private void Note(Request request)
    {
        if (Entity().Match(Uri.UnescapeDataString(request.Uri.ToString())) is not { Success: true } read) return;
        lock (_noting) _read.Add($"{read.Groups["table"]}/{read.Groups["partition"]}/{read.Groups["row"]}");
    }

    [GeneratedRegex(@"/(?<table>summaries|series|bycommodity|bypartner)\(PartitionKey='(?<partition>[^']+)',\s*RowKey='(?<row>[^']+)'\)")]
    private static partial Regex Entity();
}
