using System.Text.Json.Serialization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Rankings;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// The JSON inside packed content. Nulls and defaults are left out and come back as such; properties that are not known are
/// skipped, so that older code reads what newer code wrote.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(SummaryEntity))]
[JsonSerializable(typeof(SeriesEntity))]
[JsonSerializable(typeof(AccountCoverage))]
[JsonSerializable(typeof(TopCommodities))]
public sealed partial class PublishedJson : JsonSerializerContext;
