using System.Globalization;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>Periods in words.</summary>
internal static class PeriodText
{
    // A longer list of gaps would drown the sentence, which then gives their number.
    private const int MostSpans = 3;

    private const int MonthsOfYear = 12;

    /// <summary>"2024", "May 2025".</summary>
    public static string Of(Period period) => period.Frequency == Frequency.Annual
        ? period.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"{Month(period.Month)} {period.Year:0000}");

    /// <summary>"2021–2022", "January–May 2025", "December 2024–January 2025"; all months of a year are the year.</summary>
    public static string Of(PeriodRange span)
    {
        if (span.First == span.Last) return Of(span.First);
        if (span.First.Year == span.Last.Year && (span.First.Month, span.Last.Month) == (1, MonthsOfYear)) return Of(Period.OfYear(span.First.Year));
        return span.First.Frequency == Frequency.Monthly && span.First.Year == span.Last.Year
            ? $"{Month(span.First.Month)}–{Of(span.Last)}"
            : $"{Of(span.First)}–{Of(span.Last)}";
    }

    /// <summary>"2021 and 2023–2024", or, where they are many, "6 of the years".</summary>
    public static string Of(IReadOnlyList<PeriodRange> spans) => spans.Count <= MostSpans
        ? SentenceText.List([.. spans.Select(Of)])
        : string.Create(CultureInfo.InvariantCulture, $"{Count(spans)} of the {Units(spans[0].First)}");

    /// <summary>Months of a year: "January–March and May 2025".</summary>
    public static string Months(IReadOnlyList<int> months, int year)
    {
        var spans = Spans(months.Select(month => Period.OfMonth(year, month)));
        var names = spans.Select(span => span.First == span.Last
            ? Month(span.First.Month)
            : $"{Month(span.First.Month)}–{Month(span.Last.Month)}");
        return string.Create(CultureInfo.InvariantCulture, $"{SentenceText.List([.. names])} {year:0000}");
    }

    /// <summary>Ascending periods as spans of consecutive ones.</summary>
    public static IReadOnlyList<PeriodRange> Spans(IEnumerable<Period> ascending)
    {
        var spans = new List<PeriodRange>();
        foreach (var period in ascending)
        {
            if (spans.Count > 0 && spans[^1].Last.Next == period) spans[^1] = spans[^1] with { Last = period };
            else spans.Add(new PeriodRange(period, period));
        }

        return spans;
    }

    /// <summary>How many periods the spans hold.</summary>
    public static int Count(IEnumerable<PeriodRange> spans) => spans.Sum(span => span.Last.PeriodsSince(span.First) + 1);

    /// <summary>"year" or "month".</summary>
    public static string Unit(Period period) => period.Frequency == Frequency.Annual ? "year" : "month";

    /// <summary>"years" or "months".</summary>
    public static string Units(Period period) => $"{Unit(period)}s";

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
}
