using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;
using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Slices;

/// <summary>What two reporters each say of the trade between them in one period.</summary>
/// <param name="Reporter">UN Comtrade's numeric code of the one whose flows are meant.</param>
/// <param name="Partner">That of the other.</param>
/// <param name="Period">The period.</param>
/// <param name="Own">The reporter's year with the partner; null: it reports none.</param>
/// <param name="Other">The partner's year with the reporter; null: it reports none.</param>
public sealed record MirrorAccounts(int Reporter, int Partner, Period Period, SummaryEntity? Own, SummaryEntity? Other)
{
    /// <summary>The files behind the reporter's figures, then those behind the partner's.</summary>
    public IReadOnlyList<FigureSource> Sources => [.. Own?.Sources ?? [], .. Other?.Sources ?? []];

    /// <summary>One flow of the reporter beside the opposite one of the partner. The figures' sources are indices into <see cref="Sources"/>.</summary>
    public Mirror Of(TradeDirection direction)
    {
        var other = FigureOf(Other, Opposite(direction));
        var numbered = other.Renumbered(source => source + (Own?.Sources.Count ?? 0));
        return Mirror.Between(FigureOf(Own, direction), numbered, Sources.Any(file => file.IsReconciled), direction);
    }

    /// <summary>The same flow as the partner sees it.</summary>
    public static TradeDirection Opposite(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => TradeDirection.Imports,
        TradeDirection.Imports => TradeDirection.Exports,
        _ => TradeDirection.Total,
    };

    /// <summary>How both are converted; null: they are as published.</summary>
    public CurrencyConversion? Conversion { get; init; }

    /// <summary>A figure of either account, of the period or of the one a year before.</summary>
    internal Figure Figure(bool isOwn, TradeDirection direction, bool isBefore)
    {
        var figure = FigureOf(isOwn ? Own : Other, direction, isBefore);
        return isOwn ? figure : figure.Renumbered(source => source + (Own?.Sources.Count ?? 0));
    }

    private Figure FigureOf(SummaryEntity? year, TradeDirection direction, bool isBefore = false)
    {
        if (year?.Find(Period)?.Flow(direction) is not { } flow) return Core.Figures.Figure.Missing;
        var (figure, period) = isBefore ? (flow.YearBefore, Period.YearBefore) : (flow.Figure, Period);
        if (Conversion is null) return figure;

        // Total trade is the sum of both flows, each converted.
        if (direction == TradeDirection.Total)
            return TotalTrade.Of(FigureOf(year, TradeDirection.Exports, isBefore), FigureOf(year, TradeDirection.Imports, isBefore));
        return Conversion.Of(figure, period, part => isBefore
            ? year.Figures(direction, Period.OfNumber(Period.Year, part.NumberInYear))?.YearBefore ?? Core.Figures.Figure.Missing
            : year.Figures(direction, part)?.Figure ?? Core.Figures.Figure.Missing);
    }
}
