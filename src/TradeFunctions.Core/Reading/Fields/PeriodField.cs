using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Reading.Fields;

/// <summary>
/// Reads periods: years, months, quarters, and January–February in one, as publishers and tools write them. An ambiguous text is not read: a date may mean its day, its
/// month, or the quarter or year that begins on it, and 2024.1 for January or October.
/// </summary>
internal static class PeriodField
{
    /// <summary>The month number with which UN Comtrade and Eurostat say "the whole year".</summary>
    private const int WholeYear = 52;

    private const int YearLength = 4;
    private const int MonthLength = 2;

    /// <summary>Reads <c>2024</c>, <c>202405</c>, <c>2024-05</c>, <c>2024-5</c>, <c>2024/05</c>, <c>2024M05</c>, <c>2024-M05</c>, <c>202452</c> for
    /// the year, <c>2024.0</c> and <c>202405.0</c> of tools that take codes for numbers, <c>2024Q1</c> and <c>2024-Q1</c>, and <c>2024-01/2024-02</c> and
    /// <c>202401-202402</c> for both months together.</summary>
    public static bool TryRead(ReadOnlySpan<byte> text, out Period period)
    {
        period = default;
        if (TryReadQuarter(text, out period) || TryReadJanuaryFebruary(text, out period)) return true;
        if (!TrySplit(text, out var year, out var month) && !TrySplit(ExactNumber.WithoutZeroDecimals(text), out year, out month)) return false;
        return month is null or WholeYear ? Period.TryFromPublishersCode(year, out period) : Period.TryFromPublishersCode((year * 100) + month.Value, out period);
    }

    /// <summary>Whether a text names a year by month 52, as files do that have a year's total among its months.</summary>
    public static bool IsWholeYear(ReadOnlySpan<byte> text) => TrySplit(text, out _, out var month) && month == WholeYear;

    /// <summary>The year of a text that is not a period but a year with month 0 or 13; null: not known. Other numbers of six digits are
    /// probably not dates at all.</summary>
    public static int? YearOf(ReadOnlySpan<byte> text) =>
        TrySplit(text, out var year, out var month) && month is 0 or 13 && Period.TryFromPublishersCode(year, out _) ? year : null;

    /// <summary>Whether a text is clearly a half-year, a four-month period or a week, and so no period that is read.</summary>
    public static bool IsOtherFrequency(ReadOnlySpan<byte> text)
    {
        if (text.Length is < 6 or > 8 || !ExactNumber.TryReadCode(text[..YearLength], out var year) || !Period.TryFromPublishersCode(year, out _)) return false;
        var rest = text[YearLength..];
        if (rest[0] is (byte)'-' or (byte)' ') rest = rest[1..];
        if (rest.Length < 2 || !ExactNumber.TryReadCode(rest[1..], out var number)) return false;
        return rest[0] switch
        {
            (byte)'S' or (byte)'s' or (byte)'H' or (byte)'h' => number is 1 or 2,
            (byte)'T' or (byte)'t' => number is >= 1 and <= 4,
            (byte)'W' or (byte)'w' => number is >= 1 and <= 53,
            _ => false,
        };
    }

    /// <summary>Whether a text is a year and two digits, as <c>2009-10</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isTwoYears">Whether these are those of the year after it, as fiscal years are written.</param>
    public static bool IsYearAndTwoDigits(ReadOnlySpan<byte> text, out bool isTwoYears)
    {
        isTwoYears = false;
        if (text.Length != 7 || text[YearLength] is not ((byte)'-' or (byte)'/') || !TrySplit(text, out var year, out var number)) return false;
        isTwoYears = number == (year + 1) % 100;
        return true;
    }

    private static bool TryReadQuarter(ReadOnlySpan<byte> text, out Period period)
    {
        period = default;
        if (text.Length is < YearLength + 2 or > YearLength + 3 || !ExactNumber.TryReadCode(text[..YearLength], out var year)) return false;
        var rest = text[YearLength..];
        if (rest[0] is (byte)'-' or (byte)' ') rest = rest[1..];
        if (rest is not [(byte)'Q' or (byte)'q', >= (byte)'1' and <= (byte)'4'] || !Period.TryFromPublishersCode(year, out _)) return false;
        period = Period.OfQuarter(year, rest[1] - '0');
        return true;
    }

    // Any other range of months is no period.
    private static bool TryReadJanuaryFebruary(ReadOnlySpan<byte> text, out Period period)
    {
        period = default;
        var length = (text.Length - 1) / 2;
        if (text.Length is not ((2 * (YearLength + MonthLength)) + 1 or (2 * (YearLength + MonthLength + 1)) + 1)) return false;
        if (text[length] is not ((byte)'/' or (byte)'-')) return false;
        if (!TrySplit(text[..length], out var year, out var month) || !TrySplit(text[(length + 1)..], out var last, out var lastMonth)) return false;
        if (year != last || (month, lastMonth) != (1, 2) || !Period.TryFromPublishersCode(year, out _)) return false;
        period = Period.OfJanuaryFebruary(year);
        return true;
    }

    private static bool TrySplit(ReadOnlySpan<byte> text, out int year, out int? month)
    {
        (year, month) = (0, null);
        if (text.Length is < YearLength or > 8 || !ExactNumber.TryReadCode(text[..YearLength], out year)) return false;
        var rest = text[YearLength..];
        if (rest.IsEmpty) return true;
        var isMarked = rest[0] is (byte)'-' or (byte)'/';
        if (isMarked) rest = rest[1..];
        if (rest is [(byte)'M' or (byte)'m', ..])
        {
            rest = rest[1..];
            isMarked = true;
        }

        if (!(rest.Length == 2 || (isMarked && rest.Length == 1)) || !ExactNumber.TryReadCode(rest, out var number)) return false;
        month = number;
        return true;
    }
}
