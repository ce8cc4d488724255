using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Compressed blocks one after another, each with its length before it. Each is compressed on its own: a stream of Brotli keeps a window of
/// 4 MB while it is read, and hundreds of these are read side by side.
/// </summary>
public static class CompressedPages
{
    /// <summary>The most bytes of a block before compression.</summary>
    public const int MaxSize = 1 << 16;

    // The fastest that compresses by more than repetitions; a window of a block's size.
    private const int Quality = 1;
    private const int Window = 16;

    /// <summary>Writes a block.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="block">At most <see cref="MaxSize"/> bytes; an empty one is left out.</param>
    public static void Write(Stream destination, ReadOnlySpan<byte> block)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(block.Length, MaxSize, nameof(block));
        if (block.IsEmpty) return;
        var packed = ArrayPool<byte>.Shared.Rent(sizeof(int) + BrotliEncoder.GetMaxCompressedLength(MaxSize));
        try
        {
            if (!BrotliEncoder.TryCompress(block, packed.AsSpan(sizeof(int)), out var length, Quality, Window))
            {
                throw new InvalidOperationException("The compressed block is longer than its greatest possible length.");
            }

            BinaryPrimitives.WriteInt32LittleEndian(packed, length);
            destination.Write(packed, 0, sizeof(int) + length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>Reads the next block; its length, 0 at the end.</summary>
    /// <param name="source">Where from.</param>
    /// <param name="block">Takes <see cref="MaxSize"/> bytes.</param>
    /// <exception cref="InvalidDataException">The blocks are damaged or cut off.</exception>
    public static int Read(Stream source, Span<byte> block)
    {
        ArgumentNullException.ThrowIfNull(source);
        Span<byte> head = stackalloc byte[sizeof(int)];
        var found = source.ReadAtLeast(head, sizeof(int), throwOnEndOfStream: false);
        if (found == 0) return 0;
        var length = found < sizeof(int) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length <= 0 || length > BrotliEncoder.GetMaxCompressedLength(MaxSize)) throw Damaged();
        var packed = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = source.ReadAtLeast(packed.AsSpan(0, length), length, throwOnEndOfStream: false);
            return read == length && BrotliDecoder.TryDecompress(packed.AsSpan(0, length), block, out var size) && size > 0 ? size : throw Damaged();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static InvalidDataException Damaged() => new("The compressed blocks are damaged or end too early.");
}
