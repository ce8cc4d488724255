using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Storage.Datasets;

// A property nobody reads is a typing error that would otherwise be found much later, in the figures.
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(DatasetConfig))]
internal sealed partial class DatasetConfigJson : JsonSerializerContext;
