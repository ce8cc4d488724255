using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// The shape of published JSON as a hash: part of the input of every slot of the account, so that a new measure is published at the next
/// run and nobody has to remember to count something up.
/// </summary>
internal static class PublishedShape
{
    /// <summary>64 hexadecimal digits.</summary>
    public static string Hash { get; } = Of(PublishedJson.Default.SummaryEntity, PublishedJson.Default.SeriesEntity);

    /// <summary>The hash of some types' schemas: names, types and order of their properties, all the way down.</summary>
    internal static string Of(params JsonTypeInfo[] types) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', types.Select(type => type.GetJsonSchemaAsNode().ToJsonString(JsonSerializerOptions.Default))))));
}
