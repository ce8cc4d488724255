using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Trade;

/// <summary>
/// An <see cref="UnreadKey"/> as a line of text, its parts between bars, an unknown one empty: <c>392|X||6|156|202405|2024|M|H6|</c>. What
/// indices, tables and the refined file's metadata hold; in JSON a string.
/// </summary>
public sealed class UnreadKeyText : JsonConverter<UnreadKey>
{
    private const char Separator = '|';
    private const int Parts = 10;
    private const string NoEdition = "-";
    private const string Annual = "A";
    private const string Monthly = "M";
    private const string Converted = "converted";

    /// <summary>The line.</summary>
    public static string Write(in UnreadKey key)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{key.Reporter}|{key.Flow?.Code()}|{key.Commodity}|{key.Level}|{key.Partner}|{key.Period?.Code}|{key.Year}|");
        text.Append(key.Frequency switch { Core.Trade.Frequency.Annual => Annual, Core.Trade.Frequency.Monthly => Monthly, _ => "" }).Append(Separator);
        text.Append(key.Classification is { } edition ? edition.IsEmpty ? NoEdition : edition.ToString() : "").Append(Separator);
        return text.Append(key.IsConverted ? Converted : "").ToString();
    }

    /// <summary>Reads what <see cref="Write(in UnreadKey)"/> wrote; throws <see cref="FormatException"/> when it is anything else.</summary>
    public static UnreadKey Parse(string text)
    {
        var parts = text.Split(Separator);
        return parts.Length != Parts ? throw Unknown(text) : new UnreadKey(
            Number(parts[0]),
            parts[1].Length == 0 ? null : Flows.TryParse(parts[1], out var flow) ? flow : throw Unknown(text),
            parts[2].Length == 0 ? null : CommodityCode.Parse(parts[2]),
            Number(parts[3]),
            Number(parts[4]),
            Number(parts[5]) is { } code ? Period.TryFromCode(code, out var period) ? period : throw Unknown(text) : null,
            Number(parts[6]),
            parts[7] switch { "" => null, Annual => Core.Trade.Frequency.Annual, Monthly => Core.Trade.Frequency.Monthly, _ => throw Unknown(text) },
            parts[8].Length == 0 ? null : parts[8] == NoEdition ? default(ShortCode) : ShortCode.Parse(parts[8]),
            parts[9].Length > 0);
    }

    /// <inheritdoc/>
    public override UnreadKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Parse(reader.GetString() ?? "");
        }
        catch (FormatException damage)
        {
            throw new JsonException(damage.Message, damage);
        }
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, UnreadKey value, JsonSerializerOptions options) => writer.WriteStringValue(Write(value));

    private static int? Number(string text) => text.Length == 0 ? null : int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static FormatException Unknown(string text) => new($"'{text}' is no key of figures that could not be read.");
}
