using System.Text.Json;
using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>Writes a <see cref="Period"/> as the number publishers write: 2024 or 202405.</summary>
public sealed class PeriodJsonConverter : JsonConverter<Period>
{
    /// <inheritdoc/>
    public override Period Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TryGetInt32(out var code) && Period.TryFromCode(code, out var period)
            ? period
            : throw new JsonException("A period is a number such as 2024 or 202405.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Period value, JsonSerializerOptions options) =>
        writer.WriteNumberValue(value.Code);
}
