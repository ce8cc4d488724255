using System.Runtime.InteropServices;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Cells;

/// <summary>
/// <see cref="CellFigures"/> in five numbers. <see cref="Meta"/>, from its lowest bit: three bits for value, net weight
/// and quantity that are there, unit 16, currency 21, valuation 8, marks 8,
/// one that says the row could not be read, and one that it was left out. A figure that is not there is 0, so that
/// equal figures are equal bytes; an FOB value, which is above zero where there is one, needs no bit.
/// </summary>
[StructLayout(LayoutKind.Sequential, Pack = 8)]
internal readonly record struct PackedFigures(long Value, long NetWeight, long Quantity, long FobValue, ulong Meta)
{
    /// <summary>The largest size of a figure: a decimal of 18 digits, which is what the refined file's columns hold.</summary>
    public const long Limit = 999_999_999_999_999_999;

    public const ulong HasValue = 1;
    public const ulong HasNetWeight = 2;
    public const ulong HasQuantity = 4;
    private const int UnitShift = 3;
    private const int CurrencyShift = UnitShift + 16;
    private const int ValuationShift = CurrencyShift + 21;
    private const int MarksShift = ValuationShift + 8;
    private const ulong Unreadable = 1UL << (MarksShift + 8);
    private const ulong WasLeftOut = Unreadable << 1;

    /// <summary>A row that was left out.</summary>
    public static readonly PackedFigures LeftOut = Of(CellFigures.Absent) with { Meta = WasLeftOut };

    /// <summary>The bits that a unit sets in a <see cref="Meta"/>; those of the other parts likewise.</summary>
    public static ulong MetaOfUnit(ulong unit) => unit << UnitShift;

    /// <inheritdoc cref="MetaOfUnit"/>
    public static ulong MetaOfCurrency(ulong currency) => currency << CurrencyShift;

    /// <inheritdoc cref="MetaOfUnit"/>
    public static ulong MetaOfValuation(ulong valuation) => valuation << ValuationShift;

    /// <inheritdoc cref="MetaOfUnit"/>
    public static ulong MetaOfMarks(ulong marks) => marks << MarksShift;

    /// <summary>The quantity's unit in a <see cref="Meta"/>.</summary>
    public static ulong UnitOf(ulong meta) => (ushort)(meta >> UnitShift);

    /// <summary>The currency in a <see cref="Meta"/>: <see cref="PackedCode"/>.</summary>
    public static ulong CurrencyOf(ulong meta) => (meta >> CurrencyShift) & ((1UL << 21) - 1);

    /// <summary>The valuation in a <see cref="Meta"/>.</summary>
    public static ulong ValuationOf(ulong meta) => (byte)(meta >> ValuationShift);

    /// <summary>The marks in a <see cref="Meta"/>.</summary>
    public static ulong MarksOf(ulong meta) => (byte)(meta >> MarksShift);

    public FigureMarks Marks => (FigureMarks)MarksOf(Meta);

    /// <summary>Whether the row's figures could not be read.</summary>
    public bool IsRejected => (Meta & Unreadable) != 0;

    /// <summary>Whether the row was left out and only shows that there was trade.</summary>
    public bool IsLeftOut => (Meta & WasLeftOut) != 0;

    /// <summary>Whether the row says that there was no trade: see <see cref="CellFigures.IsZero"/>.</summary>
    public bool IsZero => (Meta & HasValue) != 0 && (Value | NetWeight | Quantity) == 0;

    /// <summary>A row whose figures could not be read.</summary>
    /// <param name="isConverted">Whether its code was converted from another edition: it decides which edition is published.</param>
    public static PackedFigures Rejected(bool isConverted)
    {
        var figures = Of(CellFigures.Absent with { Marks = isConverted ? FigureMarks.ConvertedClassification : FigureMarks.None });
        return figures with { Meta = figures.Meta | Unreadable };
    }

    public static PackedFigures Of(in CellFigures figures)
    {
        var meta = (figures.Value is null ? 0 : HasValue)
            | (figures.NetWeight is null ? 0 : HasNetWeight)
            | (figures.Quantity is null ? 0 : HasQuantity)
            | ((ulong)(ushort)figures.QuantityUnit << UnitShift)
            | (PackedCode.Of(figures.Currency) << CurrencyShift)
            | ((ulong)figures.Valuation << ValuationShift)
            | ((ulong)figures.Marks << MarksShift);
        var fob = Fits(figures.FobValue) ? figures.FobValue ?? 0 : 0;
        return new PackedFigures(figures.Value ?? 0, figures.NetWeight ?? 0, figures.Quantity ?? 0, fob, meta);
    }

    public CellFigures Unpack() => new(
        (Meta & HasValue) == 0 ? null : Value,
        (Meta & HasNetWeight) == 0 ? null : NetWeight,
        (Meta & HasQuantity) == 0 ? null : Quantity,
        (short)UnitOf(Meta),
        PackedCode.Unpack(CurrencyOf(Meta)),
        (Valuation)ValuationOf(Meta),
        Marks,
        FobValue == 0 ? null : FobValue);

    /// <summary>Whether every figure of the row's own fits into 18 digits. An FOB value that does not is left away, as one is that cannot be
    /// read: it is only additional to the value.</summary>
    public static bool Fits(in CellFigures figures) => Fits(figures.Value) && Fits(figures.NetWeight) && Fits(figures.Quantity);

    private static bool Fits(long? figure) => figure is not { } number || number is >= -Limit and <= Limit;
}
