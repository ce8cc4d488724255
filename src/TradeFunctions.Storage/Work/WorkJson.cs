using System.Text.Json.Serialization;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Storage.Work;

/// <summary>The JSON of messages and of work rows. Read leniently: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(WorkMessage))]
[JsonSerializable(typeof(RefineInput))]
[JsonSerializable(typeof(PublishInput))]
[JsonSerializable(typeof(BlobOutcome))]
[JsonSerializable(typeof(ReporterOutcome))]
internal sealed partial class WorkJson : JsonSerializerContext;
