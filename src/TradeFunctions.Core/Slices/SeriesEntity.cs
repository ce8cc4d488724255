using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>One entity of the table <c>series</c>: TOTAL of one partner, both flows, all periods, the World's beside.</summary>
/// <param name="Reporter">UN Comtrade's numeric code.</param>
/// <param name="Partner">UN Comtrade's numeric code; 0 is the World.</param>
/// <param name="Annual">The annual series; null: none.</param>
/// <param name="Monthly">The monthly series; null: none.</param>
/// <param name="Sources">The raw files behind the figures, numbered by position.</param>
public sealed record SeriesEntity(
    int Reporter,
    int Partner,
    TradeHistory? Annual,
    TradeHistory? Monthly,
    IReadOnlyList<FigureSource> Sources)
{
    /// <summary>The figures of one frequency; null: none.</summary>
    public TradeHistory? History(Frequency frequency) => frequency == Frequency.Annual ? Annual : Monthly;

    /// <summary>One series of it; null: no figures of that frequency. For several periods of one series make it once and ask it for each.</summary>
    public Series? Series(TradeDirection direction, Frequency frequency, MeasureKind kind) =>
        History(frequency) is { } history ? new Series(history.First, history.Figures(direction), kind) : null;

    /// <summary>
    /// The measures of one period, by the function that the recompute uses: an answer made on reading and a published one cannot differ.
    /// </summary>
    /// <param name="direction">Exports, imports or both.</param>
    /// <param name="period">Any period; one without a figure gives measures that say so.</param>
    /// <param name="kind">Which amount.</param>
    public SeriesMeasures Measures(TradeDirection direction, Period period, MeasureKind kind = MeasureKind.Value) =>
        (Series(direction, period.Frequency, kind) ?? new Series(period, [], kind)).Measures(period);

    /// <summary>The same as the series of the commodity TOTAL; empty without figures of the frequency.</summary>
    /// <param name="first">A period of the frequency that is meant: where an empty series begins.</param>
    public CommoditySeries ToCommoditySeries(Period first) =>
        new(Reporter, Partner, Commodity.Total, History(first.Frequency) ?? new TradeHistory(first, [], [], [], []), Sources);
}
