using System.Buffers;
using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using TradeFunctions.Core.Slices.Rankings;
using TradeFunctions.Core.Streams;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>
/// How published records are kept in a binary property: one format byte, then the content.
/// Format 1: UTF-8 JSON (<see cref="PublishedJson"/>) compressed with Brotli (RFC 7932).
/// </summary>
public static class PackedContent
{
    /// <summary>The format that <see cref="Pack"/> writes.</summary>
    public const byte BrotliJson = 1;

    // Above 5 a few percent of size cost several times the work; a reporter has thousands of these.
    private const int Quality = 5;
    private const int Window = 22;

    /// <summary>Packs a record.</summary>
    /// <typeparam name="T">A type that <see cref="PublishedJson"/> knows.</typeparam>
    public static byte[] Pack<T>(T content)
    {
        var json = JsonSerializer.SerializeToUtf8Bytes(content, TypeInfo<T>());
        var packed = ArrayPool<byte>.Shared.Rent(1 + BrotliEncoder.GetMaxCompressedLength(json.Length));
        try
        {
            packed[0] = BrotliJson;
            if (!BrotliEncoder.TryCompress(json, packed.AsSpan(1), out var length, Quality, Window))
            {
                throw new InvalidOperationException("The compressed content is longer than its greatest possible length.");
            }

            return packed[..(1 + length)];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <typeparam name="T">The type that was packed.</typeparam>
    /// <exception cref="InvalidDataException">The format byte is another one, or the content is damaged.</exception>
    public static T Unpack<T>(ReadOnlyMemory<byte> packed)
    {
        if (packed.IsEmpty) throw new InvalidDataException("Packed content is empty: not even its format byte is there.");
        var format = packed.Span[0];
        if (format != BrotliJson)
        {
            throw new InvalidDataException($"Packed content has format {format}; this version reads format {BrotliJson}.");
        }

        try
        {
            using var json = DecompressedBytes.Of(packed.Span[1..]);
            return JsonSerializer.Deserialize(json.Span, TypeInfo<T>())
                ?? throw new InvalidDataException("Packed content is null.");
        }
        catch (JsonException damage)
        {
            throw new InvalidDataException($"Packed content is no {typeof(T).Name}.", damage);
        }
    }

    private static JsonTypeInfo<T> TypeInfo<T>() =>
        PublishedJson.Default.GetTypeInfo(typeof(T)) as JsonTypeInfo<T>
        ?? throw new NotSupportedException($"{typeof(T).Name} is not among the published types.");
}

/// <summary>
/// The JSON inside packed content. Nulls and defaults are left out and come back as such; unknown properties are skipped, so that older code reads
/// what newer code wrote.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    Converters = [typeof(PeriodJsonConverter)])]
[JsonSerializable(typeof(SummaryEntity))]
[JsonSerializable(typeof(PeriodSummary))]
[JsonSerializable(typeof(IReadOnlyList<MonthFigures>))]
[JsonSerializable(typeof(SeriesEntity))]
[JsonSerializable(typeof(AccountCoverage))]
[JsonSerializable(typeof(TopCommodities))]
public sealed partial class PublishedJson : JsonSerializerContext;

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
