using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Trade.Names;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UseStringEnumConverter = true,
    Converters = [typeof(CodeConverter), typeof(EditionConverter)])]
[JsonSerializable(typeof(LearntCommodities))]
internal sealed partial class NamesJson : JsonSerializerContext
{
    /// <summary>A commodity code as its text.</summary>
    internal sealed class CodeConverter : JsonConverter<CommodityCode>
    {
        public override CommodityCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            Core.Trade.CommodityCode.TryParse(reader.GetString(), out var code) ? code : throw new JsonException("That text is not a commodity code.");

        public override void Write(Utf8JsonWriter writer, CommodityCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }

    /// <summary>A classification as its text, empty where it is not known.</summary>
    internal sealed class EditionConverter : JsonConverter<ShortCode>
    {
        public override ShortCode Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { Length: > 0 } text ? Core.Trade.ShortCode.Parse(text) : default;

        public override void Write(Utf8JsonWriter writer, ShortCode value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
