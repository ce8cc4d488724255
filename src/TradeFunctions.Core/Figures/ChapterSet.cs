using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Chapters of the Harmonized System, 00 to 99: they are the same in all its editions.</summary>
internal readonly record struct ChapterSet(UInt128 Bits)
{
    /// <summary>A code that does not begin with two digits is of no chapter.</summary>
    public const int NoChapter = -1;

    public static readonly ChapterSet None;

    /// <summary>Every chapter, for goods of which it is not known.</summary>
    public static readonly ChapterSet All = new(UInt128.MaxValue);

    private const int FirstDigit = 3;
    private const int SymbolBits = 6;

    public bool IsEmpty => Bits == 0;

    public bool Has(int chapter) => chapter == NoChapter ? !IsEmpty : ((Bits >> chapter) & 1) != 0;

    public ChapterSet With(int chapter) => chapter == NoChapter ? this : new(Bits | (UInt128.One << chapter));

    /// <summary>The chapter of a code.</summary>
    public static int Of(CommodityCode code)
    {
        var (tens, ones) = (Digit(code, CommodityCode.MaxLength - 1), Digit(code, CommodityCode.MaxLength - 2));
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (10 * tens) + ones : NoChapter;
    }

    private static int Digit(CommodityCode code, int place) => (int)((code.Packed >> (SymbolBits * place)) & 63) - FirstDigit;
}
