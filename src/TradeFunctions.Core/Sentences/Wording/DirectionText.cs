using TradeFunctions.Core.Figures;

namespace TradeFunctions.Core.Sentences.Wording;

/// <summary>The flows as facts name them.</summary>
internal static class DirectionText
{
    /// <summary>The first part of a fact's id and the name of its figures: <c>exports</c>, <c>imports</c>, <c>total</c>.</summary>
    public static string Id(TradeDirection direction) => direction switch
    {
        TradeDirection.Exports => "exports",
        TradeDirection.Imports => "imports",
        _ => "total",
    };
}
