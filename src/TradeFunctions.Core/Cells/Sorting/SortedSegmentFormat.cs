using System.Buffers.Binary;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>
/// The serialised form of a sorted run: magic, how many rows, then the rows, each against the one before. A row is one
/// byte (how many last bytes of the key differ; whether the meta differs; whether there is an FOB value), those key bytes, the meta where
/// it differs, and the figures and the line's difference as variable-length integers: some 25 bytes instead of 64, so that what does not
/// fit in memory fits on a small disk. The FOB value, which few rows have, takes no byte where there is none.
/// </summary>
internal static class SortedSegmentFormat
{
    public const int HeaderSize = 12;

    public const int KeySize = 16;

    /// <summary>The most a row can take: a byte, key, meta, five integers of ten bytes.</summary>
    public const int MaxRowSize = 1 + KeySize + sizeof(ulong) + 50;

    public const byte KeyBytesMask = 31;
    public const byte MetaDiffers = 32;
    public const byte HasFobValue = 64;

    private const uint Magic = 0x32525446; // "FTR2"

    public static void WriteHeader(Span<byte> header, long rows)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteInt64LittleEndian(header[4..], rows);
    }

    public static long ReadHeader(ReadOnlySpan<byte> header) =>
        BinaryPrimitives.ReadUInt32LittleEndian(header) == Magic
            ? BinaryPrimitives.ReadInt64LittleEndian(header[4..])
            : throw new InvalidDataException("This is no sorted run.");

    public static int WriteInteger(Span<byte> destination, long value)
    {
        // Small numbers of either sign become small unsigned ones.
        var rest = (ulong)(value << 1) ^ (ulong)(value >> 63);
        var length = 0;
        for (; rest > 127; rest >>= 7) destination[length++] = (byte)(rest | 128);
        destination[length++] = (byte)rest;
        return length;
    }

    public static int ReadInteger(ReadOnlySpan<byte> source, out long value)
    {
        ulong rest = 0;
        var length = 0;
        byte next;
        do
        {
            next = source[length];
            rest |= (ulong)(next & 127) << (7 * length++);
        }
        while (next > 127 && length < 10);
        value = (long)(rest >> 1) ^ -(long)(rest & 1);
        return length;
    }
}
