using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;

namespace TradeFunctions.Core.Streams;

/// <summary>
/// Pages one after another in a temporary file, each with its length before it. A page is compressed by itself: a Brotli stream keeps a window
/// of 4 MB while it is read, and hundreds of these files are read side by side.
/// </summary>
public static class Pages
{
    /// <summary>The most bytes of a page before compression.</summary>
    public const int MaxSize = 1 << 16;

    // The fastest quality that finds more than repeated bytes; a window the size of a page.
    private const int Quality = 1;
    private const int Window = 16;

    /// <summary>Writes a page.</summary>
    /// <param name="destination">Where to.</param>
    /// <param name="page">At most <see cref="MaxSize"/> bytes; an empty one is left out.</param>
    /// <param name="compress">Whether to spend time on making it smaller. It has to be read in the same way.</param>
    public static void Write(Stream destination, ReadOnlySpan<byte> page, bool compress)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(page.Length, MaxSize, nameof(page));
        if (page.IsEmpty) return;
        var packed = ArrayPool<byte>.Shared.Rent(sizeof(int) + BrotliEncoder.GetMaxCompressedLength(MaxSize));
        try
        {
            var length = page.Length;
            if (!compress) page.CopyTo(packed.AsSpan(sizeof(int)));
            else if (!BrotliEncoder.TryCompress(page, packed.AsSpan(sizeof(int)), out length, Quality, Window))
                throw new InvalidOperationException("The compressed page is longer than its greatest possible length.");
            BinaryPrimitives.WriteInt32LittleEndian(packed, length);
            destination.Write(packed, 0, sizeof(int) + length);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    /// <summary>Reads the next page and returns its length, 0 at the end.</summary>
    /// <param name="source">Where from.</param>
    /// <param name="page">Has room for <see cref="MaxSize"/> bytes.</param>
    /// <param name="compressed">Whether the pages were compressed when they were written.</param>
    /// <exception cref="InvalidDataException">The pages are damaged or cut off.</exception>
    public static int Read(Stream source, Span<byte> page, bool compressed)
    {
        ArgumentNullException.ThrowIfNull(source);
        Span<byte> head = stackalloc byte[sizeof(int)];
        var found = source.ReadAtLeast(head, sizeof(int), throwOnEndOfStream: false);
        if (found == 0) return 0;
        var length = found < sizeof(int) ? 0 : BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length <= 0 || length > (compressed ? BrotliEncoder.GetMaxCompressedLength(MaxSize) : MaxSize)) throw Damaged();
        if (compressed) return ReadCompressed(source, page, length);
        return source.ReadAtLeast(page[..length], length, throwOnEndOfStream: false) == length ? length : throw Damaged();
    }

    private static int ReadCompressed(Stream source, Span<byte> page, int length)
    {
        var packed = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var read = source.ReadAtLeast(packed.AsSpan(0, length), length, throwOnEndOfStream: false);
            return read == length && BrotliDecoder.TryDecompress(packed.AsSpan(0, length), page, out var size) && size > 0 ? size : throw Damaged();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(packed);
        }
    }

    private static InvalidDataException Damaged() => new("The pages of the temporary file are damaged or end too early.");
}
