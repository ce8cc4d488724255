using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace TradeFunctions.Core.Trade;

/// <summary>
/// A calendar year, a month, a quarter, or January and February together, which some offices give as one figure since the Lunar New Year moves
/// between them. Ordered by year, then by kind: the year, its months, January–February, its quarters. Written <c>2024</c>, <c>2025-05</c>,
/// <c>2024-Q1</c>, <c>2024-01/2024-02</c> (ISO 8601 for an interval).
/// </summary>
public readonly record struct Period : IComparable<Period>
{
    /// <summary>The earliest year taken as a period; anything before it in a file is a typing error.</summary>
    public const int FirstYear = 1900;

    /// <summary>The last year taken as a period.</summary>
    public const int LastYear = 2199;

    /// <summary>How many periods of all kinds a calendar year has: itself, twelve months, January–February, four quarters.</summary>
    public const int PeriodsOfYear = 1 + Months + 1 + Quarters;

    private const int Months = 12;
    private const int Quarters = 4;
    private const int MonthsOfQuarter = 3;
    private const int JanuaryFebruaryPart = 13;
    private const int QuarterPart = 14;

    // Numbers as publishers write months, for what is no month: quarters as in ISO 8601-2 (33 to 36).
    private const int JanuaryFebruaryCode = 13;
    private const int QuarterCode = 33;

    private const int YearLength = 4;
    private const string JanuaryFebruaryForm = "0000-01/0000-02";

    // 0: the year; 1 to 12: a month; then January–February, and the quarters.
    private readonly byte _part;

    private Period(int year, int part)
    {
        Year = year;
        _part = (byte)part;
    }

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12, or 0 for a period that is no month.</summary>
    public int Month => _part <= Months ? _part : 0;

    /// <summary>The first month of the period, 1 to 12.</summary>
    public int FirstMonth => _part switch
    {
        0 or JanuaryFebruaryPart => 1,
        >= QuarterPart => ((_part - QuarterPart) * MonthsOfQuarter) + 1,
        _ => _part,
    };

    /// <summary>The last month of the period, 1 to 12.</summary>
    public int LastMonth => FirstMonth + Span - 1;

    /// <summary>How many months the period has: 12, 1, 3, or 2.</summary>
    public int Span => Frequency.Span();

    /// <summary>Annual for a year, and so on.</summary>
    public Frequency Frequency => _part switch
    {
        0 => Frequency.Annual,
        <= Months => Frequency.Monthly,
        JanuaryFebruaryPart => Frequency.JanuaryFebruary,
        _ => Frequency.Quarterly,
    };

    /// <summary>The number of the period: as publishers write it for a year (2024) and a month (202505); 202433 to 202436 for a quarter (ISO 8601-2), 202413
    /// for January–February.</summary>
    public int Code => _part switch
    {
        0 => Year,
        <= Months => (Year * 100) + _part,
        JanuaryFebruaryPart => (Year * 100) + JanuaryFebruaryCode,
        _ => (Year * 100) + QuarterCode + _part - QuarterPart,
    };

    /// <summary>The number of the period within its year, from 0 to <see cref="PeriodsOfYear"/>: the year, its months, January–February, its quarters.</summary>
    internal int NumberInYear => _part;

    /// <summary>The same period one year before: what every year-over-year comparison compares with.</summary>
    public Period YearBefore => new(Year - 1, _part);

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
        ArgumentOutOfRangeException.ThrowIfGreaterThan(month, Months);
        return new Period(year, month);
    }

    /// <summary>A quarter; throws when <paramref name="quarter"/> is not 1 to 4.</summary>
    public static Period OfQuarter(int year, int quarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(quarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(quarter, Quarters);
        return new Period(year, QuarterPart + quarter - 1);
    }

    /// <summary>January and February together.</summary>
    public static Period OfJanuaryFebruary(int year) => new(year, JanuaryFebruaryPart);

    /// <summary>A period by its <see cref="NumberInYear"/>.</summary>
    internal static Period OfNumber(int year, int number) => new(year, number);

    /// <summary>All periods of a calendar year, in order.</summary>
    internal static IEnumerable<Period> OfWholeYear(int year) => Enumerable.Range(0, PeriodsOfYear).Select(number => new Period(year, number));

    /// <summary>The months that the period consists of; of a month itself.</summary>
    public IEnumerable<Period> MonthsOf()
    {
        for (var month = FirstMonth; month <= LastMonth; month++) yield return new Period(Year, month);
    }

    /// <summary>Whether another period lies within this one, or is this one.</summary>
    public bool Contains(Period other) => Year == other.Year && FirstMonth <= other.FirstMonth && other.LastMonth <= LastMonth;

    /// <summary>The period of a publisher's number (2024 or 202505); false when it is neither.</summary>
    public static bool TryFromPublishersCode(int code, out Period period)
    {
        if (TryFromCode(code, out period) && period.Frequency is Frequency.Annual or Frequency.Monthly) return true;
        period = default;
        return false;
    }

    /// <summary>The period of a <see cref="Code"/>; false when it is none.</summary>
    public static bool TryFromCode(int code, out Period period)
    {
        period = default;
        var (year, number) = code > 9999 ? (code / 100, code % 100) : (code, 0);
        var part = number switch
        {
            0 when code <= 9999 => 0,
            >= 1 and <= Months => number,
            JanuaryFebruaryCode => JanuaryFebruaryPart,
            >= QuarterCode and < QuarterCode + Quarters => QuarterPart + number - QuarterCode,
            _ => -1,
        };
        if (part < 0 || year is < FirstYear or > LastYear) return false;
        period = new Period(year, part);
        return true;
    }

    /// <summary>Reads <c>2024</c>, <c>2025-05</c>, <c>202505</c>, <c>2024-Q1</c>, <c>2024Q1</c> or <c>2024-01/2024-02</c>.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Period period)
    {
        period = default;
        return text is not null && TryParse(text.AsSpan(), out period);
    }

    /// <inheritdoc cref="TryParse(string?, out Period)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out Period period)
    {
        period = default;
        if (text.Length < YearLength || !int.TryParse(text[..YearLength], NumberStyles.None, CultureInfo.InvariantCulture, out var year)) return false;
        if (year is < FirstYear or > LastYear) return false;
        var rest = text[YearLength..];
        if (text.Length == JanuaryFebruaryForm.Length)
        {
            period = OfJanuaryFebruary(year);
            return period.ToString().AsSpan().SequenceEqual(text);
        }

        if (rest is ['-', ..]) rest = rest[1..];
        if (rest is ['Q' or 'q', >= '1' and <= '4'])
        {
            period = OfQuarter(year, rest[1] - '0');
            return true;
        }

        if (text.Length == YearLength)
        {
            period = OfYear(year);
            return true;
        }

        if (rest.Length != 2 || !int.TryParse(rest, NumberStyles.None, CultureInfo.InvariantCulture, out var month) || month is < 1 or > Months) return false;
        period = OfMonth(year, month);
        return true;
    }

    /// <summary>The period so many years, months or quarters on, in its own frequency; January–February is followed by that of the next year.</summary>
    public Period AddPeriods(int count)
    {
        if (Frequency.PeriodsOfYear() is var ofYear && ofYear == 1) return new Period(Year + count, _part);
        var first = Frequency == Frequency.Monthly ? 1 : QuarterPart;
        var (years, part) = Math.DivRem((Year * ofYear) + _part - first + count, ofYear);
        return new Period(years, part + first);
    }

    /// <summary>How many periods of their shared frequency lie between <paramref name="earlier"/> and this one.</summary>
    public int PeriodsSince(Period earlier) => ((Year - earlier.Year) * Frequency.PeriodsOfYear()) + _part - earlier._part;

    /// <inheritdoc/>
    public int CompareTo(Period other) => ((Year * PeriodsOfYear) + _part).CompareTo((other.Year * PeriodsOfYear) + other._part);

    /// <inheritdoc/>
    public override string ToString() => _part switch
    {
        0 => Year.ToString("0000", CultureInfo.InvariantCulture),
        <= Months => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{_part:00}"),
        JanuaryFebruaryPart => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-01/{Year:0000}-02"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-Q{_part - QuarterPart + 1}"),
    };

    public static bool operator <(Period left, Period right) => left.CompareTo(right) < 0;

    public static bool operator >(Period left, Period right) => left.CompareTo(right) > 0;

    public static bool operator <=(Period left, Period right) => left.CompareTo(right) <= 0;

    public static bool operator >=(Period left, Period right) => left.CompareTo(right) >= 0;
}

