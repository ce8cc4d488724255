namespace TradeFunctions.Core.Reading;

/// <summary>
/// Plain decimal numbers as scaled integers: digits with an optional point, no exponent (a spreadsheet that wrote one has
/// lost digits), no thousands separators. Trade figures are not negative: a minus sign is damage and said so.
/// </summary>
internal static class ExactNumber
{
    private const int Decimals = 3;

    /// <summary>Reads a number in thousandths.</summary>
    /// <param name="text">ASCII, blanks removed.</param>
    /// <param name="thousandths">The number times 1,000, after <see cref="NumberStatus.Exact"/> or <see cref="NumberStatus.Rounded"/>.</param>
    /// <param name="round">Whether further decimals are rounded, half away from zero, rather than refused.</param>
    public static NumberStatus Read(ReadOnlySpan<byte> text, out long thousandths, bool round = false)
    {
        if (text.IsEmpty)
        {
            thousandths = 0;
            return NumberStatus.Empty;
        }

        return TryReadShort(text, out thousandths) ? NumberStatus.Exact : ReadAny(text, out thousandths, round);
    }

    // Nearly every number in these files: up to fifteen digits and point, three decimals at most, so nothing can overflow.
    private static bool TryReadShort(ReadOnlySpan<byte> text, out long thousandths)
    {
        thousandths = 0;
        if (text.Length > 15) return false;
        long number = 0;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9) number = (number * 10) + digit;
            else if (text[i] == (byte)'.' && point < 0) point = i;
            else return false;
        }

        var decimals = point < 0 ? 0 : text.Length - 1 - point;
        if (decimals > Decimals || (point >= 0 && text.Length == 1)) return false;
        thousandths = number * (decimals switch { 0 => 1000, 1 => 100, 2 => 10, _ => 1 });
        return true;
    }

    private static NumberStatus ReadAny(ReadOnlySpan<byte> text, out long thousandths, bool round)
    {
        thousandths = 0;
        var negative = text[0] == (byte)'-';
        if (negative) text = text[1..];
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !IsDigits(whole) || !IsDigits(fraction)) return NumberStatus.NotANumber;
        var kept = fraction[..Math.Min(fraction.Length, Decimals)];
        var further = fraction[kept.Length..];
        var exact = further.IndexOfAnyExcept((byte)'0') < 0;
        if (negative && (whole.IndexOfAnyExcept((byte)'0') >= 0 || fraction.IndexOfAnyExcept((byte)'0') >= 0)) return NumberStatus.Negative;
        if (!exact && !round) return NumberStatus.TooManyDecimals;
        var roundUp = further.Length > 0 && further[0] >= (byte)'5';
        if (!TryScale(whole, kept, roundUp && !exact, out thousandths)) return NumberStatus.TooLarge;
        return exact ? NumberStatus.Exact : NumberStatus.Rounded;
    }

    /// <summary>Reads a code of at most nine digits.</summary>
    public static bool TryReadCode(ReadOnlySpan<byte> text, out int code)
    {
        code = 0;
        if (text.Length is 0 or > 9) return false;
        foreach (var b in text)
        {
            var digit = (uint)(b - '0');
            if (digit > 9) return false;
            code = (code * 10) + (int)digit;
        }

        return true;
    }

    private static bool TryScale(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, bool roundUp, out long thousandths)
    {
        thousandths = 0;
        ulong sum = 0;
        var valid = true;
        foreach (var b in whole) valid &= TryAppend(ref sum, b - '0');
        foreach (var b in fraction) valid &= TryAppend(ref sum, b - '0');
        for (var i = fraction.Length; i < Decimals; i++) valid &= TryAppend(ref sum, 0);
        if (roundUp) sum++;
        if (!valid || sum > long.MaxValue) return false;
        thousandths = (long)sum;
        return true;
    }

    private static bool TryAppend(ref ulong sum, int digit)
    {
        if (sum > long.MaxValue / 10) return false;
        sum = (sum * 10) + (uint)digit;
        return true;
    }

    private static bool IsDigits(ReadOnlySpan<byte> text) => text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
}
