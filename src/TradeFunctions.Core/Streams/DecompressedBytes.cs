using System.Buffers;
using System.IO.Compression;

namespace TradeFunctions.Core.Streams;

/// <summary>Brotli content (RFC 7932), decompressed into a pooled array until this is disposed.</summary>
public struct DecompressedBytes : IDisposable
{
    private const int ShortestArray = 4096;

    // Packed figures and JSON become about this much longer; a better guess only saves a copy.
    private const int UsualFactor = 8;

    private byte[]? _array;

    private DecompressedBytes(byte[] array, int length) => (_array, Length) = (array, length);

    /// <summary>How many bytes there are.</summary>
    public int Length { get; }

    /// <summary>The bytes. Use none of them after <see cref="Dispose"/>.</summary>
    public readonly ReadOnlySpan<byte> Span => _array.AsSpan(0, Length);

    /// <summary>The array with the bytes at its beginning.</summary>
    public readonly byte[] Array => _array ?? [];

    /// <summary>Decompresses content.</summary>
    /// <exception cref="InvalidDataException">It is not Brotli, or does not end.</exception>
    public static DecompressedBytes Of(ReadOnlySpan<byte> compressed)
    {
        using var decoder = default(BrotliDecoder);
        var array = ArrayPool<byte>.Shared.Rent(Math.Max(ShortestArray, UsualFactor * compressed.Length));
        for (var length = 0; ;)
        {
            var status = decoder.Decompress(compressed, array.AsSpan(length), out var read, out var written);
            compressed = compressed[read..];
            length += written;
            if (status == OperationStatus.Done) return new DecompressedBytes(array, length);
            if (status != OperationStatus.DestinationTooSmall)
            {
                ArrayPool<byte>.Shared.Return(array);
                throw new InvalidDataException("Packed content is not Brotli.");
            }

            var longer = ArrayPool<byte>.Shared.Rent(2 * array.Length);
            array.AsSpan(0, length).CopyTo(longer);
            ArrayPool<byte>.Shared.Return(array);
            array = longer;
        }
    }

    /// <summary>Gives the array back.</summary>
    public void Dispose()
    {
        if (_array is { } array) ArrayPool<byte>.Shared.Return(array);
        _array = null;
    }
}
