using TradeFunctions.Core.Api.Requests;
using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Trade.Economies;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>One side of a mirror: what one reporter says.</summary>
/// <param name="Reporter">Whose account it is.</param>
/// <param name="Flow">X, M or total, as this reporter sees it.</param>
/// <param name="Figure">Its figure, with its own valuation.</param>
/// <param name="FobValue">Of imports: their value without freight and insurance, where this reporter's files carry it, in units of the
/// currency; null elsewhere.</param>
public sealed record MirrorSideBlock(
    EconomyBlock Reporter,
    string Flow,
    FigureBlock Figure,
    decimal? FobValue)
{
    internal static MirrorSideBlock Of(Economy reporter, TradeDirection direction, Figure figure) =>
        new(EconomyBlock.Of(reporter), RequestedFlows.Text(direction), FigureBlock.Of(figure), figure.FobValue?.ToDecimal());
}
