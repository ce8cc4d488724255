using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>A period of a series as a summary of it, so that the same sentences can be written of both. It has no ranks: these need every partner.</summary>
internal static class SeriesSummary
{
    private static readonly FlowMeasures NoMeasures = new(
        new SeriesMeasures(
            new Change(MeasureStatus.Missing),
            new Streak(0, StreakDirection.None, null, StreakEnd.Missing),
            new SeriesRecord(MeasureStatus.Missing)),
        new Share(MeasureStatus.Missing),
        new Rank(MeasureStatus.Missing, null, 0),
        new Contribution(MeasureStatus.Missing));

    /// <summary>The summary of a year, or of the months from January to the one that is meant: the earlier ones with figures alone.</summary>
    public static SummaryEntity Of(CommoditySeries series, Period period)
    {
        List<PeriodSummary> periods = [.. Enumerable.Range(1, Math.Max(0, period.Month - 1))
            .Select(month => Of(series, Period.OfMonth(period.Year, month), withMeasures: false))
            .Append(Of(series, period, withMeasures: true))];
        return new SummaryEntity(series.Reporter, series.Partner, period.Year, periods, series.Sources);
    }

    private static PeriodSummary Of(CommoditySeries series, Period period, bool withMeasures) => new(
        period,
        Flow(series, TradeDirection.Exports, period, withMeasures),
        Flow(series, TradeDirection.Imports, period, withMeasures),
        Flow(series, TradeDirection.Total, period, withMeasures),
        new Balance(MeasureStatus.Missing, null, null, Valuation.Unknown, Valuation.Unknown, new Change(MeasureStatus.Missing)));

    private static FlowSummary Flow(CommoditySeries series, TradeDirection direction, Period period, bool withMeasures)
    {
        var (figure, before) = (series.History.Figure(direction, period), series.History.Figure(direction, period.YearBefore));
        if (!withMeasures) return new FlowSummary(figure, before, NoMeasures);
        var weights = series.Series(direction, MeasureKind.NetWeight);
        return new FlowSummary(
            figure,
            before,
            Measures(series, direction, series.Series(direction, MeasureKind.Value), period),
            weights.HasAmountsUpTo(period) ? Measures(series, direction, weights, period) : null);
    }

    private static FlowMeasures Measures(CommoditySeries published, TradeDirection direction, Series series, Period period) => NoMeasures with
    {
        Series = series.Measures(period),
        Share = published.Share(direction, period, series.Kind),
        Contribution = published.Contribution(direction, period, series.Kind),
    };
}
