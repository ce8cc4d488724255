using System.Text.Json;
using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Refined;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(PeriodNumberConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RefinedIndex))]
internal sealed partial class RefinedIndexJson : JsonSerializerContext
{
    /// <summary>A period as the number publishers write, the shortest form.</summary>
    internal sealed class PeriodNumberConverter : JsonConverter<Period>
    {
        public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Core.Trade.Period.TryFromCode(reader.GetInt32(), out var period)
                ? period
                : throw new JsonException("That number is not a period.");

        public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
            writer.WriteNumberValue(value.Code);
    }
}
