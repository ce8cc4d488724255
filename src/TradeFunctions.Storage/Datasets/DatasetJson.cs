using System.Text.Json.Serialization;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Storage.Datasets;

/// <summary>The JSON of dataset rows. Read leniently: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(FlawedFiles))]
internal sealed partial class DatasetJson : JsonSerializerContext;
