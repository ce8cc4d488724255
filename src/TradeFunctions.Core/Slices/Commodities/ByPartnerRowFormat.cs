using System.Buffers.Binary;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// A <see cref="ByPartnerRow"/> on disk, some ten bytes instead of 208: the key's last bytes that differ from those of the row before,
/// and of each figure a byte of flags, its traits and its amounts as variable-length integers. Most amounts are whole units.
/// </summary>
internal static class ByPartnerRowFormat
{
    /// <summary>A length, the key, and of each of four figures: flags, traits of five bytes, two amounts of nineteen.</summary>
    public const int MaxSize = 1 + KeySize + (4 * (1 + 5 + (2 * 19)));

    private const int KeySize = 16;
    private const int ThousandthsOfUnit = 1000;

    // Below them the status, whether there are a value and a net weight, and whether there was trade.
    private const int StatusBits = 3;
    private const int Traded = 32;
    private const int WholeUnits = 64;
    private const int HasContent = 128;

    /// <summary>Writes the bytes of the key that differ, the most significant first; how many bytes.</summary>
    public static int WriteKey(Span<byte> destination, UInt128 key, UInt128 before)
    {
        Span<byte> bytes = stackalloc byte[KeySize];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, key);
        var same = (int)UInt128.LeadingZeroCount(key ^ before) / 8;
        destination[0] = (byte)same;
        bytes[same..].CopyTo(destination[1..]);
        return 1 + KeySize - same;
    }

    /// <summary>Reads a key; how many bytes.</summary>
    public static int ReadKey(ReadOnlySpan<byte> source, UInt128 before, out UInt128 key)
    {
        Span<byte> bytes = stackalloc byte[KeySize];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, before);
        var different = KeySize - source[0];
        source.Slice(1, different).CopyTo(bytes[source[0]..]);
        key = BinaryPrimitives.ReadUInt128BigEndian(bytes);
        return 1 + different;
    }

    /// <summary>Writes a figure without its quantity; how many bytes.</summary>
    public static int WriteFigure(Span<byte> destination, in CommodityFigure figure)
    {
        var flags = (int)figure.Status | ((int)(figure.Known & ~AmountSet.Quantity) << StatusBits) | (figure.Traded ? Traded : 0);
        if (figure.Traits == 0 && figure.Value == 0 && figure.NetWeight == 0)
        {
            destination[0] = (byte)flags;
            return 1;
        }

        var unit = figure.Value % ThousandthsOfUnit == 0 && figure.NetWeight % ThousandthsOfUnit == 0 ? ThousandthsOfUnit : 1;
        destination[0] = (byte)(flags | HasContent | (unit == 1 ? 0 : WholeUnits));
        var length = 1 + WriteNumber(destination[1..], (uint)figure.Traits);
        length += WriteNumber(destination[length..], Folded(figure.Value / unit));
        return length + WriteNumber(destination[length..], Folded(figure.NetWeight / unit));
    }

    /// <summary>Reads a figure; how many bytes.</summary>
    public static int ReadFigure(ReadOnlySpan<byte> source, out CommodityFigure figure)
    {
        var flags = source[0];
        var length = 1;
        var (traits, value, netWeight) = (UInt128.Zero, UInt128.Zero, UInt128.Zero);
        if ((flags & HasContent) != 0)
        {
            length += ReadNumber(source[length..], out traits);
            length += ReadNumber(source[length..], out value);
            length += ReadNumber(source[length..], out netWeight);
        }

        var unit = (flags & WholeUnits) == 0 ? 1 : ThousandthsOfUnit;
        figure = new CommodityFigure(
            (FigureStatus)(flags & 7), (AmountSet)((flags >> StatusBits) & 3), (flags & Traded) != 0, (int)(uint)traits, Unfolded(value) * unit, Unfolded(netWeight) * unit);
        return length;
    }

    // 0, −1, 1, −2, … as 0, 1, 2, 3, …: small numbers of either sign become small ones.
    private static UInt128 Folded(Int128 value) => (UInt128)((value << 1) ^ (value >> 127));

    private static Int128 Unfolded(UInt128 folded) => (Int128)(folded >> 1) ^ -(Int128)(folded & 1);

    private static int WriteNumber(Span<byte> destination, UInt128 number)
    {
        var length = 0;
        for (; number > 127; number >>= 7) destination[length++] = (byte)((byte)number | 128);
        destination[length++] = (byte)number;
        return length;
    }

    private static int ReadNumber(ReadOnlySpan<byte> source, out UInt128 number)
    {
        number = 0;
        var length = 0;
        byte next;
        do
        {
            next = source[length];
            number |= (UInt128)(uint)(next & 127) << (7 * length++);
        }
        while (next > 127);
        return length;
    }
}
