using System.Text.Json;
using System.Text.Json.Serialization;
using TradeFunctions.Core.Trade.Names;
using Learnt = TradeFunctions.Core.Trade.Names.LearntCommodities;

namespace TradeFunctions.Storage.Names;

/// <summary>The content of a dataset's names blob.</summary>
/// <param name="Files">The files it was merged from, as <c>{blob}|{etag}</c>, in order.</param>
/// <param name="Learnt">What these files say together.</param>
public sealed record DatasetNames(IReadOnlyList<string> Files, LearntCommodities Learnt)
{
    public static readonly DatasetNames Empty = new([], LearntCommodities.None);
}

/// <summary>The JSON of <see cref="DatasetNames"/>; what was learnt is written by its own type.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, Converters = [typeof(LearntConverter)])]
[JsonSerializable(typeof(DatasetNames))]
internal sealed partial class DatasetNamesJson : JsonSerializerContext
{
    internal sealed class LearntConverter : JsonConverter<Learnt>
    {
        public override Learnt Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            using var document = JsonDocument.ParseValue(ref reader);
            return Learnt.FromJson(System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
        }

        public override void Write(Utf8JsonWriter writer, Learnt value, JsonSerializerOptions options) =>
            writer.WriteRawValue(value.ToJson(), skipInputValidation: true);
    }
}
