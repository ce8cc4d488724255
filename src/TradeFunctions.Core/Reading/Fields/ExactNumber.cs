namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// Decimal numbers as scaled integers: digits with an optional point, and an exponent where it has lost no digit (see
/// <see cref="ExponentForm"/>); no thousands separators, which <see cref="NumberStyle"/> takes out first. Trade figures are not negative: a
/// minus sign is damage and said so.
/// </summary>
internal static class ExactNumber
{
    /// <summary>Of a figure that the file gives in its own unit.</summary>
    public const int Thousandths = 3;

    /// <summary>Of a figure that the file gives in thousands: its millionths are thousandths of the unit.</summary>
    public const int Millionths = 6;

    private const int MaxShortDigits = 18;
    private static readonly long[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];

    /// <summary>How many smallest parts one has.</summary>
    public static long Power(int decimals) => Powers[decimals];

    /// <summary>Reads a number as a whole number of its smallest parts.</summary>
    /// <param name="text">ASCII, blanks removed.</param>
    /// <param name="parts">The number times ten to the power of <paramref name="decimals"/>, after <see cref="NumberStatus.Exact"/>
    /// or <see cref="NumberStatus.Rounded"/>.</param>
    /// <param name="round">Whether further decimals are rounded, half away from zero, rather than refused.</param>
    /// <param name="decimals">How many decimals are kept: <see cref="Thousandths"/> or <see cref="Millionths"/>.</param>
    public static NumberStatus Read(ReadOnlySpan<byte> text, out long parts, bool round = false, int decimals = Thousandths)
    {
        if (text.IsEmpty)
        {
            parts = 0;
            return NumberStatus.Empty;
        }

        return TryReadShort(text, decimals, out parts) ? NumberStatus.Exact : ReadLong(text, decimals, out parts, round);
    }

    private static NumberStatus ReadLong(ReadOnlySpan<byte> text, int decimals, out long parts, bool round)
    {
        parts = 0;
        if (text.IndexOfAny((byte)'e', (byte)'E') < 0) return ReadAny(text, decimals, out parts, round);
        Span<byte> plain = stackalloc byte[ExponentForm.MaxPlainLength];
        return ExponentForm.Expand(text, plain, out var length) is { } problem ? problem : ReadAny(plain[..length], decimals, out parts, round);
    }

    /// <summary>Reads a number like nearly every one in these files: eighteen digits at most with the zeros that are added, so nothing can
    /// overflow. False for others, and for what is no number.</summary>
    public static bool TryReadShort(ReadOnlySpan<byte> text, int decimals, out long parts)
    {
        parts = 0;
        if (text.IsEmpty || text.Length > MaxShortDigits - decimals) return false;
        long number = 0;
        var point = -1;
        for (var i = 0; i < text.Length; i++)
        {
            var digit = (uint)(text[i] - '0');
            if (digit <= 9) number = (number * 10) + digit;
            else if (text[i] == (byte)'.' && point < 0) point = i;
            else return false;
        }

        var written = point < 0 ? 0 : text.Length - 1 - point;
        if (written > decimals || (point >= 0 && text.Length == 1)) return false;
        parts = number * Powers[decimals - written];
        return true;
    }

    private static NumberStatus ReadAny(ReadOnlySpan<byte> text, int decimals, out long parts, bool round)
    {
        parts = 0;
        var negative = text[0] == (byte)'-';
        if (negative) text = text[1..];
        var point = text.IndexOf((byte)'.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.Length + fraction.Length == 0 || !IsDigits(whole) || !IsDigits(fraction)) return NumberStatus.NotANumber;
        var kept = fraction[..Math.Min(fraction.Length, decimals)];
        var further = fraction[kept.Length..];
        var exact = further.IndexOfAnyExcept((byte)'0') < 0;
        if (negative && (whole.IndexOfAnyExcept((byte)'0') >= 0 || fraction.IndexOfAnyExcept((byte)'0') >= 0)) return NumberStatus.Negative;
        if (!exact && !round) return NumberStatus.TooManyDecimals;
        var roundUp = further.Length > 0 && further[0] >= (byte)'5';
        if (!TryScale(whole, kept, decimals, roundUp && !exact, out parts)) return NumberStatus.TooLarge;
        return exact ? NumberStatus.Exact : NumberStatus.Rounded;
    }

    /// <summary>Reads a code of at most nine digits, also as tools write it that take codes for numbers: <c>392.0</c>.</summary>
    public static bool TryReadCode(ReadOnlySpan<byte> text, out int code) =>
        TryReadDigits(text, out code) || (text is [>= (byte)'0' and <= (byte)'9', ..] && TryReadDigits(WithoutZeroDecimals(text), out code));

    /// <summary>Cuts the decimals off a whole number that was written as one with decimals, <c>392.0</c>; any other text is empty.</summary>
    public static ReadOnlySpan<byte> WithoutZeroDecimals(ReadOnlySpan<byte> text)
    {
        var point = text.IndexOfAny((byte)'.', (byte)',');
        return point > 0 && point < text.Length - 1 && text[(point + 1)..].IndexOfAnyExcept((byte)'0') < 0 ? text[..point] : default;
    }

    private static bool TryReadDigits(ReadOnlySpan<byte> text, out int code)
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

    private static bool TryScale(ReadOnlySpan<byte> whole, ReadOnlySpan<byte> fraction, int decimals, bool roundUp, out long parts)
    {
        parts = 0;
        ulong sum = 0;
        var valid = true;
        foreach (var b in whole) valid &= TryAppend(ref sum, b - '0');
        foreach (var b in fraction) valid &= TryAppend(ref sum, b - '0');
        for (var i = fraction.Length; i < decimals; i++) valid &= TryAppend(ref sum, 0);
        if (roundUp) sum++;
        if (!valid || sum > long.MaxValue) return false;
        parts = (long)sum;
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

/// <summary>How reading a number went.</summary>
internal enum NumberStatus
{
    /// <summary>An exact number.</summary>
    Exact,

    /// <summary>A number with more decimals than are kept, rounded.</summary>
    Rounded,

    /// <summary>No text.</summary>
    Empty,

    /// <summary>Text that is no decimal number.</summary>
    NotANumber,

    /// <summary>A number with an exponent that stands for digits which are not there.</summary>
    Shortened,

    /// <summary>A number whose one separator may stand before decimals or between thousands: nothing in the file says which.</summary>
    Ambiguous,

    /// <summary>A number with another decimal mark, or grouped in another way, than the file's other numbers.</summary>
    OtherStyle,

    /// <summary>More than three decimals that are not zero.</summary>
    TooManyDecimals,

    /// <summary>Beyond 9,223,372,036,854,775.807.</summary>
    TooLarge,

    /// <summary>Below zero.</summary>
    Negative,
}