/// <summary>How often a series has a figure. Figures of different frequencies are different series and never mixed.</summary>
public enum Frequency : byte
{
    /// <summary>One figure a calendar year ("A").</summary>
    Annual = 0,

    /// <summary>One figure a calendar month ("M").</summary>
    Monthly = 1,

    /// <summary>One figure a year, of January and February together ("JF").</summary>
    JanuaryFebruary = 2,

    /// <summary>One figure a calendar quarter ("Q").</summary>
    Quarterly = 3,
}

/// <summary>What frequencies are made of.</summary>
public static class Frequencies
{
    private const int MonthsOfYear = 12;

    /// <summary>How many months a period has.</summary>
    public static int Span(this Frequency frequency) => frequency switch
    {
        Frequency.Monthly => 1,
        Frequency.JanuaryFebruary => 2,
        Frequency.Quarterly => 3,
        _ => MonthsOfYear,
    };

    /// <summary>The short form in files: <c>A</c>, <c>M</c>, <c>JF</c>, <c>Q</c>.</summary>
    public static string Code(this Frequency frequency) => frequency switch
    {
        Frequency.Monthly => "M",
        Frequency.JanuaryFebruary => "JF",
        Frequency.Quarterly => "Q",
        _ => "A",
    };

    /// <summary>Reads what <see cref="Code"/> gives; null: anything else.</summary>
    public static Frequency? FromCode(ReadOnlySpan<char> code) => code switch
    {
        "A" => Frequency.Annual,
        "M" => Frequency.Monthly,
        "JF" => Frequency.JanuaryFebruary,
        "Q" => Frequency.Quarterly,
        _ => null,
    };

    /// <summary>How many periods a calendar year has.</summary>
    public static int PeriodsOfYear(this Frequency frequency) => frequency switch
    {
        Frequency.Monthly => MonthsOfYear,
        Frequency.Quarterly => 4,
        _ => 1,
    };
}
