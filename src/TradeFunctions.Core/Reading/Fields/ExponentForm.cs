namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// Numbers with an exponent. As written such a number is exact; the question is whether the tool that wrote it left digits out. Nothing
/// but its form can tell:
/// <list type="bullet">
/// <item>R, Python, Java and JavaScript write the shortest text that is the same number: <c>1e+05</c>, <c>1.25e+11</c>, <c>5.5E5</c>. Their
/// mantissa ends with no zero, but for the one after the point that Java always writes.</item>
/// <item>A spreadsheet writes what its cell shows: with the format "scientific" two decimals always (<c>2.72E+12</c>, <c>1.50E+11</c>, for
/// 2718281828459 and for anything near 150 thousand million), without a format up to six digits and no zeros at the end
/// (<c>2.71828E+12</c>, <c>1.5E+11</c>), always with a capital letter and a sign.</item>
/// <item>C's <c>%g</c> and R's <c>format</c> write six and seven digits, <c>%.2e</c> a fixed number of decimals, in small letters.</item>
/// </list>
/// So digits were left out, or may have been, where whole digits are missing between the mantissa and the unit (<c>2.72E+12</c> says nothing
/// of ten) and the mantissa is no short one: three digits or more with a capital letter; with a small one six, seven, or the fifteen at which
/// R ends, or a zero after further decimals. And two decimals, capital letter and sign are the spreadsheet's format wherever they occur.
/// </summary>
internal static class ExponentForm
{
    /// <summary>Room for any number that is expanded.</summary>
    public const int MaxPlainLength = 128;

    private const int MaxMantissa = 32;
    private const int MaxExponent = 40;

    /// <summary>Writes a number without its exponent.</summary>
    /// <param name="text">ASCII, with an <c>e</c> or <c>E</c>.</param>
    /// <param name="plain">At least <see cref="MaxPlainLength"/> bytes.</param>
    /// <param name="length">How many of them were written.</param>
    /// <returns>Null, or why there is no such number.</returns>
    public static NumberStatus? Expand(ReadOnlySpan<byte> text, Span<byte> plain, out int length)
    {
        length = 0;
        var at = text.IndexOfAny((byte)'e', (byte)'E');
        var negative = text[0] == (byte)'-';
        var mantissa = negative ? text[1..at] : text[..at];
        if (!TryReadExponent(text[(at + 1)..], out var exponent) || !TrySplit(mantissa, out var whole, out var decimals))
            return NumberStatus.NotANumber;
        if (negative) plain[length++] = (byte)'-';
        if (mantissa.IndexOfAnyExcept((byte)'0', (byte)'.') < 0) exponent = 0;
        else if (IsShortened(whole, decimals, exponent, IsSpreadsheet(text[at..]), text[at] == (byte)'E')) return NumberStatus.Shortened;
        if (exponent > MaxExponent) return NumberStatus.TooLarge;
        exponent = Math.Max(exponent, -MaxExponent);
        length += Place(whole, decimals, exponent, plain[length..]);
        return null;
    }

    private static bool IsShortened(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> decimals, int exponent, bool isSpreadsheet, bool isCapital)
    {
        if (isSpreadsheet && decimals.Length == 2) return true;
        if (exponent <= decimals.Length) return false;
        var digits = whole.TrimStart((byte)'0').Length + decimals.Length;
        if (isCapital) return digits >= 3;
        return digits is 6 or 7 or >= 15 || (decimals.Length > 1 && decimals[^1] == (byte)'0');
    }

    // "E+11", "E-05".
    private static bool IsSpreadsheet(ReadOnlySpan<byte> exponent) => exponent is [(byte)'E', (byte)'+' or (byte)'-', ..];

    private static bool TryReadExponent(ReadOnlySpan<byte> text, out int exponent)
    {
        var negative = text is [(byte)'-', ..];
        if (text is [(byte)'+' or (byte)'-', ..]) text = text[1..];
        exponent = 0;
        if (text.Length is 0 or > 3) return false;
        foreach (var b in text)
        {
            if (b is < (byte)'0' or > (byte)'9') return false;
            exponent = (exponent * 10) + b - '0';
        }

        if (negative) exponent = -exponent;
        return true;
    }

    private static bool TrySplit(ReadOnlySpan<byte> mantissa, out ReadOnlySpan<byte> whole, out ReadOnlySpan<byte> decimals)
    {
        var point = mantissa.IndexOf((byte)'.');
        whole = point < 0 ? mantissa : mantissa[..point];
        decimals = point < 0 ? default : mantissa[(point + 1)..];
        return whole.Length > 0 && mantissa.Length <= MaxMantissa && IsDigits(whole) && IsDigits(decimals);
    }

    private static int Place(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> decimals, int exponent, Span<byte> plain)
    {
        var point = whole.Length + exponent;
        var length = 0;
        for (var position = Math.Min(point, 0); position < Math.Max(point, whole.Length + decimals.Length); position++)
        {
            if (position == point) plain[length++] = (byte)'.';
            plain[length++] = position < 0 || position >= whole.Length + decimals.Length ? (byte)'0'
                : position < whole.Length ? whole[position] : decimals[position - whole.Length];
        }

        return length;
    }

    private static bool IsDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
