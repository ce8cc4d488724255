using System.Text.Json.Serialization;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Storage.Revisions;

/// <summary>The JSON of revisions. Read leniently: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<RevisionEntry>))]
[JsonSerializable(typeof(IReadOnlyList<RevisionPair>))]
internal sealed partial class RevisionJson : JsonSerializerContext;
