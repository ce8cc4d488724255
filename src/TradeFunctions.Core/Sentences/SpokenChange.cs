using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>Which comparisons are spoken of, and the figures of one.</summary>
internal static class SpokenChange
{
    /// <summary>Whether a sentence may speak the change: it is ok, and not large only because its base is small.</summary>
    public static bool Is(Change change) =>
        change is { Status: MeasureStatus.Ok, SmallBase: false, Base: not null, Difference: not null, Ratio: not null };

    /// <summary>Difference and ratio of a change that is spoken of.</summary>
    public static IEnumerable<FactFigure> Figures(Change change, string unit, Period period, Period? from = null) =>
    [
        new("difference", change.Difference!.Value.ToDecimal(), unit, period, from),
        new("change", change.Ratio!.Value, "fraction", period, from),
    ];
}
