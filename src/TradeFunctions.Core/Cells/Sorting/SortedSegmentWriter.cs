using System.Buffers.Binary;
using System.Numerics;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>Writes sorted rows as a run.</summary>
internal static class SortedSegmentWriter
{
    private const int BufferSize = 1 << 18;

    public static void Write(ReadOnlySpan<PackedRow> sorted, Stream destination)
    {
        var buffer = new byte[BufferSize];
        SortedSegmentFormat.WriteHeader(buffer, sorted.Length);
        var length = SortedSegmentFormat.HeaderSize;
        PackedRow before = default;
        foreach (ref readonly var row in sorted)
        {
            if (length > BufferSize - SortedSegmentFormat.MaxRowSize)
            {
                destination.Write(buffer, 0, length);
                length = 0;
            }

            length += WriteRow(buffer.AsSpan(length), row, before);
            before = row;
        }

        destination.Write(buffer, 0, length);
    }

    /// <summary>Writes a row against the one before; the length written, at most <see cref="SortedSegmentFormat.MaxRowSize"/>.</summary>
    public static int WriteRow(Span<byte> destination, in PackedRow row, in PackedRow before)
    {
        var length = 1 + WriteKey(destination[1..], row.Key, before.Key);
        destination[0] = (byte)(length - 1);
        if (row.Figures.Meta != before.Figures.Meta)
        {
            destination[0] |= SortedSegmentFormat.MetaDiffers;
            BinaryPrimitives.WriteUInt64LittleEndian(destination[length..], row.Figures.Meta);
            length += sizeof(ulong);
        }

        length += SortedSegmentFormat.WriteInteger(destination[length..], row.Figures.Value);
        length += SortedSegmentFormat.WriteInteger(destination[length..], row.Figures.NetWeight);
        length += SortedSegmentFormat.WriteInteger(destination[length..], row.Figures.Quantity);
        if (row.Figures.FobValue != 0)
        {
            destination[0] |= SortedSegmentFormat.HasFobValue;
            length += SortedSegmentFormat.WriteInteger(destination[length..], row.Figures.FobValue);
        }

        return length + SortedSegmentFormat.WriteInteger(destination[length..], row.Line - before.Line);
    }

    // The key's bytes from the first that differs, the most significant first.
    private static int WriteKey(Span<byte> destination, PackedKey key, PackedKey before)
    {
        Span<byte> bytes = stackalloc byte[SortedSegmentFormat.KeySize];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, key.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], key.Low);
        var high = BitOperations.LeadingZeroCount(key.High ^ before.High) / 8;
        var same = high < 8 ? high : 8 + (BitOperations.LeadingZeroCount(key.Low ^ before.Low) / 8);
        bytes[same..].CopyTo(destination);
        return SortedSegmentFormat.KeySize - same;
    }
}
