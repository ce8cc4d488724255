namespace TradeFunctions.Core.Metrics;

/// <summary>The flows that a direction is made of.</summary>
internal static class TradeDirections
{
    private static readonly TradeDirection[] Both = [TradeDirection.Exports, TradeDirection.Imports];

    /// <summary>Both flows of total trade; a flow itself.</summary>
    public static IReadOnlyList<TradeDirection> Flows(this TradeDirection direction) => direction == TradeDirection.Total ? Both : [direction];
}
