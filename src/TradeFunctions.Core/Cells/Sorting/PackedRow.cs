using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells.Sorting;

/// <summary>A row as it is sorted: 64 bytes in memory, some 25 on disk.</summary>
/// <remarks>
/// On disk a row is one byte (how many last bytes of the key differ from the row before; whether the meta differs; whether there is an FOB
/// value), those key bytes, the meta where it differs, and the figures and the line's difference as variable-length integers. The FOB value,
/// which few rows have, takes no byte where there is none.
/// </remarks>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct PackedRow(PackedKey Key, PackedFigures Figures, long Line) : IKeyed, IDeltaCoded<PackedRow>
{
    private const int KeySize = 16;
    private const byte KeyBytesMask = 31;
    private const byte MetaDiffers = 32;
    private const byte HasFobValue = 64;

    /// <summary>A byte, key, meta and five integers.</summary>
    public static int MaxSize => 1 + KeySize + sizeof(ulong) + (5 * VariableInteger.MaxSize);

    public static PackedRow Of(in TradeRow row) =>
        new(PackedKey.Of(row.Key), PackedFigures.Of(row.Figures), row.Line);

    public UInt128 SortKey => Key.SortKey;

    public static int Write(Span<byte> destination, in PackedRow row, in PackedRow before)
    {
        var length = 1 + WriteKey(destination[1..], row.Key, before.Key);
        destination[0] = (byte)(length - 1);
        if (row.Figures.Meta != before.Figures.Meta)
        {
            destination[0] |= MetaDiffers;
            BinaryPrimitives.WriteUInt64LittleEndian(destination[length..], row.Figures.Meta);
            length += sizeof(ulong);
        }

        length += VariableInteger.Write(destination[length..], row.Figures.Value);
        length += VariableInteger.Write(destination[length..], row.Figures.NetWeight);
        length += VariableInteger.Write(destination[length..], row.Figures.Quantity);
        if (row.Figures.FobValue != 0)
        {
            destination[0] |= HasFobValue;
            length += VariableInteger.Write(destination[length..], row.Figures.FobValue);
        }

        return length + VariableInteger.Write(destination[length..], row.Line - before.Line);
    }

    public static int Read(ReadOnlySpan<byte> source, in PackedRow before, out PackedRow row)
    {
        var keyBytes = source[0] & KeyBytesMask;
        if (keyBytes > KeySize) throw new InvalidDataException("A row in a temporary file is damaged.");
        var length = 1;
        var key = ReadKey(source.Slice(length, keyBytes), before.Key);
        length += keyBytes;
        var meta = before.Figures.Meta;
        if ((source[0] & MetaDiffers) != 0)
        {
            meta = BinaryPrimitives.ReadUInt64LittleEndian(source[length..]);
            length += sizeof(ulong);
        }

        length += VariableInteger.Read(source[length..], out var value);
        length += VariableInteger.Read(source[length..], out var netWeight);
        length += VariableInteger.Read(source[length..], out var quantity);
        var fobValue = 0L;
        if ((source[0] & HasFobValue) != 0) length += VariableInteger.Read(source[length..], out fobValue);
        length += VariableInteger.Read(source[length..], out var lines);
        row = new PackedRow(key, new PackedFigures(value, netWeight, quantity, fobValue, meta), before.Line + lines);
        return length;
    }

    // The key's bytes from the first that differs, the most significant first.
    private static int WriteKey(Span<byte> destination, PackedKey key, PackedKey before)
    {
        Span<byte> bytes = stackalloc byte[KeySize];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, key.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], key.Low);
        var high = BitOperations.LeadingZeroCount(key.High ^ before.High) / 8;
        var same = high < 8 ? high : 8 + (BitOperations.LeadingZeroCount(key.Low ^ before.Low) / 8);
        bytes[same..].CopyTo(destination);
        return KeySize - same;
    }

    private static PackedKey ReadKey(ReadOnlySpan<byte> last, PackedKey before)
    {
        Span<byte> bytes = stackalloc byte[KeySize];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, before.High);
        BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], before.Low);
        last.CopyTo(bytes[(KeySize - last.Length)..]);
        return new PackedKey(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes[8..]));
    }
}
