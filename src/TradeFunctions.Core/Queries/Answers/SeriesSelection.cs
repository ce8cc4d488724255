using TradeFunctions.Core.Metrics;

namespace TradeFunctions.Core.Queries;

/// <summary>Which part of a partner's series an answer shows.</summary>
/// <param name="Direction">Exports, imports or both.</param>
/// <param name="Kind">Value, net weight or quantity.</param>
/// <param name="Span">The periods, all of one frequency.</param>
public sealed record SeriesSelection(TradeDirection Direction, MeasureKind Kind, PeriodSpan Span)
{
    /// <summary>The frequency.</summary>
    public Frequency Frequency => Span.First.Frequency;

    /// <summary>Every period, in order.</summary>
    public IEnumerable<Period> Periods
    {
        get
        {
            for (var period = Span.First; period <= Span.Last; period = period.Next) yield return period;
        }
    }
}
