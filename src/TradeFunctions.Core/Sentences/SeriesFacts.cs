using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Figures.Commodities;
using TradeFunctions.Core.Sentences.Wording;
using TradeFunctions.Core.Slices.Commodities;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Sentences;

/// <summary>
/// The sentences about one flow of a series, by value or by net weight, in its latest period. Ids, in the order of the list, after
/// <c>exports</c>, <c>imports</c> or <c>total</c>: <c>.value_and_record</c>, <c>.change_and_streak</c>, <c>.year_to_date</c>,
/// <c>.year_to_date_common_months</c>, <c>.share</c>, and by value <c>.weight</c> and, for all commodities with a single partner,
/// <c>.annual_differs</c>: tables of commodities hold years and months apart.
/// </summary>
public static class SeriesFacts
{
    /// <summary>Writes what can truly be said; a pure function of the series.</summary>
    /// <param name="series">One commodity, or all together, with one partner or a group of them.</param>
    /// <param name="direction">The flow to speak of.</param>
    /// <param name="kind">Value or net weight.</param>
    /// <param name="range">Where to look for the latest period with a figure.</param>
    /// <param name="name">What the commodity is called; null: no name is known.</param>
    /// <returns>The facts, whose sources are indices into <see cref="CommoditySeries.Sources"/>. Empty where no period has a figure that is
    /// ok, and for quantities, whose units have no words here. Of January or February, where the Lunar New Year moves between them, they are about both
    /// together.</returns>
    public static IReadOnlyList<Fact> Write(
        CommoditySeries series, TradeDirection direction, MeasureKind kind, PeriodRange range, string? name)
    {
        if (kind == MeasureKind.Quantity || Latest(series, direction, kind, range) is not { } period) return [];
        if (LunarNewYear.Moves(period, series.Reporter, series.Group is { } members ? members.Members.Select(member => member.Code) : [series.Partner]))
        {
            if (series.Together is not { } together) return [];
            (series, period) = (series with { History = together, Together = null }, Period.OfJanuaryFebruary(period.Year));
        }

        var (commodity, code) = CommodityText.Of(series.Commodity, name);
        var context = new SeriesContext(series, period)
        {
            CommodityName = commodity,
            CommodityCode = code,
            IsCommodityGroup = Commodity.IsGroup(series.Commodity),
            Group = series.Group,
            IsBothImports = series.IsBothImports,
        };
        var subject = new TradeSubject(context, direction, kind);
        return
        [
            .. ValueAndRecord.Write(subject),
            .. ChangeAndStreak.Write(subject),
            .. YearToDateSentence.Write(subject),
            // The World is no share of itself.
            .. series.Partner == SummaryFacts.World || series.IsBothImports ? [] : ShareSentence.Write(subject),
            .. kind == MeasureKind.Value ? [.. WeightSentence.Write(subject), .. AnnualDifferenceSentence.Write(subject)] : Array.Empty<Fact>(),
        ];
    }

    private static Period? Latest(CommoditySeries series, TradeDirection direction, MeasureKind kind, PeriodRange range)
    {
        for (var period = range.Last; period >= range.First; period = period.Previous)
        {
            if (series.History.Figure(direction, period) is { Status: FigureStatus.Ok } figure && figure.AmountOf(kind) is not null) return period;
        }

        return null;
    }
}
