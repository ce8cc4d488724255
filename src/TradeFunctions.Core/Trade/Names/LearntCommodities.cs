using System.Text.Json;
using System.Text.Json.Serialization;

namespace TradeFunctions.Core.Trade.Names;

/// <summary>What files say of commodities: the codes they have figures of, and names.</summary>
/// <param name="Codes">Each once, in order.</param>
/// <param name="Names">The best name of each code that has one, in the order of the codes. Named codes need not have figures.</param>
public sealed record LearntCommodities(IReadOnlyList<CommodityCode> Codes, IReadOnlyList<CommodityName> Names)
{
    /// <summary>Nothing.</summary>
    public static readonly LearntCommodities None = new([], []);

    /// <summary>Whether there is anything.</summary>
    public bool IsEmpty => Codes.Count == 0 && Names.Count == 0;

    /// <summary>What several files say together, whatever their order.</summary>
    public static LearntCommodities Merge(IEnumerable<LearntCommodities> files)
    {
        var codes = new HashSet<CommodityCode>();
        var names = new Dictionary<CommodityCode, CommodityName>();
        foreach (var file in files)
        {
            codes.UnionWith(file.Codes);
            foreach (var name in file.Names)
            {
                if (!names.TryGetValue(name.Code, out var known) || name.IsBetterThan(known)) names[name.Code] = name;
            }
        }

        return new LearntCommodities([.. codes.Order()], [.. names.Values.OrderBy(name => name.Code)]);
    }

    /// <summary>The JSON that <see cref="FromJson"/> reads.</summary>
    public byte[] ToJson() => JsonSerializer.SerializeToUtf8Bytes(this, NamesJson.Default.LearntCommodities);

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    public static LearntCommodities FromJson(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, NamesJson.Default.LearntCommodities)
        ?? throw new JsonException("Learnt commodities are an object, not null.");
}

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
