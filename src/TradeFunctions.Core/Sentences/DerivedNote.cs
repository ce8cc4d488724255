using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>Says which figures are sums and not rows of the publisher: of a year's months where these are known, else of whatever it may
/// be.</summary>
internal static class DerivedNote
{
    private const int MonthsOfYear = 12;

    private const string FromDetail = "added up from more detailed ones";

    /// <summary>A second sentence (without its full stop) when the figure is a sum; else nothing.</summary>
    public static string Of(TradeSubject subject)
    {
        if (!subject.Figure.Derived) return string.Empty;
        if (subject.Context.Group is not null) return ". The figure is added up from those of the group's members";
        if (subject.Direction != TradeDirection.Total) return $". The figure is {Sum(subject)}";
        var (exports, imports) = (subject with { Direction = TradeDirection.Exports }, subject with { Direction = TradeDirection.Imports });
        return (exports.Figure.Derived, imports.Figure.Derived) switch
        {
            (true, false) => $". The exports in it are {Sum(exports)}",
            (false, true) => $". The imports in it are {Sum(imports)}",
            _ => $". Both sides are {(IsSumOfMonths(subject) ? "sums of twelve months" : CanBeMonths(subject) ? Sums(subject.Period) : FromDetail)}",
        };
    }

    /// <summary>The same for a comparison, when only one of the two figures is such a sum: they may not cover quite the same.</summary>
    public static string OfComparison(Figure now, Figure before, Period period) => (now.Derived, before.Derived) switch
    {
        (true, false) => Differs(period, period.YearBefore),
        (false, true) => Differs(period.YearBefore, period),
        _ => string.Empty,
    };

    /// <summary>What several figures of a period are: a year's can be sums of months as well as of finer codes.</summary>
    public static string Sums(Period period) =>
        period.Frequency == Frequency.Annual ? "sums, not published as such" : FromDetail;

    private static string Sum(TradeSubject subject) => IsSumOfMonths(subject) ? "the sum of twelve months"
        : CanBeMonths(subject) ? "a sum, not published as such"
        : FromDetail;

    // A year's figure whose months are not at hand.
    private static bool CanBeMonths(TradeSubject subject) => subject.Period.Frequency == Frequency.Annual && !subject.Context.HasMonthsOfYear;

    // The months stand beside the year in a summary; what they add up to exactly, the year is the sum of.
    private static bool IsSumOfMonths(TradeSubject subject)
    {
        if (subject.Period.Frequency != Frequency.Annual || !subject.Context.HasMonthsOfYear) return false;
        List<Figure> months = [.. Enumerable.Range(1, MonthsOfYear)
            .Select(month => subject.Context.Figure(subject.Direction, Period.OfMonth(subject.Period.Year, month)))];
        if (months.Exists(month => !month.IsKnown)) return false;
        var sum = months.Aggregate(Amount.Zero, (sum, month) => sum + (month.AmountOf(subject.Kind) ?? Amount.Zero));
        return subject.Figure.AmountOf(subject.Kind) == sum;
    }

    private static string Differs(Period derived, Period published) =>
        $". The figure of {PeriodText.Of(derived)} is {(derived.Frequency == Frequency.Annual ? "a sum" : FromDetail)}, that of {PeriodText.Of(published)} is as published";
}
