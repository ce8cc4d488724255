using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Measures;

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
}
