using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>Says which figures are sums rather than published: sums of months where these are known, else of whatever else they may be.</summary>
internal static class DerivedNote
{
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
            _ => $". Both sides are {(IsSumOfMonths(subject) ? $"sums of {MonthsText.Of(subject.Period)}" : CanBeMonths(subject) ? Sums(subject.Period) : FromDetail)}",
        };
    }

    /// <summary>The same for a comparison where only one of the two figures is a sum: they may not cover the same trade.</summary>
    public static string OfComparison(Figure now, Figure before, Period period) => (now.Derived, before.Derived) switch
    {
        (true, false) => Differs(period, period.YearBefore),
        (false, true) => Differs(period.YearBefore, period),
        _ => string.Empty,
    };

    /// <summary>The words for several sums of a period: those of a longer one can be sums of months as well as of finer codes.</summary>
    public static string Sums(Period period) =>
        period.Frequency != Frequency.Monthly ? "sums, not published as such" : FromDetail;

    private static string Sum(TradeSubject subject) => IsSumOfMonths(subject) ? $"the sum of {MonthsText.Of(subject.Period)}"
        : CanBeMonths(subject) ? "a sum, not published as such"
        : FromDetail;

    // A longer period whose months are not available.
    private static bool CanBeMonths(TradeSubject subject) => subject.Period.Frequency != Frequency.Monthly && !subject.Context.HasMonthsOfYear;

    // A period that its months add up to exactly is their sum.
    private static bool IsSumOfMonths(TradeSubject subject)
    {
        if (subject.Period.Frequency == Frequency.Monthly || !subject.Context.HasMonthsOfYear) return false;
        List<Figure> months = [.. Parts(subject).Select(part => subject.Context.Figure(subject.Direction, part))];
        if (months.Exists(month => !month.IsKnown)) return false;
        var sum = months.Aggregate(Amount.Zero, (sum, month) => sum + (month.AmountOf(subject.Kind) ?? Amount.Zero));
        return subject.Figure.AmountOf(subject.Kind) == sum;
    }

    // The months; January and February in one where they have no figures of their own.
    private static IEnumerable<Period> Parts(TradeSubject subject)
    {
        var both = Period.OfJanuaryFebruary(subject.Period.Year);
        var areTogether = subject.Period.Contains(both) && subject.Period != both
            && both.MonthsOf().Any(month => !subject.Context.Figure(subject.Direction, month).IsKnown);
        return areTogether ? subject.Period.MonthsOf().Where(month => !both.Contains(month)).Prepend(both) : subject.Period.MonthsOf();
    }

    private static string Differs(Period derived, Period published) =>
        $". The figure of {PeriodText.Of(derived)} is {(derived.Frequency != Frequency.Monthly ? "a sum" : FromDetail)}, that of {PeriodText.Of(published)} is as published";
}

/// <summary>The number of months of a period in words.</summary>
internal static class MonthsText
{
    /// <summary>"twelve months", "three months", "two months".</summary>
    public static string Of(Period period) => period.Frequency switch
    {
        Frequency.Quarterly => "three months",
        Frequency.JanuaryFebruary => "two months",
        _ => "twelve months",
    };

    /// <summary>"the annual figure", "the figure of the quarter", "the figure of both".</summary>
    public static string Whole(Period period) => period.Frequency switch
    {
        Frequency.Quarterly => "the figure of the quarter",
        Frequency.JanuaryFebruary => "the figure of both",
        _ => "the annual figure",
    };
}

/// <summary>"The twelve months of Japan's exports to China in 2024 add up to $120.00 billion, 3.66% less than the annual figure of $124.56
/// billion."</summary>
internal static class AnnualDifferenceSentence
{
    public const string Kind = "annual_differs";

    public static IEnumerable<Fact> Write(TradeSubject subject)
    {
        if (!subject.HasValue || subject.Figure.MonthsSum is not { } months) yield break;
        var value = subject.Figure.Value!.Value;
        if (value.Sign <= 0) yield break;
        yield return subject.Fact(
            Kind,
            $"The {MonthsText.Of(subject.Period)} of {subject.Phrase} in {PeriodText.Of(subject.Period)} add up to {subject.Say(months)}, "
                + $"{PercentText.Comparison(months - value, value)} {MonthsText.Whole(subject.Period)} of {subject.Say(value)}",
            [
                subject.FigureOf("months", months, subject.Period),
                subject.FigureOf(subject.Id, value, subject.Period),
            ],
            subject.SourcesOf(subject.Period));
    }
}
