using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Facts;

/// <summary>Says which figures are sums and not rows of the publisher.</summary>
internal static class DerivedNote
{
    /// <summary>A second sentence (without its full stop) when the figure is a sum of more detailed ones; else nothing.</summary>
    public static string Of(TradeSubject subject)
    {
        if (!subject.Figure.Derived) return string.Empty;
        if (subject.Context.Group is not null) return ". The figure is added up from those of the group's members";
        if (subject.Direction != TradeDirection.Total) return ". The figure is added up from more detailed ones";
        var now = subject.Context.Now;
        return (now.Exports.Figure.Derived, now.Imports.Figure.Derived) switch
        {
            (true, false) => ". The exports in it are added up from more detailed figures",
            (false, true) => ". The imports in it are added up from more detailed figures",
            _ => ". Both sides are added up from more detailed figures",
        };
    }

    /// <summary>The same for a comparison, when only one of the two figures is such a sum: they may not cover quite the same.</summary>
    public static string OfComparison(Figure now, Figure before, Period period) => (now.Derived, before.Derived) switch
    {
        (true, false) => Differs(period, period.YearBefore),
        (false, true) => Differs(period.YearBefore, period),
        _ => string.Empty,
    };

    private static string Differs(Period derived, Period published) =>
        $". The figure of {PeriodText.Of(derived)} is added up from more detailed ones, that of {PeriodText.Of(published)} is as published";
}
