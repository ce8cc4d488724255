using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TradeFunctions.Core.Trade;

/// <summary>
/// A calendar year or a calendar month. Ordered by time; a year sorts before its own months.
/// Written <c>2024</c> or <c>2025-05</c>.
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>The earliest year taken as a period; anything before it in a file is a typing error.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year taken as a period.</summary>
    public const int LastYear = 2199;

    private Period(int year, int month)
    {
        Year = year;
        Month = month;
    }

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 for a whole year.</summary>
    public int Month { get; }

    /// <summary>Annual where there is no month.</summary>
    public Frequency Frequency => Month == 0 ? Frequency.Annual : Frequency.Monthly;

    /// <summary>The number publishers write: 2024 or 202505.</summary>
    public int Code => Month == 0 ? Year : (Year * 100) + Month;

    /// <summary>The same period one year before: what every year-over-year comparison compares with.</summary>
    public Period YearBefore => new(Year - 1, Month);

    /// <summary>The period before this one in its own frequency.</summary>
    public Period Previous => AddPeriods(-1);

    /// <summary>The period after this one in its own frequency.</summary>
    public Period Next => AddPeriods(1);

    /// <summary>The year, as an annual period.</summary>
    public static Period OfYear(int year) => new(year, 0);

    /// <summary>A month; throws when <paramref name="month"/> is not 1 to 12.</summary>
    public static Period OfMonth(int year, int month)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(month, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, 12);
        return new Period(year, month);
    }

    /// <summary>The period of a publisher's number (2024 or 202505); false when it is neither.</summary>
    public static bool TryFromCode(int code, out Period period)
    {
        var (year, month) = code > 9999 ? (code / 100, code % 100) : (code, 0);
        var valid = year is >= FirstYear and <= LastYear && month <= 12 && (code <= 9999 || month >= 1);
        period = valid ? new Period(year, month) : default;
        return valid;
    }

    /// <summary>Reads <c>2024</c>, <c>2025-05</c> or <c>202505</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        if (text is null || text.Length is not (4 or 6 or 7) || (text.Length == 7 && text[4] != '-')) return false;
        var digits = text.Length == 7 ? text.Remove(4, 1) : text;
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && TryFromCode(code, out period);
    }

    /// <summary>The period so many years or months on, in its own frequency.</summary>
    public Period AddPeriods(int count)
    {
        if (Month == 0) return new Period(Year + count, 0);
        var months = (Year * 12) + Month - 1 + count;
        return new Period(months / 12, (months % 12) + 1);
    }

    /// <summary>How many periods of their shared frequency lie between <paramref name="earlier"/> and this one.</summary>
    public int PeriodsSince(Period earlier) =>
        Month == 0 ? Year - earlier.Year : ((Year - earlier.Year) * 12) + Month - earlier.Month;

    /// <inheritdoc/>
    public int CompareTo(Period other) => ((Year * 13) + Month).CompareTo((other.Year * 13) + other.Month);

    /// <inheritdoc/>
    public override string ToString() =>
        Month == 0
            ? Year.ToString("0000", CultureInfo.InvariantCulture)
            : string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}");

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}

/// <summary>How often a series has a figure. Annual and monthly figures are two series and never mixed.</summary>
public enum Frequency : byte
{
    /// <summary>One figure a calendar year ("A").</summary>
    Annual = 0,

    /// <summary>One figure a calendar month ("M").</summary>
    Monthly = 1,
}
