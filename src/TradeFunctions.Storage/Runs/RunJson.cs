using System.Text.Json.Serialization;
using TradeFunctions.Core.Slices;
using TradeFunctions.Storage.Datasets;

namespace TradeFunctions.Storage.Runs;

/// <summary>The JSON of run rows. Read leniently: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(FlawedFiles))]
internal sealed partial class RunJson : JsonSerializerContext;
