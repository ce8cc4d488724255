using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>Which part of a partner's series an answer shows.</summary>
/// <param name="Direction">Exports, imports or both.</param>
/// <param name="Kind">Value, net weight or quantity.</param>
/// <param name="Range">The periods, all of one frequency.</param>
public sealed record SeriesSelection(TradeDirection Direction, MeasureKind Kind, PeriodRange Range)
{
    /// <summary>The frequency.</summary>
    public Frequency Frequency => Range.First.Frequency;

    /// <summary>
    /// The selection of a request that names no flow: total trade or, where no partner has both flows in any period, exports, else imports.
    /// A file of exports alone then gives a series, not a column of missing sums.
    /// </summary>
    /// <param name="published">What is published of the partners; null: nothing.</param>
    /// <param name="kind">Value, net weight or quantity.</param>
    /// <param name="range">The periods.</param>
    public static SeriesSelection Of(IEnumerable<CommoditySeries?> published, MeasureKind kind, PeriodRange range)
    {
        List<CommoditySeries> known = [.. published.OfType<CommoditySeries>()];
        return TradeDirections.TotalFirst
            .Select(direction => new SeriesSelection(direction, kind, range))
            .FirstOrDefault(selection => selection.HasAmounts(known))
            ?? new SeriesSelection(TradeDirection.Total, kind, range);
    }

    /// <summary>Whether any row would have an amount.</summary>
    /// <param name="published">What is published of the partners; null: nothing.</param>
    public bool HasAmounts(IEnumerable<CommoditySeries?> published) => published.OfType<CommoditySeries>().Any(series =>
        Periods.Any(period => series.History.Figure(Direction, period).AmountOf(Kind) is not null));

    /// <summary>The periods, in order.</summary>
    public IEnumerable<Period> Periods
    {
        get
        {
            for (var period = Range.First; period <= Range.Last; period = period.Next) yield return period;
        }
    }
}
