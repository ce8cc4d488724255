using System.Text.Json.Serialization;
using TradeFunctions.Core.Metrics;
using TradeFunctions.Core.Reading;
using TradeFunctions.Storage.Ledgers;
using TradeFunctions.Storage.Published;
using TradeFunctions.Storage.Revisions;
using TradeFunctions.Storage.Runs;
using TradeFunctions.Storage.Work;

namespace TradeFunctions.Storage.Tables;

/// <summary>The JSON of rows and messages. Read leniently: older code reads what newer code wrote.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(RunReport))]
[JsonSerializable(typeof(WorkMessage))]
[JsonSerializable(typeof(RefineInput))]
[JsonSerializable(typeof(PublishInput))]
[JsonSerializable(typeof(BlobOutcome))]
[JsonSerializable(typeof(ReporterOutcome))]
[JsonSerializable(typeof(ReadCounts))]
[JsonSerializable(typeof(FileRefusal))]
[JsonSerializable(typeof(IReadOnlyList<RejectReason>))]
[JsonSerializable(typeof(FlawedFiles))]
[JsonSerializable(typeof(IReadOnlyList<IgnoredYear>))]
[JsonSerializable(typeof(PointerContent))]
[JsonSerializable(typeof(IReadOnlyList<PartnerSince>))]
[JsonSerializable(typeof(IReadOnlyList<Publication>))]
[JsonSerializable(typeof(IReadOnlyList<OldRefined>))]
[JsonSerializable(typeof(IReadOnlyList<RetiredSlice>))]
[JsonSerializable(typeof(IReadOnlyList<RevisionEntry>))]
[JsonSerializable(typeof(IReadOnlyList<RevisionPair>))]
internal sealed partial class StorageJson : JsonSerializerContext;
