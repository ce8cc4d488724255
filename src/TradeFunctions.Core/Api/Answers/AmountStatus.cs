using TradeFunctions.Core.Figures;
using TradeFunctions.Core.Measures;

namespace TradeFunctions.Core.Api.Answers;

/// <summary>The status of one amount of a figure: the figure may be known without its net weight or quantity.</summary>
internal static class AmountStatus
{
    /// <summary>Why an amount is there or not.</summary>
    /// <param name="figure">The figure's status.</param>
    /// <param name="amount">The amount; null: not available.</param>
    public static MeasureStatus Of(FigureStatus figure, decimal? amount) => figure switch
    {
        FigureStatus.Ok when amount is null => MeasureStatus.NoQuantity,
        FigureStatus.Ok => MeasureStatus.Ok,
        FigureStatus.NoTrade => MeasureStatus.NoTrade,
        FigureStatus.Conflict => MeasureStatus.Conflict,
        FigureStatus.Incomplete => MeasureStatus.Incomplete,
        FigureStatus.NotExisting => MeasureStatus.NotExisting,
        _ => MeasureStatus.Missing,
    };
}
