using System.IO.Compression;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using TradeFunctions.Core.Streams;

namespace TradeFunctions.Storage.Tables;

/// <summary>Packs this layer's own records for binary properties: a format byte (1), then JSON compressed by Brotli.</summary>
internal static class PackedJson
{
    private const byte Format = 1;

    public static byte[] Pack<T>(T value, JsonTypeInfo<T> type) => PackBytes(JsonSerializer.SerializeToUtf8Bytes(value, type));

    public static byte[] PackBytes(ReadOnlySpan<byte> json)
    {
        using var packed = new MemoryStream();
        packed.WriteByte(Format);
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(json);
        }

        return packed.ToArray();
    }

    /// <summary>Reads what <see cref="Pack"/> wrote; null if there is none.</summary>
    public static T? Unpack<T>(byte[]? packed, JsonTypeInfo<T> type)
        where T : class =>
        packed is null ? null : UnpackBytes(packed, json => JsonSerializer.Deserialize(json, type));

    /// <summary>Reads what <see cref="PackBytes"/> wrote.</summary>
    public static T UnpackBytes<T>(byte[] packed, Func<ReadOnlySpan<byte>, T> read)
    {
        if (packed.Length == 0 || packed[0] != Format) throw new InvalidDataException("Packed JSON of an unknown format.");
        using var json = DecompressedBytes.Of(packed.AsSpan(1));
        return read(json.Span);
    }
}
