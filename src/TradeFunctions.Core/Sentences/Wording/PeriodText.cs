using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Periods in words.</summary>
internal static class PeriodText
{
    // A longer list of gaps would drown the sentence, which then gives their number.
    private const int MostRanges = 3;

    private const int MonthsOfYear = 12;

    /// <summary>"2024", "May 2025", "January–February 2025", "the first quarter of 2025".</summary>
    public static string Of(Period period) => period.Frequency switch
    {
        Frequency.Annual => period.ToString(),
        Frequency.Monthly => string.Create(CultureInfo.InvariantCulture, $"{Month(period.Month)} {period.Year:0000}"),
        Frequency.JanuaryFebruary => string.Create(CultureInfo.InvariantCulture, $"{Month(period.FirstMonth)}–{Month(period.LastMonth)} {period.Year:0000}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"the {OrdinalText.Of(period.LastMonth / period.Span)} quarter of {period.Year:0000}"),
    };

    /// <summary>"2021–2022", "January–May 2025", "December 2024–January 2025"; all months of a year are the year.</summary>
    public static string Of(PeriodRange range)
    {
        if (range.First == range.Last) return Of(range.First);
        if (range.First.Year == range.Last.Year && (range.First.Month, range.Last.Month) == (1, MonthsOfYear)) return Of(Period.OfYear(range.First.Year));
        return (range.First.Frequency, range.First.Year == range.Last.Year) switch
        {
            (Frequency.Monthly, true) => $"{Month(range.First.Month)}–{Of(range.Last)}",
            (Frequency.Annual or Frequency.Monthly, _) => $"{Of(range.First)}–{Of(range.Last)}",
            _ => $"{Of(range.First)} to {Of(range.Last)}",
        };
    }

    /// <summary>"2021 and 2023–2024", or, where they are many, "6 of the years".</summary>
    public static string Of(IReadOnlyList<PeriodRange> ranges) => ranges.Count <= MostRanges
        ? SentenceText.List([.. ranges.Select(Of)])
        : string.Create(CultureInfo.InvariantCulture, $"{Count(ranges)} of the {Units(ranges[0].First)}");

    /// <summary>Months of a year: "January–March and May 2025".</summary>
    public static string Months(IReadOnlyList<int> months, int year)
    {
        var ranges = Ranges(months.Select(month => Period.OfMonth(year, month)));
        var names = ranges.Select(range => range.First == range.Last
            ? Month(range.First.Month)
            : $"{Month(range.First.Month)}–{Month(range.Last.Month)}");
        return string.Create(CultureInfo.InvariantCulture, $"{SentenceText.List([.. names])} {year:0000}");
    }

    /// <summary>Ascending periods as spans of consecutive ones.</summary>
    public static IReadOnlyList<PeriodRange> Ranges(IEnumerable<Period> ascending)
    {
        var ranges = new List<PeriodRange>();
        foreach (var period in ascending)
        {
            if (ranges.Count > 0 && ranges[^1].Last.Next == period) ranges[^1] = ranges[^1] with { Last = period };
            else ranges.Add(new PeriodRange(period, period));
        }

        return ranges;
    }

    /// <summary>How many periods the spans hold.</summary>
    public static int Count(IEnumerable<PeriodRange> ranges) => ranges.Sum(range => range.Last.PeriodsSince(range.First) + 1);

    /// <summary>"year", "month" or "quarter"; "year" for January–February, which each year has once.</summary>
    public static string Unit(Period period) => period.Frequency switch
    {
        Frequency.Monthly => "month",
        Frequency.Quarterly => "quarter",
        _ => "year",
    };

    /// <summary>"years", "months" or "quarters".</summary>
    public static string Units(Period period) => $"{Unit(period)}s";

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
