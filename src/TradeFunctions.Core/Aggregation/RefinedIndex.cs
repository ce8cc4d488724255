using System.Text.Json;

namespace TradeFunctions.Core.Aggregation;

/// <summary>What a refined file holds, kept in the ledger beside it.</summary>
/// <param name="Cells">How many cells there are.</param>
/// <param name="Reporters">By reporter, in the order of their codes.</param>
public sealed record RefinedIndex(long Cells, IReadOnlyList<RefinedReporter> Reporters)
{
    /// <summary>The index as UTF-8 JSON, a few hundred bytes a reporter and some thirty a year.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, RefinedIndexJson.Default.RefinedIndex);

    /// <summary>Reads what <see cref="ToJson"/> wrote; throws <see cref="JsonException"/> when it is anything else.</summary>
    public static RefinedIndex FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, RefinedIndexJson.Default.RefinedIndex)
        ?? throw new JsonException("A refined index is an object, not null.");
}
