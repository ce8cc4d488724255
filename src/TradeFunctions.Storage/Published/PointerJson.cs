using System.Text.Json.Serialization;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Storage.Published;

/// <summary>The JSON of pointers, and of what is published beside the slices. Read leniently: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(PointerContent))]
[JsonSerializable(typeof(IReadOnlyList<IgnoredYear>))]
[JsonSerializable(typeof(IReadOnlyList<PartnerSince>))]
[JsonSerializable(typeof(IReadOnlyList<Publication>))]
[JsonSerializable(typeof(IReadOnlyList<RetiredSlice>))]
internal sealed partial class PointerJson : JsonSerializerContext;
