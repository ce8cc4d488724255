using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Figures;

/// <summary>Writes an <see cref="Amount"/> as a whole number of thousandths, however long.</summary>
public sealed class AmountJsonConverter : JsonConverter<Amount>
{
    /// <inheritdoc/>
    public override Amount Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TryGetInt64(out var small)) return new Amount(small);
        if (reader.HasValueSequence) throw new JsonException("An amount is read from one piece of memory.");
        return Int128.TryParse(reader.ValueSpan, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var large)
            ? new Amount(large)
            : throw new JsonException("An amount is a whole number of thousandths.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Amount value, JsonSerializerOptions options)
    {
        if (value.Thousandths >= long.MinValue && value.Thousandths <= long.MaxValue)
        {
            writer.WriteNumberValue((long)value.Thousandths);
        }
        else
        {
            writer.WriteRawValue(value.Thousandths.ToString(CultureInfo.InvariantCulture));
        }
    }
}
