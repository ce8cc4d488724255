using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// Reads codes of the Harmonized System: digits, two for a chapter, four for a heading, six for a subheading, eight to ten in a country's own
/// list (Japan's have nine). A text that is not clearly a code is not read, and no code is turned into one of another level.
/// </summary>
/// <remarks>
/// Read besides: the leading zero that a spreadsheet takes away, put back where the System has such a heading (not for 854: chapter 08 ends
/// with 0814); <c>8542.0</c>, a code that a tool took for a number; and the points
/// and blanks of tariff books, which stand after the fourth digit and then after every second, or between chapter and heading:
/// <c>8542.31</c>, <c>85.42</c>, <c>8542.31.00</c>, <c>8542 31</c>. Letters occur in the codes of goods that the System has no code for, in
/// the chapters 98 and 99 (<c>9999AA</c>), and in the last digits of national codes.
/// </remarks>
internal static class CommodityField
{
    /// <summary>The digits of a subheading; codes of the SITC and BEC have fewer.</summary>
    public const int SubheadingLength = 6;

    private const int LongestText = 16;
    private const int HeadingLength = 4;

    // The last heading of each of the chapters 01 to 09 in any edition.
    private static ReadOnlySpan<byte> LastHeadings => [6, 10, 9, 10, 11, 4, 14, 14, 10];

    /// <summary>Reads a code.</summary>
    /// <param name="text">The code, blanks around it removed.</param>
    /// <param name="level">The length that the file says the code has, 0 for TOTAL; null: it does not say.</param>
    /// <param name="isDotted">Whether the file writes codes with points: then <c>2709.0</c> may be what is left of 2709.00, subheading
    /// 270900.</param>
    /// <param name="code">The code.</param>
    /// <returns>Null, or the code of the reject.</returns>
    public static string? Read(ReadOnlySpan<byte> text, int? level, bool isDotted, out CommodityCode code)
    {
        // Nearly every code: nothing but digits, as many as there should be.
        if (text.Length is 2 or 4 or 6 && (level is null || level == text.Length) && IsDigits(text) && text is not [(byte)'0', (byte)'0', ..])
            return CommodityCode.TryParse(text, out code) ? null : RejectCodes.UnknownCommodity;
        code = default;
        if (Placeholder.IsNotAvailable(text)) return RejectCodes.Missing;
        if (FieldText.Is(text, "TOTAL"u8))
        {
            code = CommodityCode.Total;
            return level is null or 0 ? null : RejectCodes.ContradictoryLevel;
        }

        Span<byte> plain = stackalloc byte[LongestText];
        if (!TryPlain(text, level, isDotted, plain, out var length)) return RejectCodes.UnknownCommodity;
        var digits = plain[..length];
        if (digits.Length is 1 or 3 or 5 && !TryPutZeroBack(plain, ref digits)) return RejectCodes.UnknownCommodity;
        if (digits.Length is not (2 or 4 or 6 or 8 or 9 or 10) || digits is [(byte)'0', (byte)'0'] || !MayHaveItsLetters(digits))
            return RejectCodes.UnknownCommodity;
        if (level is not null && level != digits.Length) return RejectCodes.ContradictoryLevel;
        return CommodityCode.TryParse(digits, out code) ? null : RejectCodes.UnknownCommodity;
    }

    private static bool TryPutZeroBack(Span<byte> plain, ref Span<byte> digits)
    {
        if (!IsDigits(digits) || IsForeign(digits)) return false;
        var length = digits.Length;
        digits.CopyTo(plain[1..]);
        plain[0] = (byte)'0';
        digits = plain[..(length + 1)];
        return true;
    }

    /// <summary>Whether a text is digits alone.</summary>
    public static bool IsNumber(ReadOnlySpan<byte> text) => !text.IsEmpty && IsDigits(text);

    /// <summary>Whether digits are no code of the Harmonized System even with a leading zero put back: no chapter, or no heading of one.</summary>
    public static bool IsForeign(ReadOnlySpan<byte> digits)
    {
        if (digits.Length is not (1 or 3 or 5)) return false;
        var chapter = digits[0] - '0';
        if (chapter == 0 || digits.Length == 1) return chapter == 0;
        var heading = ((digits[1] - '0') * 10) + (digits[2] - '0');
        return heading == 0 || heading > LastHeadings[chapter - 1];
    }

    /// <summary>Whether a code is written with a point before its last digits, as in tariff books: <c>8542.31</c>, or <c>8542.3</c> where a tool
    /// has cut a zero off.</summary>
    public static bool IsDotted(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOf((byte)'.');
        return point > 0 && !text[(point + 1)..].SequenceEqual("0"u8) && IsDigits(text[..point]);
    }

    private static bool IsDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;

    private static bool MayHaveItsLetters(ReadOnlySpan<byte> code)
    {
        var letters = code.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        if (letters < 0) return true;
        foreach (var b in code[letters..])
        {
            if (!char.IsAsciiLetterOrDigit((char)b)) return false;
        }

        var isOwnChapter = code is [(byte)'9', (byte)'8' or (byte)'9', ..];
        return letters >= 2 && (code.Length > SubheadingLength || (code.Length == SubheadingLength && isOwnChapter));
    }

    // Removes separators between the digits, if they are in the usual places.
    private static bool TryPlain(ReadOnlySpan<byte> text, int? level, bool isDotted, Span<byte> plain, out int length)
    {
        length = 0;
        var mark = text.IndexOfAny((byte)'.', (byte)' ');
        if (mark < 0)
        {
            if (text.Length > CommodityCode.MaxLength) return false;
            text.CopyTo(plain);
            length = text.Length;
            return true;
        }

        if (text.Length > LongestText) return false;
        var first = text[..mark];
        var rest = text[mark..];
        if (IsWholeNumber(first, rest, level, isDotted))
        {
            first.CopyTo(plain);
            length = first.Length;
            return length <= CommodityCode.MaxLength;
        }

        if (first.Length is 0 or > HeadingLength || !IsDigits(first)) return false;
        if (rest.SequenceEqual(".00"u8) && level is null) return false;
        first.CopyTo(plain);
        length = first.Length;
        return TryAppendParts(rest, plain, ref length);
    }

    // "8542.0", and "8542.00" where the file says that the code has four digits; elsewhere that may be 854200.
    private static bool IsWholeNumber(ReadOnlySpan<byte> first, ReadOnlySpan<byte> rest, int? level, bool isDotted)
    {
        if (first.IsEmpty || !IsDigits(first)) return false;
        if (rest.SequenceEqual(".0"u8)) return !isDotted || level is not null;
        return rest.SequenceEqual(".00"u8) && level is not null && (level == first.Length || level == first.Length + 1);
    }

    // ".31", ".31.00", " 31 00", ".31.0000": two digits a part, but for a last one of four.
    private static bool TryAppendParts(ReadOnlySpan<byte> rest, Span<byte> plain, ref int length)
    {
        var separator = rest[0];
        while (!rest.IsEmpty)
        {
            if (rest[0] != separator) return false;
            rest = rest[1..];
            var end = rest.IndexOf(separator);
            var part = end < 0 ? rest : rest[..end];
            var isLast = end < 0;
            if (part.Length != 2 && !(isLast && part.Length == HeadingLength && length >= SubheadingLength - 1)) return false;
            if (!IsDigits(part) || length + part.Length > CommodityCode.MaxLength) return false;
            part.CopyTo(plain[length..]);
            length += part.Length;
            rest = rest[part.Length..];
        }

        return true;
    }
}
