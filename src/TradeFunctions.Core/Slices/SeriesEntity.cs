using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Figures.Totals;
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
    /// <summary>The quarterly series; null: none.</summary>
    public TradeHistory? Quarterly { get; init; }

    /// <summary>January–February of each year; null: none.</summary>
    public TradeHistory? JanuaryFebruary { get; init; }

    /// <summary>The same in US dollars: longer periods that are sums of months are sums of the converted months.</summary>
    public SeriesEntity In(CurrencyConversion conversion) => this with
    {
        Annual = Converted(Annual, conversion),
        Monthly = Converted(Monthly, conversion),
        Quarterly = Converted(Quarterly, conversion),
        JanuaryFebruary = Converted(JanuaryFebruary, conversion),
    };

    private TradeHistory? Converted(TradeHistory? history, CurrencyConversion conversion) =>
        history is null ? null : conversion.Of(history, Monthly, JanuaryFebruary);

    /// <summary>The figures of one frequency; null: none.</summary>
    public TradeHistory? History(Frequency frequency) => frequency switch
    {
        Frequency.Monthly => Monthly,
        Frequency.Quarterly => Quarterly,
        Frequency.JanuaryFebruary => JanuaryFebruary,
        _ => Annual,
    };

    /// <summary>One of its series; null: no figures of that frequency. Build it once for several periods.</summary>
    public Series? Series(TradeDirection direction, Frequency frequency, MeasureKind kind) =>
        History(frequency) is { } history
            ? new Series(history.First, history.Figures(direction), kind, together: frequency == Frequency.Monthly ? Series(direction, Frequency.JanuaryFebruary, kind) : null)
            : null;

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
        new(Reporter, Partner, Commodity.Total, History(first.Frequency) ?? new TradeHistory(first, [], [], [], []), Sources)
        {
            Together = first.Frequency == Frequency.Monthly ? JanuaryFebruary : null,
        };
}

/// <summary>The entities of the slot <see cref="SlotInputs.SeriesSlot"/>.</summary>
public static class SeriesSlice
{
    /// <summary>One entity for each partner of the account, the World too, in code order.</summary>
    public static IReadOnlyList<SeriesEntity> Build(TradeAccount account) => [.. account.Partners.Select(partner => Of(account, partner))];

    private static SeriesEntity Of(TradeAccount account, int partner)
    {
        var numbering = new UsedSources(account.Sources);
        var histories = Enum.GetValues<Frequency>().ToDictionary(frequency => frequency, frequency => History(account.Grid(frequency), partner, numbering));
        return new SeriesEntity(account.Reporter, partner, histories[Frequency.Annual], histories[Frequency.Monthly], numbering.Sources)
        {
            Quarterly = histories[Frequency.Quarterly],
            JanuaryFebruary = histories[Frequency.JanuaryFebruary],
        };
    }

    private static TradeHistory? History(AccountGrid? grid, int partner, UsedSources numbering)
    {
        if (grid is null) return null;
        var isWorld = partner == FlowPeriod.World;
        return new TradeHistory(
            grid.First,
            numbering.Of(grid.Figures(partner, TradeDirection.Exports)),
            numbering.Of(grid.Figures(partner, TradeDirection.Imports)),
            isWorld ? [] : numbering.Of(WorldOf(grid, TradeDirection.Exports)),
            isWorld ? [] : numbering.Of(WorldOf(grid, TradeDirection.Imports)));
    }

    // An account may have no World at all: its lists then hold as many missing figures as the partner's.
    private static IReadOnlyList<Figure> WorldOf(AccountGrid grid, TradeDirection direction)
    {
        var figures = grid.Figures(FlowPeriod.World, direction);
        return figures.Count > 0 ? figures : [.. Enumerable.Repeat(Figure.Missing, grid.Count)];
    }
}
