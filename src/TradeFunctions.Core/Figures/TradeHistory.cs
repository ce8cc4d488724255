using TradeFunctions.Core.Trade;

namespace TradeFunctions.Core.Figures;

/// <summary>Both flows of one partner over all periods of one frequency, the World's beside. Lists are in calendar order without holes:
/// a period without a figure is a missing <see cref="Figure"/>.</summary>
/// <param name="First">The period of the first figures in the lists.</param>
/// <param name="Exports">Exports to the partner.</param>
/// <param name="Imports">Imports from the partner.</param>
/// <param name="WorldExports">Exports to the World; empty where the partner is the World.</param>
/// <param name="WorldImports">Imports from the World; empty where the partner is the World.</param>
public sealed record TradeHistory(
    Period First,
    IReadOnlyList<Figure> Exports,
    IReadOnlyList<Figure> Imports,
    IReadOnlyList<Figure> WorldExports,
    IReadOnlyList<Figure> WorldImports)
{
    /// <summary>The period of the last figures.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Period Last => First.AddPeriods(Exports.Count - 1);

    /// <summary>The partner's figures of one direction, in calendar order from <see cref="First"/>.</summary>
    public IReadOnlyList<Figure> Figures(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => Exports,
        TradeDirection.Imports => Imports,
        _ => [.. Exports.Zip(Imports, TotalTrade.Of)],
    };

    /// <summary>The partner's figure of one period; missing outside the lists.</summary>
    public Figure Figure(TradeDirection direction, Period period)
    {
        var index = period.PeriodsSince(First);
        if ((uint)index >= (uint)Exports.Count) return Core.Figures.Figure.Missing;
        return direction switch
        {
            TradeDirection.Exports => Exports[index],
            TradeDirection.Imports => Imports[index],
            _ => TotalTrade.Of(Exports[index], Imports[index]),
        };
    }
}
