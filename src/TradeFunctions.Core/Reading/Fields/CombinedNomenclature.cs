using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// Codes of the European Union's Combined Nomenclature, whose first six characters are those of the Harmonized System. Where figures are
/// confidential, letters take the place of digits: <c>39XXXXXX</c> is what is kept back within chapter 39, <c>2710XXXX</c> within heading 2710,
/// <c>99RRR100</c> a code of Eurostat's own. They become <c>39XXXX</c>, <c>2710XX</c> and <c>99RRR1</c>: goods that are in their chapter and in TOTAL
/// like any other, in a subheading that the System does not have.
/// </summary>
internal static class CombinedNomenclature
{
    /// <summary>The characters that the Harmonized System has.</summary>
    public const int SubheadingLength = 6;

    private const int NationalLength = 8;
    private const int ChapterLength = 2;

    // UN Comtrade's code for commodities not specified according to kind.
    private static readonly CommodityCode NotSpecified = CommodityCode.Parse("9999AA");

    /// <summary>Reads a code of eight characters, TOTAL, or a chapter, heading or subheading.</summary>
    /// <param name="text">The code.</param>
    /// <param name="code">The subheading, or what the text names.</param>
    public static bool TryRead(ReadOnlySpan<byte> text, out CommodityCode code)
    {
        code = CommodityCode.Total;
        if (FieldText.Is(text, "TOTAL"u8)) return true;
        code = default;
        if (text.Length is not (NationalLength or ChapterLength or 4 or SubheadingLength)) return false;
        foreach (var character in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)character)) return false;
        }

        if (text[..ChapterLength].IndexOfAnyExceptInRange((byte)'0', (byte)'9') >= 0)
        {
            code = NotSpecified;
            return text.Length == NationalLength && text.IndexOfAnyExcept((byte)'X', (byte)'x') < 0;
        }

        return text is not [(byte)'0', (byte)'0', ..] && CommodityCode.TryParse(text[..Math.Min(text.Length, SubheadingLength)], out code);
    }
}
