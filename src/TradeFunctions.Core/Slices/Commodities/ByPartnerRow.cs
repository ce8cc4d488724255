using System.Buffers.Binary;
using System.Runtime.InteropServices;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// One commodity with one partner in one period, both flows, now and a year before, on its way to <see cref="ByPartnerEntity"/>. The key sorts
/// by period, partner, level and commodity.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ByPartnerRow : IKeyed, IDeltaCoded<ByPartnerRow>
{
    /// <summary>Sorts before every level: what the levels are shares of.</summary>
    public const byte TotalTag = 0;

    /// <summary>How many tags there may be: TOTAL, three levels, groups.</summary>
    public const int Tags = GroupTag + 1;

    private const byte GroupTag = 7;
    private const int PeriodShift = 96;
    private const int PartnerShift = 80;
    private const int TagShift = 64;

    public UInt128 Key;
    public Packed Exports;
    public Packed ExportsBefore;
    public Packed Imports;
    public Packed ImportsBefore;

    /// <summary>The index of its period among those built.</summary>
    public readonly int Period => (int)(Key >> PeriodShift);

    /// <summary>The partner's number.</summary>
    public readonly int Partner => (int)(Key >> PartnerShift) & 0xffff;

    public readonly byte Tag => (byte)(Key >> TagShift);

    /// <summary>A packed code, or the index of a group.</summary>
    public readonly ulong Commodity => (ulong)Key;

    public static byte TagOf(int level) => level < 0 ? GroupTag : (byte)level;

    public static UInt128 KeyOf(int period, int partner, byte tag, ulong commodity) =>
        ((UInt128)(uint)period << PeriodShift) | ((UInt128)(uint)partner << PartnerShift) | ((UInt128)tag << TagShift) | commodity;

    public static CommodityLevel LevelOf(byte tag) => tag == GroupTag ? CommodityLevel.Group : (CommodityLevel)(2 * tag);

    public static int MaxSize => ByPartnerRowFormat.MaxSize;

    public static int Write(Span<byte> destination, in ByPartnerRow row, in ByPartnerRow before)
    {
        var length = ByPartnerRowFormat.WriteKey(destination, row.Key, before.Key);
        length += ByPartnerRowFormat.WriteFigure(destination[length..], row.Exports.Figure);
        length += ByPartnerRowFormat.WriteFigure(destination[length..], row.ExportsBefore.Figure);
        length += ByPartnerRowFormat.WriteFigure(destination[length..], row.Imports.Figure);
        return length + ByPartnerRowFormat.WriteFigure(destination[length..], row.ImportsBefore.Figure);
    }

    public static int Read(ReadOnlySpan<byte> source, in ByPartnerRow before, out ByPartnerRow row)
    {
        var length = ByPartnerRowFormat.ReadKey(source, before.Key, out var key);
        length += ByPartnerRowFormat.ReadFigure(source[length..], out var exports);
        length += ByPartnerRowFormat.ReadFigure(source[length..], out var exportsBefore);
        length += ByPartnerRowFormat.ReadFigure(source[length..], out var imports);
        length += ByPartnerRowFormat.ReadFigure(source[length..], out var importsBefore);
        row = new ByPartnerRow
        {
            Key = key,
            Exports = Packed.Of(exports),
            ExportsBefore = Packed.Of(exportsBefore),
            Imports = Packed.Of(imports),
            ImportsBefore = Packed.Of(importsBefore),
        };
        return length;
    }

    public readonly UInt128 SortKey => Key;

    /// <summary>A figure without its quantity.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Packed
    {
        private Int128 _value;
        private Int128 _netWeight;
        private int _traits;
        private FigureStatus _status;
        private AmountSet _known;
        private bool _traded;

        public static Packed Of(in CommodityFigure figure) => new()
        {
            _value = figure.Value,
            _netWeight = figure.NetWeight,
            _traits = figure.Traits,
            _status = figure.Status,
            _known = figure.Known & (AmountSet.Value | AmountSet.NetWeight),
            _traded = figure.Traded,
        };

        public readonly CommodityFigure Figure => new(_status, _known, _traded, _traits, _value, _netWeight);
    }
}

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

    // The bits below hold the status, which of value and net weight are known, and whether there was trade.
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
        var flags = (int)figure.Status | ((int)(figure.Known & (AmountSet.Value | AmountSet.NetWeight)) << StatusBits) | (figure.Traded ? Traded : 0);
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
