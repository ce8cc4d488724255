using System.Runtime.InteropServices;
using TradeFunctions.Core.Cells.Sorting;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;

namespace TradeFunctions.Core.Slices.Commodities;

/// <summary>
/// One commodity with one partner in one period, both flows, now and a year before, on its way to <see cref="ByPartnerEntity"/>. The key sorts
/// by period, partner, level and commodity.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal struct ByPartnerRow : IComparable<ByPartnerRow>, IDeltaCoded<ByPartnerRow>
{
    /// <summary>Sorts before every level: what the levels are shares of.</summary>
    public const byte TotalTag = 0;

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

    /// <inheritdoc/>
    public static int MaxSize => ByPartnerRowFormat.MaxSize;

    /// <inheritdoc/>
    public static int Write(Span<byte> destination, in ByPartnerRow row, in ByPartnerRow before)
    {
        var length = ByPartnerRowFormat.WriteKey(destination, row.Key, before.Key);
        length += ByPartnerRowFormat.WriteFigure(destination[length..], row.Exports.Figure);
        length += ByPartnerRowFormat.WriteFigure(destination[length..], row.ExportsBefore.Figure);
        length += ByPartnerRowFormat.WriteFigure(destination[length..], row.Imports.Figure);
        return length + ByPartnerRowFormat.WriteFigure(destination[length..], row.ImportsBefore.Figure);
    }

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public readonly int CompareTo(ByPartnerRow other) => Key.CompareTo(other.Key);

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
            _known = figure.Known & ~AmountSet.Quantity,
            _traded = figure.Traded,
        };

        public readonly CommodityFigure Figure => new(_status, _known, _traded, _traits, _value, _netWeight);
    }
}
