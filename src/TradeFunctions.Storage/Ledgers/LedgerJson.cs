using System.Text.Json.Serialization;
using TradeFunctions.Core.Reading;
using TradeFunctions.Core.Reading.Content;
using TradeFunctions.Core.Slices;

namespace TradeFunctions.Storage.Ledgers;

/// <summary>The JSON of the ledger. Read leniently: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(ReadCounts))]
[JsonSerializable(typeof(FileRefusal))]
[JsonSerializable(typeof(IReadOnlyList<RejectReason>))]
[JsonSerializable(typeof(IReadOnlyList<OldRefined>))]
internal sealed partial class LedgerJson : JsonSerializerContext;
